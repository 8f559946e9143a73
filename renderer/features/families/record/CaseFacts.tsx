import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Facts } from '#renderer/ui/FactGroup.tsx';
import { Folded } from '#renderer/ui/Folded.tsx';
import type { Family } from '#shared/families/families.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import classes from '../family-form.module.css';
import own from './record.module.css';
import { periodText } from './record-words.ts';
import { useRecordWords } from './use-record-words.ts';

/** Level, worker with those before, days, who may see the case, notes. The stage stands in the head of the record. */
export function CaseFacts({ family }: { family: Family }) {
  const t = useTexts('families');
  const language = useLanguage();
  const words = useRecordWords();
  const present = family.workers.find(({ toOn }) => toOn === null);
  const since = present === undefined ? undefined : periodText(words, present);
  const earlier = family.workers.filter(({ toOn }) => toOn !== null);
  const facts = [
    { label: t('case.level'), value: family.level && t(`levels.${family.level}`) },
    { label: t('case.worker'), value: [family.worker, since].filter(Boolean).join(', ') },
    { label: t('case.registeredOn'), value: formatShortDate(family.registeredOn, language) },
    { label: t('case.statedChildren'), value: family.statedChildren },
    { label: t('case.statedMinors'), value: family.statedMinors },
    { label: t('case.confidentiality'), value: t(`confidentialities.${family.confidentiality}`) },
  ];
  return (
    <>
      <Facts facts={facts} />
      {family.notes !== null && (
        <div className={classes.notes}>
          <div className={classes.notesLabel}>{t('case.notes')}</div>
          {family.notes}
        </div>
      )}
      {present !== undefined && present.note !== null && (
        <div className={classes.notes}>
          <div className={classes.notesLabel}>{t('access:users.handedOverNote')}</div>
          {present.note}
        </div>
      )}
      {earlier.length > 0 && (
        <Folded label={t('case.earlierWorkers', { number: earlier.length })}>
          <ul className={own.rows}>
            {earlier.map(({ worker, fromOn, toOn }) => (
              <li key={`${worker} ${fromOn} ${toOn}`}>
                {worker} <span className={own.who}>{periodText(words, { fromOn, toOn })}</span>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}
