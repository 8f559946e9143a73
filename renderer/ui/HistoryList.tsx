import { useLanguage } from '#renderer/text/i18n.ts';
import { formatDayAndTime } from '#shared/vocabulary/moment-text.ts';
import { FailureMessage } from './FailureMessage.tsx';
import classes from './HistoryList.module.css';
import { LoadingShape } from './LoadingShape.tsx';
import { type Saved, savedTogether } from './saved-together.ts';

interface HistoryListProps<C> {
  /** The changes, newest first, as they are fetched. */
  readonly history: {
    readonly data: readonly C[] | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  /** What is said where nothing was changed. */
  readonly none: string;
  /** How whoever is not known any more is called. */
  readonly unknownUser?: string;
  /** What is told of a change: nothing where it only repeats another. */
  readonly sentencesOf: (change: C) => readonly string[];
}

/** Changes of a record, to be read from top to bottom: when, who, and a sentence a field. */
export function HistoryList<C extends Saved>(props: HistoryListProps<C>) {
  const { history, none, unknownUser = '—', sentencesOf } = props;
  const language = useLanguage();
  if (history.error !== null) return <FailureMessage of={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <LoadingShape rows={3} />;
  if (history.data.length === 0) return <div className={classes.none}>{none}</div>;
  return (
    <ol className={classes.items}>
      {savedTogether(history.data).map(({ key, changedAtMs, userName, changes }) => (
        <li key={key}>
          <div className={classes.head}>
            <b>{formatDayAndTime(new Date(changedAtMs), language)}</b>{' '}
            <span className={classes.who}>{userName ?? unknownUser}</span>
          </div>
          <ul className={classes.sentences}>
            {[...new Set(changes.flatMap(sentencesOf))].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
