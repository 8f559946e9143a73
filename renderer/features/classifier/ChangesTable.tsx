import { type Texts, useTexts } from '#renderer/text/i18n.ts';
import type { PlaceLine, UpdateKind } from '#shared/places/classifier.contract.ts';
import { PlaceLevel } from '#shared/places/places.ts';
import classes from './Classifier.module.css';

interface ChangesTableProps {
  readonly kind: UpdateKind;
  readonly count: number;
  readonly lines: readonly PlaceLine[];
}

/** How the place was before; of a changed category, its word. */
function wasText(t: Texts<'directory'>, kind: UpdateKind, was: string | null): string {
  const level = kind === 'regraded' ? PlaceLevel.safeParse(was).data : undefined;
  return level === undefined ? (was ?? '') : t(`levels.${level}`);
}

/** Places that change in one way. */
export function ChangesTable({ kind, count, lines }: ChangesTableProps) {
  const t = useTexts('directory');
  if (count === 0) return null;
  const hasBefore = kind !== 'added' && kind !== 'gone';
  const title = `classifier-${kind}`;
  return (
    <div className={classes.part}>
      <h2 id={title}>
        {t(`kinds.${kind}`)} <span className={classes.quiet}>{count}</span>
      </h2>
      {/* A region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-labelledby={title}>
        <table className={classes.table}>
          <thead>
            <tr>
              {hasBefore && <th scope="col">{t('edition.old')}</th>}
              <th scope="col">{t('edition.place')}</th>
              <th scope="col">{t('edition.where')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.code}>
                {hasBefore && <td>{wasText(t, kind, line.was)}</td>}
                <td>
                  {line.name} <span className={classes.quiet}>· {t(`levels.${line.level}`)}</span>
                </td>
                <td>{line.above.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count > lines.length && <p className={classes.quiet}>{t('edition.more', { count: count - lines.length })}</p>}
    </div>
  );
}
