import { Select } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import {
  type Decision,
  type Decisions,
  type DuplicateRow,
  type ImportPlan,
  ROWS_A_PAGE,
} from '#shared/importing/importing.ts';
import { differenceText, personText } from './difference-words.ts';
import classes from './ImportPage.module.css';
import { useDuplicateRows } from './importing.api.ts';
import { Paging } from './Paging.tsx';

export interface DuplicatesTableProps {
  readonly plan: ImportPlan;
  readonly decisions: Decisions;
  readonly onChange: (decisions: Decisions) => void;
}

/** Row by row: who is known, what would be filled, where the two differ, and what is done. */
export function DuplicatesTable({ plan, decisions, onChange }: DuplicatesTableProps) {
  const t = useTexts('importing');
  const [offset, setOffset] = useState(0);
  const page = useDuplicateRows(plan, offset, true);
  return (
    <section className={classes.part} aria-labelledby="import-known">
      <h3 id="import-known">{t('known.rows')}</h3>
      {page.isPending && <LoadingShape />}
      {page.isError && <FailureMessage of={page.error} />}
      {page.data !== undefined && (
        <>
          {/* A region that scrolls must be reachable by keyboard */}
          <section className={classes.scroll} tabIndex={0} aria-labelledby="import-known">
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('rows.number')}</th>
                  <th scope="col">{t('known.inFile')}</th>
                  <th scope="col">{t('known.known')}</th>
                  <th scope="col">{t('known.filled')}</th>
                  <th scope="col">{t('known.differs')}</th>
                  <th scope="col">{t('known.decision')}</th>
                </tr>
              </thead>
              <tbody>
                {page.data.rows.map((row) => (
                  <Row key={row.row} row={row} decisions={decisions} onChange={onChange} />
                ))}
              </tbody>
            </table>
          </section>
          <Paging offset={offset} total={page.data.total} step={ROWS_A_PAGE} onOffset={setOffset} />
        </>
      )}
    </section>
  );
}

interface RowProps extends Omit<DuplicatesTableProps, 'plan'> {
  readonly row: DuplicateRow;
}

function Row({ row, decisions, onChange }: RowProps) {
  const t = useTexts('importing');
  const language = useLanguage();
  const own = decisions.rows.find((each) => each.row === row.row)?.decision;
  const decision = own ?? (row.isStrong ? decisions.strong : decisions.possible);
  const decide = (next: Decision) => {
    const others = decisions.rows.filter((each) => each.row !== row.row);
    onChange({ ...decisions, rows: [...others, { row: row.row, decision: next }] });
  };
  return (
    <tr>
      <th scope="row" className={classes.number}>
        {row.row}
      </th>
      <td>{personText(t, row, language)}</td>
      <td>
        <Known row={row} />
        {!row.isStrong && <span className={classes.remark}>{t('known.maybe')}</span>}
      </td>
      <td className={classes.quiet}>{row.filled.map((column) => t(`columns.${column}`)).join(', ')}</td>
      <td>
        {row.isWithheld && <span className={classes.quiet}>{t('known.withheld')}</span>}
        {row.differences.map((difference) => (
          <span key={difference.column} className={classes.difference}>
            {differenceText(t, difference, language)}
          </span>
        ))}
      </td>
      <td className={classes.decision}>
        <Select
          data={(['merge', 'apart', 'skip'] as const).map((value) => ({ value, label: t(`decisions.${value}`) }))}
          value={decision}
          aria-label={t('known.decisionFor', { row: row.row })}
          allowDeselect={false}
          onChange={(value) => value !== null && decide(value as Decision)}
        />
      </td>
    </tr>
  );
}

function Known({ row: { of } }: { row: DuplicateRow }) {
  const t = useTexts('importing');
  const language = useLanguage();
  if (of.kind === 'row') return <>{t('known.row', { row: of.row })}</>;
  return (
    <>
      {of.code}
      {of.name !== null && <span className={classes.guess}>{personText(t, { ...of, name: of.name }, language)}</span>}
    </>
  );
}
