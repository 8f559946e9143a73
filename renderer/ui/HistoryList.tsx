import classes from './HistoryList.module.css';

/** What was saved at once. */
export interface HistoryItem {
  readonly key: string;
  /** When, as words. */
  readonly when: string;
  /** By whom. */
  readonly who: string;
  readonly sentences: readonly string[];
}

/** Changes of a record, to be read from top to bottom: when, who, and a sentence a field. */
export function HistoryList({ items }: { items: readonly HistoryItem[] }) {
  return (
    <ol className={classes.items}>
      {items.map(({ key, when, who, sentences }) => (
        <li key={key}>
          <div className={classes.head}>
            <b>{when}</b> <span className={classes.who}>{who}</span>
          </div>
          <ul className={classes.sentences}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
