import { useTexts } from '#renderer/text/i18n.ts';
import type { ImportRemark } from '#shared/importing/importing.contract.ts';
import classes from './ImportPage.module.css';

export interface RemarkTableProps {
  readonly remarks: readonly ImportRemark[];
  /** How many there are in all; an answer lists only the first of them. */
  readonly count: number;
}

/** What the office should look at: row, column, what it is, what stands in the cell. */
export function RemarkTable({ remarks, count }: RemarkTableProps) {
  const t = useTexts('importing');
  if (count === 0) return null;
  return (
    <div className={classes.part}>
      <h3 id="import-remarks">
        {t('remarks.title')} <span className={classes.quiet}>{count}</span>
      </h3>
      <p className={classes.quiet}>{t('remarks.about')}</p>
      {/* A region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-labelledby="import-remarks">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('remarks.row')}</th>
              <th scope="col">{t('remarks.column')}</th>
              <th scope="col">{t('remarks.what')}</th>
              <th scope="col">{t('remarks.cell')}</th>
            </tr>
          </thead>
          <tbody>
            {remarks.map(({ row, column, remark, cell }) => (
              <tr key={`${row} ${column} ${remark}`}>
                <td className={classes.number}>{row}</td>
                <td>{t(`columns.${column}`)}</td>
                <td>{t(`remarks.${remark}`)}</td>
                <td>{cell.trim() === '' ? <span className={classes.quiet}>{t('remarks.emptyCell')}</span> : cell}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count > remarks.length && (
        <p className={classes.quiet}>{t('remarks.more', { count: count - remarks.length })}</p>
      )}
    </div>
  );
}
