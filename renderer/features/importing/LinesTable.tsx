import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { LINES_A_PAGE } from '#shared/importing/imports.ts';
import classes from './ImportPage.module.css';
import { useImportLines } from './importing.api.ts';
import { Paging } from './Paging.tsx';

/** The rows that the result has something to say of: row, case, what was done, what is to be looked at. */
export function LinesTable({ id }: { readonly id: string }) {
  const t = useTexts('importing');
  const [offset, setOffset] = useState(0);
  const page = useImportLines(id, offset);
  if (page.isPending) return <LoadingShape />;
  if (page.isError) return <FailureMessage of={page.error} />;
  if (page.data.total === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="import-lines">
      <h3 id="import-lines">
        {t('remarks.title')} <span className={classes.quiet}>{page.data.total}</span>
      </h3>
      <p className={classes.quiet}>{t('remarks.about')}</p>
      {/* A region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-labelledby="import-lines">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('remarks.row')}</th>
              <th scope="col">{t('remarks.case')}</th>
              <th scope="col">{t('remarks.outcome')}</th>
              <th scope="col">{t('remarks.what')}</th>
            </tr>
          </thead>
          <tbody>
            {page.data.lines.map(({ row, code, outcome, remarks }) => (
              <tr key={row}>
                <td className={classes.number}>{row}</td>
                <td>{code ?? '—'}</td>
                <td>{t(`outcomes.${outcome}`)}</td>
                <td>
                  {remarks.map(({ column, remark }) => (
                    <span key={`${column} ${remark}`} className={classes.difference}>
                      {t('remarks.inColumn', { column: t(`columns.${column}`), remark: t(`remarks.${remark}`) })}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Paging offset={offset} total={page.data.total} step={LINES_A_PAGE} onOffset={setOffset} />
    </section>
  );
}
