import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { type ImportPlan, type PreviewRow, ROWS_A_PAGE } from '#shared/importing/importing.ts';
import classes from './ImportPage.module.css';
import { type Preview, usePreviewRows } from './importing.api.ts';
import { Paging } from './Paging.tsx';

export interface RowsTableProps {
  readonly plan: ImportPlan;
  readonly preview: Preview;
}

type Only = 'all' | 'remarked';

/** The rows as they will be, under the heads of the file; what is to be looked at stands in its cell. */
export function RowsTable({ plan, preview }: RowsTableProps) {
  const t = useTexts('importing');
  const [only, setOnly] = useState<Only>(preview.remarkedRows > 0 ? 'remarked' : 'all');
  const [offset, setOffset] = useState(0);
  const page = usePreviewRows(plan, only, offset);
  const choose = (next: Only | null) => {
    setOnly(next ?? 'all');
    setOffset(0);
  };
  return (
    <section className={classes.part} aria-labelledby="import-rows">
      <h3 id="import-rows">{t('rows.title')}</h3>
      <ChoiceField<Only>
        id="import-only"
        label={t('rows.only')}
        choices={[
          { value: 'remarked', label: t('rows.remarked', { number: preview.remarkedRows }) },
          { value: 'all', label: t('rows.all', { number: preview.families }) },
        ]}
        value={only}
        onChange={choose}
      />
      {page.isPending && <LoadingShape />}
      {page.isError && <FailureMessage of={page.error} />}
      {page.data?.total === 0 && <p className={classes.quiet}>{t('rows.none')}</p>}
      {page.data !== undefined && page.data.total > 0 && (
        <>
          <Table columns={preview.columns} rows={page.data.rows} />
          <Paging offset={offset} total={page.data.total} step={ROWS_A_PAGE} onOffset={setOffset} />
        </>
      )}
    </section>
  );
}

function Table({ columns, rows }: { columns: Preview['columns']; rows: readonly PreviewRow[] }) {
  const t = useTexts('importing');
  return (
    // A region that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-labelledby="import-rows">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('rows.number')}</th>
            {columns.map(({ head, meaning }, index) => (
              <th scope="col" key={index}>
                {head}
                <span
                  className={classes.guess}
                  data-unknown={meaning === 'notes' || meaning === 'leftOut' || undefined}
                >
                  {t(`columns.${meaning}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row: { row, cells, remarks, repaired } }: { row: PreviewRow }) {
  const t = useTexts('importing');
  const elsewhere = remarks.filter(({ index }) => index === null);
  return (
    <tr>
      <th scope="row" className={classes.number}>
        {row}
        {elsewhere.map(({ column, remark }) => (
          <span key={`${column} ${remark}`} className={classes.remark}>
            {t(`remarks.${remark}`)}
          </span>
        ))}
      </th>
      {cells.map((cell, index) => {
        const own = remarks.filter((remark) => remark.index === index);
        return (
          // The cells stand in the order of the columns.
          <td key={index} data-remarked={own.length > 0 || undefined}>
            <span
              className={classes.cell}
              data-repaired={repaired.includes(index) || undefined}
              title={repaired.includes(index) ? t('rows.repaired') : cell}
            >
              {cell}
            </span>
            {own.map(({ remark, cell: inFile }) => (
              <span key={remark} className={classes.remark}>
                {t(`remarks.${remark}`)}
                {inFile !== '' && inFile !== cell && ` (${inFile})`}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}
