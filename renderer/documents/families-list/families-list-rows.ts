import type { Texts } from '#renderer/text/i18n.ts';
import type { FactorNumber } from '#shared/families/families.ts';
import type { FamiliesListData, FamiliesListRow } from '#shared/papers/papers.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import type { PaperColumn } from '../paper.ts';

type T = Texts<'papers'>;

const NO_BREAK = '\u00a0';

/** «Бондаренко О. П.» with initials that stay on one line. */
function heldTogether(name: string): string {
  return name.replaceAll(/(?<=\p{Lu}\.) (?=\p{Lu}\.)/gu, NO_BREAK);
}

/** The columns of the list; without the one for names where only codes are shown. Widths sum up to the table's. */
export function familiesListColumns(t: T, names: FamiliesListData['names']): PaperColumn[] {
  const withNames = names !== 'codes';
  const head = names === 'names' ? t('familiesList.columns.names') : t('familiesList.columns.initials');
  return [
    { head: t('familiesList.columns.number'), width: 44, isCentred: true },
    { head: t('familiesList.columns.code'), width: 92 },
    ...(withNames ? [{ head, width: 151 }] : []),
    { head: t('familiesList.columns.born'), width: 42, isCentred: true },
    { head: t('familiesList.columns.children'), width: 46, isCentred: true },
    { head: t('familiesList.columns.place'), width: withNames ? 168 : 279 },
    { head: t('familiesList.columns.factors'), width: 66, isCentred: true },
    { head: t('familiesList.columns.level'), width: 72 },
    { head: t('familiesList.columns.worker'), width: withNames ? 103 : 143 },
    { head: t('familiesList.columns.registered'), width: 78, isCentred: true },
    { head: t('familiesList.columns.stage'), width: 109 },
  ];
}

/** The cells of every row as text, in the order of the columns. */
export function familiesListRows(t: T, data: FamiliesListData, language: Language): string[][] {
  const dates = new Map<string, string>();
  const date = (day: string) => {
    const shown = dates.get(day) ?? formatShortDate(day as DateOnly, language);
    dates.set(day, shown);
    return shown;
  };
  const stages = remembered((stage: FamiliesListRow['stage']) => t(`families:stages.${stage}`));
  const levels = remembered((level: NonNullable<FamiliesListRow['level']>) => t(`families:levels.${level}`));
  const places = placeWords(t);
  return data.rows.map((row, index) => [
    String(index + 1),
    row.code,
    ...(data.names === 'codes' ? [] : [heldTogether(row.name ?? '')]),
    row.birthYear === null ? '' : String(row.birthYear),
    row.children === null ? '' : String(row.children),
    places(row),
    row.factors.join(', '),
    row.level === null ? '' : levels(row.level),
    heldTogether(row.worker ?? ''),
    date(row.registeredOn),
    stages(row.stage),
  ]);
}

/** «Овруцька громада, с. Рудня, вул. Лісова, 5» */
function placeWords(t: T): (row: FamiliesListRow) => string {
  const community = remembered((name: string) => t('familiesList.community', { name }));
  const level = remembered((known: NonNullable<FamiliesListRow['settlementLevel']>) =>
    t(`families:placeLevels.${known}`),
  );
  const noFixedAddress = t('familiesList.noFixedAddress');
  return ({ communityName, settlementName, settlementLevel, street, noFixedAddress: isNowhere }) => {
    const settlement =
      settlementLevel === null ? settlementName : `${level(settlementLevel)}${NO_BREAK}${settlementName}`;
    const parts = [communityName && community(communityName), settlementName && settlement, street];
    return [...parts, isNowhere ? noFixedAddress : null].filter(Boolean).join(', ');
  };
}

/** Looking up a text costs more than the rest of a row; there are thousands of rows and a handful of words. */
function remembered<K>(word: (key: K) => string): (key: K) => string {
  const known = new Map<K, string>();
  return (key) => {
    const found = known.get(key) ?? word(key);
    known.set(key, found);
    return found;
  };
}

export interface FactorLegend {
  readonly named: readonly { readonly number: FactorNumber; readonly label: string }[];
  readonly sensitive: readonly FactorNumber[];
}

/**
 * Factors that stand in the list: those whose words may be printed, in the office's words where it has its own, and
 * those that stay numbers. `programWord` is undefined for a factor that is not the program's.
 */
export function factorLegend(
  { rows, factorWords, sensitiveFactors }: Pick<FamiliesListData, 'rows' | 'factorWords' | 'sensitiveFactors'>,
  programWord: (factor: FactorNumber) => string | undefined,
): FactorLegend {
  const used = [...new Set(rows.flatMap(({ factors }) => factors))].sort((a, b) => a - b);
  const coded = new Set(sensitiveFactors);
  const ofOffice = new Map(factorWords.map(({ number, label }) => [number, label]));
  const named = used.flatMap((number) => {
    const label = ofOffice.get(number) ?? programWord(number);
    return label === undefined || coded.has(number) ? [] : [{ number, label }];
  });
  return { named, sensitive: used.filter((factor) => coded.has(factor)) };
}
