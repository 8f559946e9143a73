import { useParams } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { type TrainingPath, TrainingTabs } from '#renderer/ui/TrainingTabs.tsx';
import { EntryKind, kindsOf } from '#shared/entries/entries.ts';
import { EntriesGroup } from './EntriesGroup.tsx';
import { useOfficeEntries } from './training.api.ts';

/** Visits to organisations, agreements, posts or expenses of the centre. */
export function OfficeEntriesPage() {
  const kind = EntryKind.safeParse(useParams<{ kind: string }>().kind).data;
  return kind !== undefined && kindsOf('office').includes(kind) ? (
    <OfficeEntries key={kind} kind={kind} />
  ) : (
    <FailureMessage of={{ code: 'records/not-found' }} />
  );
}

function OfficeEntries({ kind }: { kind: EntryKind }) {
  const t = useTexts('training');
  const entries = useOfficeEntries(kind);
  return (
    <Page title={t('title')} width="list">
      <TrainingTabs current={`/training/office/${kind}` as TrainingPath} />
      <FailureMessage of={entries.error} onRetry={() => void entries.refetch()} />
      {entries.isPending && <LoadingShape rows={6} />}
      {entries.data !== undefined && <EntriesGroup kind={kind} ownerId={null} entries={entries.data} />}
    </Page>
  );
}
