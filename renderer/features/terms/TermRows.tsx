import { Button } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { CellNote } from '#renderer/ui/PlainTable.tsx';
import type { Term } from '#shared/terms/terms.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { OpenForm } from './TermsPage.tsx';

interface TermRowsProps {
  /** Terms of one kind, the newest first. */
  readonly terms: readonly Term[];
  readonly onOpen: (form: OpenForm) => void;
  readonly onTakeBack: (term: Term) => void;
}

/** A kind of term: the one that holds, and below it those that held before. */
export function TermRows({ terms, onOpen, onTakeBack }: TermRowsProps) {
  const t = useTexts('terms');
  return terms.map((term, index) => {
    const { id, kind, amount, unit, ground } = term;
    const isNewest = index === 0;
    return (
      <tr key={id} data-past={!isNewest || undefined}>
        <th scope="row">
          {isNewest && (
            <>
              {t(`kinds.${kind}`)}
              <CellNote>{t(`spans.${kind}`)}</CellNote>
            </>
          )}
        </th>
        <td data-cell="short">{t(`units.${unit}`, { count: amount })}</td>
        <td>{ground ?? t(`grounds.${kind}`)}</td>
        <td data-cell="short">
          <Validity term={term} />
        </td>
        <td data-cell="actions">
          {isNewest && (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={t('changeFromOf', { kind: t(`kinds.${kind}`) })}
              onClick={() => onOpen({ kind, correcting: null })}
            >
              {t('changeFrom')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t('correctOf', { kind: t(`kinds.${kind}`) })}
            onClick={() => onOpen({ kind, correcting: term })}
          >
            {t('correct')}
          </Button>
          {isNewest && terms.length > 1 && (
            <Button variant="subtle" size="compact-md" onClick={() => onTakeBack(term)}>
              {t('takeBack')}
            </Button>
          )}
        </td>
      </tr>
    );
  });
}

function Validity({ term: { validFrom, validTo } }: { term: Term }) {
  const t = useTexts('terms');
  const language = useLanguage();
  const from = validFrom === null ? null : formatShortDate(validFrom, language);
  const to = validTo === null ? null : formatShortDate(validTo, language);
  if (from !== null && to !== null) return t('period.between', { from, to });
  if (from !== null) return t('period.from', { from });
  return to === null ? t('period.always') : t('period.to', { to });
}
