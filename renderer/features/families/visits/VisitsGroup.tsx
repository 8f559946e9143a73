import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { Family } from '#shared/families/families.ts';
import { NEXT_VISIT_DAYS, type Visit } from '#shared/visits/visits.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { addDays, type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useVisitChanges, useVisits } from '../visits.api.ts';
import { useVocabulary } from '../vocabularies.api.ts';
import { FinishForm, VisitForm } from './VisitForms.tsx';
import classes from './visits.module.css';

const FIRST_SHOWN = 4;

type Open =
  | { readonly form: 'new'; readonly as: 'planned' | 'done' }
  | { readonly form: 'change' | 'finish'; readonly id: string };

/** Visits and other contacts: what is planned, and what was. */
export function VisitsGroup({ family }: { family: Family }) {
  const t = useTexts('visits');
  const visits = useVisits(family.id);
  const mayChange = useMay('families.change');
  const [open, setOpen] = useState<Open | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const close = () => setOpen(null);
  const all = visits.data ?? [];
  const planned = all.filter(({ outcome }) => outcome === 'planned').length;
  const shown = isWhole ? all : all.slice(0, Math.max(planned, FIRST_SHOWN));
  return (
    <FactGroup title={t('title')}>
      <FailureMessage of={visits.error} onRetry={() => void visits.refetch()} />
      {mayChange && open === null && (
        <div className={classes.acts}>
          <Button variant="default" size="compact-md" onClick={() => setOpen({ form: 'new', as: 'planned' })}>
            {t('plan')}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => setOpen({ form: 'new', as: 'done' })}>
            {t('record')}
          </Button>
        </div>
      )}
      {open?.form === 'new' && <VisitForm familyId={family.id} visit={open.as} onClose={close} />}
      {visits.data?.length === 0 && open === null && <div className={classes.quiet}>{t('none')}</div>}
      <ul className={classes.visits}>
        {shown.map((visit) => (
          <li key={visit.id}>
            {open?.form === 'change' && open.id === visit.id && (
              <VisitForm familyId={family.id} visit={visit} onClose={close} />
            )}
            {open?.form === 'finish' && open.id === visit.id && <FinishForm visit={visit} onClose={close} />}
            {!(open !== null && open.form !== 'new' && open.id === visit.id) && (
              <VisitLine
                visit={visit}
                onOpen={mayChange && open === null ? (form) => setOpen({ form, id: visit.id }) : undefined}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.length < all.length && (
        <Button variant="subtle" size="compact-md" onClick={() => setIsWhole(true)}>
          {t('more', { count: all.length })}
        </Button>
      )}
    </FactGroup>
  );
}

interface VisitLineProps {
  readonly visit: Visit;
  /** Left out where nothing may be changed now. */
  readonly onOpen: ((form: 'change' | 'finish') => void) | undefined;
}

function VisitLine({ visit, onOpen }: VisitLineProps) {
  const t = useTexts('visits');
  const language = useLanguage();
  const kinds = useVocabulary('visitKinds');
  const [today] = useState(() => todayIn(new Date()));
  const { finish } = useVisitChanges();
  const isPlanned = visit.outcome === 'planned';
  const day = visit.heldOn ?? visit.plannedOn;
  const what = [day === null ? '' : formatShortDate(day, language), kinds.labelOf(visit.kind)].join(' ');
  const said = { whom: visit.whom, note: visit.note, privateNote: visit.privateNote };
  const doneNext = () =>
    finish.run({
      id: visit.id,
      version: visit.version,
      finished: { outcome: 'done', on: today, ...said, nextOn: addDays(today, NEXT_VISIT_DAYS) },
    });
  return (
    <>
      <div className={classes.line}>
        <div>
          <b>{day !== null && formatShortDate(day, language)}</b> {kinds.labelOf(visit.kind)}
          <OutcomeOf visit={visit} today={today} />
        </div>
        {onOpen !== undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('changeOf', { what })}
            onClick={() => onOpen('change')}
          >
            {t('change')}
          </Button>
        )}
      </div>
      <div className={classes.quiet}>{[visit.whom, visit.userName].filter(Boolean).join(' · ')}</div>
      {visit.note !== null && <div className={classes.note}>{visit.note}</div>}
      {visit.privateNote !== null && (
        <div className={`${classes.note} ${classes.private}`}>{t('private', { note: visit.privateNote })}</div>
      )}
      {onOpen !== undefined && isPlanned && (
        <div className={classes.acts}>
          <Button
            size="compact-sm"
            loading={finish.isRunning}
            aria-label={t('doneNextOf', { days: NEXT_VISIT_DAYS, what })}
            onClick={() => void doneNext()}
          >
            {t('doneNext', { days: NEXT_VISIT_DAYS })}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('finishOf', { what })}
            onClick={() => onOpen('finish')}
          >
            {t('finish')}
          </Button>
        </div>
      )}
      <FailureMessage of={finish.failure} />
    </>
  );
}

function OutcomeOf({ visit: { outcome, plannedOn }, today }: { visit: Visit; today: DateOnly }) {
  const t = useTexts('visits');
  if (outcome === 'done') return null;
  const isLate = outcome === 'planned' && plannedOn !== null && plannedOn < today;
  const tone = isLate || outcome === 'notMet' ? 'attention' : 'quiet';
  return (
    <span className={classes.outcome}>
      <StatusDot tone={tone} label={isLate ? t('late') : t(`outcomes.${outcome}`)} />
    </span>
  );
}
