import { useTexts } from '#renderer/text/i18n.ts';
import classes from './ImportPage.module.css';
import type { Preview } from './importing.api.ts';

/** The first rows as they will be, under the heads of the file and what each was taken for. */
export function SampleTable({ columns, sample }: Pick<Preview, 'columns' | 'sample'>) {
  const t = useTexts('importing');
  return (
    <div className={classes.part}>
      <h3 id="import-sample">{t('preview.firstRows')}</h3>
      {/* A region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-labelledby="import-sample">
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map(({ head, column }, index) => (
                <th scope="col" key={index}>
                  {head}
                  <span className={classes.guess} data-unknown={column === null || undefined}>
                    {column === null ? t('preview.toNotes') : t(`columns.${column}`)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, index) => (
                  <td key={index}>
                    <span className={classes.cell} title={cell}>
                      {cell}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
