import { useState } from 'react';
import { useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { kindsOf } from '#shared/entries/entries.ts';
import { lastDayOf, moneyOf, monthsOf, type Remark, remarksOf, workOf } from '#shared/placements/placements.rules.ts';
import { type Placement, PlacementId } from '#shared/placements/placements.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { formatAmount } from '#shared/vocabulary/money.ts';
import { fieldsOf } from './cohort-draft.ts';
import { EntriesGroup } from './EntriesGroup.tsx';
import { NO_PLACEMENT, PlacementForm } from './PlacementForm.tsx';
import { Changes, HistoryGroup } from './TrainingHistory.tsx';
import { useCounted, usePlacement, usePlacementHistory } from './training.api.ts';
import classes from './training.module.css';

const PAPERS = [
  ...([
    'placement-report',
    'service-acts',
    'placement-timesheet',
    'equipment-acts',
    'travel-register',
    'recommendation',
  ] as const),
];

/** One work in a community with everything that is written down along it. */
export function PlacementPage() {
  const id = PlacementId.safeParse(useParams<{ id: string }>().id);
  return id.success ? (
    <OnePlacement key={id.data} id={id.data} />
  ) : (
    <FailureMessage of={{ code: 'records/not-found' }} />
  );
}

function OnePlacement({ id }: { id: PlacementId }) {
  const placement = usePlacement(id);
  if (placement.data !== undefined) return <PlacementView placement={placement.data} />;
  if (placement.error !== null) return <FailureMessage of={placement.error} onRetry={() => void placement.refetch()} />;
  return <LoadingShape rows={10} />;
}

function useRemarkWords() {
  const t = useTexts('training');
  const language = useLanguage();
  return ({ code, when }: Remark) => {
    const day =
      when === null
        ? ''
        : when.length === 7
          ? `${when.slice(5)}.${when.slice(0, 4)}`
          : formatShortDate(when as DateOnly, language);
    return t(`work.remarkWords.${code}`, { when: day });
  };
}

function PlacementView({ placement }: { placement: Placement }) {
  const t = useTexts('training');
  const language = useLanguage();
  const mayChange = useMay('training.change');
  const wordsOf = useRemarkWords();
  const [today] = useState(() => todayIn(new Date()));
  const [isChanging, setIsChanging] = useState(false);
  const remarks = remarksOf(placement, today);
  const ofWork = remarks.filter(({ entryId }) => entryId === null);
  const untilOn = lastDayOf(placement);
  return (
    <Page
      title={placement.traineeName}
      above={<BackLink href="/training/work">{t('work.title')}</BackLink>}
      actions={
        <>
          {PAPERS.map((paper) => (
            <PaperButton key={paper} order={{ subject: 'placement', paper, isLarge: false, placementId: placement.id }}>
              {t(`papers:kinds.${paper}.title`)}
            </PaperButton>
          ))}
        </>
      }
    >
      <div className={classes.statusLine}>
        {[
          placement.cohort,
          placement.communityName,
          placement.position,
          `${formatShortDate(placement.fromOn, language)} – ${formatShortDate(untilOn, language)}`,
        ]
          .filter(Boolean)
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
      </div>
      <div className={classes.groups}>
        {ofWork.length > 0 && (
          <Banner tone="attention" title={t('work.look')}>
            <ul>
              {ofWork.map((remark) => (
                <li key={`${remark.code} ${remark.when}`}>{wordsOf(remark)}</li>
              ))}
            </ul>
          </Banner>
        )}
        {isChanging ? (
          <div className={classes.section}>
            <PlacementForm
              placement={placement}
              traineeId={placement.traineeId}
              initial={fieldsOf(NO_PLACEMENT, placement)}
              onClose={() => setIsChanging(false)}
            />
          </div>
        ) : (
          <WorkFacts placement={placement} onChange={mayChange ? () => setIsChanging(true) : undefined} />
        )}
        {kindsOf('placement').map((kind) => (
          <EntriesGroup
            key={kind}
            kind={kind}
            ownerId={placement.id}
            entries={placement.entries.filter((entry) => entry.kind === kind)}
            remarksOf={({ id }) => remarks.filter(({ entryId }) => entryId === id).map(wordsOf)}
            below={kind === 'report' ? <Counted placement={placement} today={today} /> : undefined}
          />
        ))}
        <HistoryGroup>
          <PlacementChanges id={placement.id} />
        </HistoryGroup>
      </div>
    </Page>
  );
}

function PlacementChanges({ id }: { id: PlacementId }) {
  return <Changes history={usePlacementHistory(id)} />;
}

function WorkFacts({ placement, onChange }: { placement: Placement; onChange: (() => void) | undefined }) {
  const t = useTexts('training');
  const language = useLanguage();
  const day = (on: DateOnly | null) => (on === null ? null : formatShortDate(on, language));
  const amount = (kopiykas: number) => formatAmount(kopiykas, language);
  const { payPlanned, payPaid, travelAsked, travelPaid } = moneyOf(placement.entries);
  const { families, visits, services, hours } = workOf(placement.entries);
  const { host, mentor, contractKind, contractNumber, contractOn, payKopiykas, budgetLine, endedOn } = placement;
  const contract = [
    contractKind && t(`work.contracts.${contractKind}`),
    contractNumber && `№ ${contractNumber}`,
    day(contractOn),
  ];
  return (
    <FactGroup title={t('work.form')} onChange={onChange}>
      <Facts
        facts={[
          { label: t('work.fields.host'), value: host },
          { label: t('work.fields.mentor'), value: mentor },
          { label: t('work.contract'), value: contract.filter(Boolean).join(', ') },
          { label: t('work.fields.payKopiykas'), value: payKopiykas === null ? null : amount(payKopiykas) },
          { label: t('work.fields.budgetLine'), value: budgetLine },
          { label: t('work.fields.endedOn'), value: [day(endedOn), placement.endReason].filter(Boolean).join(', ') },
          {
            label: t('work.payments'),
            value: t('work.paidOf', { paid: amount(payPaid), planned: amount(payPlanned) }),
          },
          {
            label: t('work.travel'),
            value: t('work.paidOf', { paid: amount(travelPaid), planned: amount(travelAsked) }),
          },
          { label: t('work.done'), value: t('work.doneWords', { families, visits, services, hours }) },
          { label: t('fields.note'), value: placement.note },
        ]}
      />
    </FactGroup>
  );
}

/** What the register counts of the last month for a worker of its own, beside what is typed. */
function Counted({ placement, today }: { placement: Placement; today: DateOnly }) {
  const t = useTexts('training');
  const mayCount = useMay('training.decide');
  const months = monthsOf(placement.fromOn, lastDayOf(placement)).filter((one) => one <= today.slice(0, 7));
  const month = months.at(-1) ?? '';
  const counted = useCounted(placement.id, month, mayCount && month !== '' && placement.worksAs !== null);
  if (counted.data === undefined) return null;
  const when = `${month.slice(5)}.${month.slice(0, 4)}`;
  return (
    <div className={classes.quiet}>{t('work.counted', { ...counted.data, when, name: placement.worksAs ?? '' })}</div>
  );
}
