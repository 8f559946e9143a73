import { Select } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import { type ColumnMeaning, IMPORT_COLUMNS } from '#shared/importing/importing.ts';
import classes from './ImportPage.module.css';
import type { Layout } from './importing.api.ts';

export interface ColumnsTableProps {
  readonly columns: Layout['columns'];
  readonly meanings: readonly ColumnMeaning[];
  readonly repeated: ReadonlySet<ColumnMeaning>;
  readonly onChange: (meanings: readonly ColumnMeaning[]) => void;
}

/** Each column of the file with some of its cells, and what it is taken for. */
export function ColumnsTable({ columns, meanings, repeated, onChange }: ColumnsTableProps) {
  const t = useTexts('importing');
  const options = [...IMPORT_COLUMNS, 'notes' as const, 'leftOut' as const].map((meaning) => ({
    value: meaning,
    label: t(`columns.${meaning}`),
  }));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('columnsStep.head')}</th>
          <th scope="col">{t('columnsStep.examples')}</th>
          <th scope="col">{t('columnsStep.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ head, examples }, index) => {
          const meaning = meanings[index] ?? 'notes';
          return (
            // The order of the columns is the file's and never changes.
            <tr key={index}>
              <th scope="row" className={classes.head}>
                {head}
              </th>
              <td className={classes.examples}>{examples.join(' · ')}</td>
              <td className={classes.meaning}>
                <Select
                  data={options}
                  value={meaning}
                  aria-label={t('columnsStep.meaningOf', { head })}
                  error={repeated.has(meaning) ? t('columnsStep.repeated') : undefined}
                  searchable
                  allowDeselect={false}
                  selectFirstOptionOnChange
                  onKeyDownCapture={enterTakesShown}
                  openOnFocus={false}
                  nothingFoundMessage={t('common:nothingFound')}
                  onChange={(value) =>
                    value !== null &&
                    onChange(meanings.map((other, at) => (at === index ? (value as ColumnMeaning) : other)))
                  }
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
