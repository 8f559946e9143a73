import { Link } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { TrainingTabs } from '#renderer/ui/TrainingTabs.tsx';
import { useTrained } from './training.api.ts';

/** Who was trained in which community, and which groups they lead: for the head. */
export function TrainedPage() {
  const t = useTexts('training');
  const trained = useTrained();
  return (
    <Page title={t('trained.title')} width="list">
      <TrainingTabs current="/training/trained" />
      <FailureMessage of={trained.error} onRetry={() => void trained.refetch()} />
      {trained.isPending && <LoadingShape rows={6} />}
      {trained.data?.length === 0 && <EmptyState title={t('trained.none')}>{t('trained.noneTodo')}</EmptyState>}
      {trained.data !== undefined && trained.data.length > 0 && (
        <PlainTable
          label={t('trained.title')}
          heads={[t('columns.community'), t('columns.person'), t('trained.cohort'), t('trained.groups')]}
        >
          {trained.data.flatMap(({ communityName, trainees }) =>
            trainees.map((one, at) => (
              <tr key={`${communityName} ${one.cohortId} ${one.name}`}>
                <td>{at === 0 ? (communityName ?? t('selection.noCommunity')) : ''}</td>
                <th scope="row">
                  {one.name}
                  {one.organisation !== null && <CellNote>{one.organisation}</CellNote>}
                </th>
                <td>
                  <Link href={`/training/${one.cohortId}`}>{one.cohort}</Link>
                </td>
                <td>{one.groups.join(', ') || '—'}</td>
              </tr>
            )),
          )}
        </PlainTable>
      )}
    </Page>
  );
}
