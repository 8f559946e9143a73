import type { Episode, Family } from '#shared/families/families.ts';
import { factorWord } from '../words.ts';
import classes from './record.module.css';
import { periodText, type RecordWords } from './record-words.ts';
import { useRecordWords } from './use-record-words.ts';

/** What stands in a column for one stay on the register. */
function columnOf(episode: Episode, isPresent: boolean, family: Family, words: RecordWords) {
  const { t, closingReasons } = words;
  const { number, openedOn, closedOn, closingReason, result } = episode;
  // The open stay has not been summed up yet: it is what the record says now.
  const isOpen = isPresent && closedOn === null;
  const { level, worker, factors } = isOpen ? { ...family, factors: family.circumstances.factors } : episode;
  const members = isOpen ? family.members.filter(({ toOn }) => toOn === null).length : episode.members;
  const title = t('episodes.nth', { number });
  return {
    number: isPresent ? `${title}, ${t('episodes.present')}` : title,
    period: periodText(words, { fromOn: openedOn, toOn: closedOn }),
    circumstances: factors.map((factor) => factorWord(words, factor)).join(', '),
    level: level === null ? '' : t(`levels.${level}`),
    worker: worker ?? '',
    members: members ?? '',
    reason: closingReason === null ? '' : closingReasons.labelOf(closingReason),
    result: result ?? '',
  };
}

const ROWS = ['period', 'circumstances', 'level', 'worker', 'members', 'reason', 'result'] as const;

/** Stays on the register side by side, the present one first. */
export function EpisodesTable({ family }: { family: Family }) {
  const words = useRecordWords();
  const { t } = words;
  const columns = family.episodes.map((episode, place) => columnOf(episode, place === 0, family, words));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('episodes.number')}</th>
          {columns.map(({ number }) => (
            <th key={number} scope="col">
              {number}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`episodes.${row}`)}</th>
            {columns.map((column) => (
              <td key={column.number}>{column[row] === '' ? '—' : column[row]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
