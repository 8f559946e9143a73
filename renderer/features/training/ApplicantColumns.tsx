import { Select } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import type { ApplicantSheet } from '#shared/cohorts/applicants.ts';
import { APPLICANTS } from '#shared/importing/applicants-target.ts';
import type { ColumnMeaning, ImportColumn } from '#shared/importing/importing.ts';

const EXAMPLES = 3;
const MEANINGS = [...(Object.keys(APPLICANTS.heads) as ImportColumn[]), 'notes', 'leftOut'] as const;

interface ApplicantColumnsProps {
  readonly sheet: ApplicantSheet;
  readonly meanings: readonly ColumnMeaning[];
  readonly onChange: (meanings: readonly ColumnMeaning[]) => void;
}

/** What each column of the file is taken for; a meaning that is taken leaves the column that had it to the notes. */
export function ApplicantColumns({ sheet, meanings, onChange }: ApplicantColumnsProps) {
  const t = useTexts('importing');
  const options = MEANINGS.map((meaning) => ({ value: meaning as ColumnMeaning, label: t(`columns.${meaning}`) }));
  const isShared = (meaning: ColumnMeaning) => meaning === 'notes' || meaning === 'leftOut';
  const choose = (at: number, chosen: ColumnMeaning) =>
    onChange(
      meanings.map((meaning, index) => {
        if (index === at) return chosen;
        return meaning === chosen && !isShared(chosen) ? 'notes' : meaning;
      }),
    );
  return (
    <PlainTable
      label={t('columnsStep.meaning')}
      heads={[t('columnsStep.head'), t('columnsStep.examples'), t('columnsStep.meaning')]}
    >
      {sheet.columns.map(({ head }, at) => (
        // The order of the columns is the file's and never changes.
        <tr key={at}>
          <th scope="row">{head}</th>
          <td>
            {sheet.rows
              .slice(0, EXAMPLES)
              .map(({ cells }) => cells[at] ?? '')
              .filter((text) => text !== '')
              .join(' · ')}
          </td>
          <td>
            <Select
              data={options}
              value={meanings[at] ?? 'notes'}
              aria-label={t('columnsStep.meaningOf', { head })}
              searchable
              allowDeselect={false}
              selectFirstOptionOnChange
              onKeyDownCapture={enterTakesShown}
              openOnFocus={false}
              nothingFoundMessage={t('common:nothingFound')}
              onChange={(value) => value !== null && choose(at, value as ColumnMeaning)}
            />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
