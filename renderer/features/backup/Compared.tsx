import { IconCircleCheck } from '@tabler/icons-react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import type { CopyComparison } from '#shared/backup/copy.ts';
import type { Rehearsed } from './backup.api.ts';
import { CopyContents } from './CopyContents.tsx';

/** An opened copy and the register side by side, kind by kind. */
export function Compared({ found: { contents, comparison } }: { readonly found: Rehearsed }) {
  const t = useTexts('backup');
  const isSame = comparison.kinds.every(
    ({ onlyHere, onlyThere, newerHere }) => onlyHere + onlyThere + (newerHere ?? 0) === 0,
  );
  return (
    <>
      <Banner icon={<IconCircleCheck size={20} />}>{t('check.compared.good')}</Banner>
      <CopyContents contents={contents} withKinds={!comparison.isOfThisRegister} />
      {comparison.isOfThisRegister ? (
        <>
          {isSame && <p>{t('check.compared.same')}</p>}
          <KindsTable comparison={comparison} />
        </>
      ) : (
        <Banner tone="attention">{t('check.compared.other')}</Banner>
      )}
    </>
  );
}

const COLUMNS = ['there', 'here', 'onlyHere', 'newerHere', 'onlyThere'] as const;

type ComparedKind = CopyComparison['kinds'][number];

const isAnywhere = ({ here, there }: ComparedKind) => here + there > 0;

function KindsTable({ comparison }: { readonly comparison: CopyComparison }) {
  const t = useTexts('backup');
  const language = useLanguage();
  return (
    <>
      <h2 id="compared">{t('check.compared.title')}</h2>
      <PlainTable
        heads={[t('check.compared.kind'), ...COLUMNS.map((column) => ({ number: t(`check.compared.${column}`) }))]}
        labelledBy="compared"
        isWide
      >
        {comparison.kinds.filter(isAnywhere).map((row) => (
          <tr key={row.kind}>
            <th scope="row">{t(`kinds.${row.kind}`)}</th>
            {COLUMNS.map((column) => (
              <td key={column} data-cell="number">
                {row[column] === null ? '—' : numberText(row[column], language)}
              </td>
            ))}
          </tr>
        ))}
      </PlainTable>
    </>
  );
}
