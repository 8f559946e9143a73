import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { seemsRelated } from '#shared/cohorts/cohorts.rules.ts';
import { type Cohort, CohortId, type Trainee } from '#shared/cohorts/cohorts.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import {
  differencesOf,
  isRanked,
  proposeDecisions,
  rankTrainees,
  standingDecisions,
  totalOf,
} from '#shared/selection/selection.rules.ts';
import type { ScoreSheet, Selection } from '#shared/selection/selection.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { must } from '#shared/vocabulary/must.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { hundredths } from './amounts.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { QuotasForm } from './QuotasForm.tsx';
import { SheetForm } from './SheetForm.tsx';
import { useCohort, useSelection } from './training.api.ts';
import classes from './training.module.css';

/** Who of a course is invited to work in a community: sheets, means, ranks, decisions. */
export function SelectionPage() {
  const id = CohortId.safeParse(useParams<{ id: string }>().id);
  return id.success ? (
    <OneSelection key={id.data} id={id.data} />
  ) : (
    <FailureMessage of={{ code: 'records/not-found' }} />
  );
}

function OneSelection({ id }: { id: CohortId }) {
  const cohort = useCohort(id);
  const selection = useSelection(id);
  const error = cohort.error ?? selection.error;
  if (error !== null) return <FailureMessage of={error} onRetry={() => void selection.refetch()} />;
  if (cohort.data === undefined || selection.data === undefined) return <LoadingShape rows={10} />;
  return <SelectionView cohort={cohort.data} selection={selection.data} />;
}

type Open =
  | { readonly kind: 'sheet'; readonly trainee: Trainee; readonly sheet: ScoreSheet | null }
  | { readonly kind: 'decide' | 'quotas' };

function SelectionView({ cohort, selection }: { cohort: Cohort; selection: Selection }) {
  const t = useTexts('training');
  const mayChange = useMay('training.change');
  const mayDecide = useMay('training.decide');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const trainees = cohort.trainees.filter(isRanked);
  const isWhole = selection.withheld === 0;
  const ranked = rankTrainees(trainees, { criteria: cohort.criteria, sheets: selection.sheets });
  const proposed = proposeDecisions(ranked, cohort);
  return (
    <Page
      title={t('selection.titleOf', { name: cohort.name })}
      above={<BackLink href={`/training/${cohort.id}`}>{cohort.name}</BackLink>}
      actions={
        open === null && (
          <>
            <PaperButton
              order={{
                subject: 'cohort',
                paper: 'score-summary',
                isLarge: false,
                cohortId: cohort.id,
                traineeId: null,
              }}
            >
              {t('papers:kinds.score-summary.title')}
            </PaperButton>
            {mayChange && (
              <Button variant="default" onClick={() => setOpen({ kind: 'quotas' })}>
                {t('selection.quotas')}
              </Button>
            )}
            {mayDecide && ranked.length > 0 && (
              <Button onClick={() => setOpen({ kind: 'decide' })}>{t('selection.decide')}</Button>
            )}
          </>
        )
      }
      width="list"
    >
      <div className={classes.statusLine}>
        <span>
          {t('selection.places', { places: cohort.placesPlanned ?? '—', reserve: cohort.reservePlanned ?? 0 })}
        </span>
        {cohort.quotas.length > 0 && <span>{t('selection.hasQuotas', { count: cohort.quotas.length })}</span>}
      </div>
      {!isWhole && <Banner>{t('selection.withheld', { count: selection.withheld })}</Banner>}
      {trainees.length === 0 && <EmptyState title={t('selection.none')}>{t('selection.noneTodo')}</EmptyState>}
      {open !== null && (
        <div className={classes.section}>
          {open.kind === 'quotas' && <QuotasForm cohort={cohort} onClose={close} />}
          {open.kind === 'decide' && <DecisionForm {...{ cohort, ranked, proposed, selection }} onClose={close} />}
          {open.kind === 'sheet' && <SheetForm {...open} cohort={cohort} onClose={close} />}
        </div>
      )}
      {open === null && trainees.length > 0 && (
        <RankTable {...{ cohort, trainees, selection, ranked, proposed, isWhole, mayChange }} onOpen={setOpen} />
      )}
    </Page>
  );
}

interface RankTableProps {
  readonly cohort: Cohort;
  readonly trainees: readonly Trainee[];
  readonly selection: Selection;
  readonly ranked: ReturnType<typeof rankTrainees>;
  readonly proposed: ReturnType<typeof proposeDecisions>;
  readonly isWhole: boolean;
  readonly mayChange: boolean;
  readonly onOpen: (open: Open) => void;
}

function RankTable(props: RankTableProps) {
  const { cohort, trainees, selection, ranked, proposed, isWhole, mayChange, onOpen } = props;
  const t = useTexts('training');
  const language = useLanguage();
  const standing = standingDecisions(selection.decisions);
  return (
    <PlainTable
      label={t('selection.title')}
      heads={[
        { number: t('selection.rank') },
        t('columns.person'),
        t('selection.sheets'),
        { number: t('selection.mean') },
        t('selection.proposed'),
        t('selection.decision'),
        null,
      ]}
    >
      {ranked.map(({ traineeId, rank, meanHundredths }) => {
        const trainee = must(
          trainees.find(({ id }) => id === traineeId),
          'a trainee who is ranked',
        );
        const name = fullName(trainee);
        const sheets = selection.sheets.filter((sheet) => sheet.traineeId === traineeId);
        const differences = differencesOf(sheets);
        const decision = standing.get(traineeId);
        const proposal = proposed.get(traineeId);
        return (
          <tr key={traineeId}>
            <td data-cell="number">{isWhole ? (rank ?? '—') : '—'}</td>
            <th scope="row">
              {name}
              <CellNote>{trainee.communityName ?? t('selection.noCommunity')}</CellNote>
            </th>
            <td>
              {sheets.map((sheet) => (
                <div key={sheet.id}>
                  <button
                    type="button"
                    className={classes.plain}
                    onClick={() => onOpen({ kind: 'sheet', trainee, sheet })}
                  >
                    {sheet.assessor}: {totalOf(sheet, cohort.criteria)}
                  </button>
                  {sheet.keyedBy !== null && sheet.keyedBy !== sheet.assessor && (
                    <CellNote>{t('selection.keyedBy', { name: sheet.keyedBy })}</CellNote>
                  )}
                  {sheet.isChangedAfterSeeing && <CellNote>{t('selection.changedAfterSeeing')}</CellNote>}
                  {sheet.isRelated && <CellNote>{t('selection.notCounted')}</CellNote>}
                  {!sheet.isRelated && seemsRelated(sheet.assessor, trainee) && (
                    <CellNote>{t('selection.seemsRelated')}</CellNote>
                  )}
                </div>
              ))}
              {differences.length > 0 && (
                <CellNote>
                  {t('selection.apart', {
                    what: differences.map(({ criterion, least, most }) => `${criterion} (${least}–${most})`).join('; '),
                  })}
                </CellNote>
              )}
              {sheets.length === 0 && '—'}
            </td>
            <td data-cell="number">
              {isWhole && meanHundredths !== null ? hundredths(meanHundredths, language) : '—'}
            </td>
            <td>{isWhole && proposal !== undefined ? t(`selection.decisions.${proposal}`) : '—'}</td>
            <td>
              {decision === undefined ? (
                '—'
              ) : (
                <>
                  {t(`selection.decisions.${decision.decision}`)}
                  <CellNote>
                    {formatShortDate(decision.decidedOn, language)} · {decision.reason} · {decision.signedBy}
                  </CellNote>
                </>
              )}
            </td>
            <td data-cell="actions">
              {mayChange && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${t('selection.addSheet')}: ${name}`}
                  onClick={() => onOpen({ kind: 'sheet', trainee, sheet: null })}
                >
                  {t('selection.addSheet')}
                </Button>
              )}
              {decision !== undefined && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  component={Link}
                  aria-label={`${t('letter')}: ${name}`}
                  href={paperPath({
                    ...{ subject: 'cohort', paper: 'decision-letter', isLarge: false, cohortId: cohort.id },
                    traineeId,
                  })}
                >
                  {t('letter')}
                </Button>
              )}
              {decision?.decision !== 'refused' && decision !== undefined && mayChange && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  component={Link}
                  aria-label={`${t('selection.place')}: ${name}`}
                  href={`/training/${cohort.id}/place/${traineeId}`}
                >
                  {t('selection.place')}
                </Button>
              )}
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}
