import { FactorNumber } from '#shared/families/families.ts';
import { readMemberLine } from '#shared/families/member-line.ts';
import type { FieldChange } from '#shared/history/history.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { factorWord } from '../words.ts';
import { periodText, type RecordWords } from './record-words.ts';

type Said = (value: string, words: RecordWords) => string;

const asKept: Said = (value) => value;
const day: Said = (value, { language }) => {
  const date = DateOnly.safeParse(value);
  return date.success ? formatShortDate(date.data, language) : value;
};
const place: Said = (value, { placeName }) => placeName(value);
const yesOrNo: Said = (value, { t }) => t(value === 'true' ? 'yes' : 'no');

/** Names of users, as the history keeps them. */
const listed: Said = (value) => (JSON.parse(value) as string[]).join(', ');

const ACCESS_FIELDS = ['named', 'blocked', 'openingNeedsSecond'] as const;

/** How the values of each field are said; a member's line and lists have sentences of their own. */
const SAID: Readonly<Record<string, Said>> = {
  level: (value, { t }) => t(`levels.${value as 'simple'}`),
  stage: (value, { t }) => t(`stages.${value as 'reported'}`),
  confidentiality: (value, { t }) => t(`confidentialities.${value as 'ordinary'}`),
  registeredOn: day,
  mainFactor: factorText,
  closingReason: (value, { closingReasons }) => closingReasons.labelOf(value),
  communityCode: place,
  settlementCode: place,
  noFixedAddress: yesOrNo,
  openingNeedsSecond: yesOrNo,
  named: listed,
  blocked: listed,
};

const FIELDS = [
  'level',
  'worker',
  'registeredOn',
  'statedChildren',
  'statedMinors',
  'notes',
  'confidentiality',
  'stage',
] as const;
const ADDRESS_FIELDS = {
  communityCode: 'community',
  settlementCode: 'settlement',
  starostaDistrict: 'starostaDistrict',
  street: 'street',
  directions: 'directions',
  viaPerson: 'viaPerson',
  noFixedAddress: 'noFixedAddress',
} as const;

function factorText(value: string, words: RecordWords): string {
  const factor = FactorNumber.safeParse(Number(value));
  return factor.success ? factorWord(words, factor.data) : value;
}

/** «Вулиця, будинок», with the address it belongs to; a field that this program does not know keeps its own name. */
function labelOf(field: string, { t }: RecordWords): string {
  const known = FIELDS.find((name) => name === field);
  if (known !== undefined) return t(`case.${known}`);
  const access = ACCESS_FIELDS.find((name) => name === field);
  if (access !== undefined) return t(`access:access.${access === 'openingNeedsSecond' ? 'needsSecond' : access}`);
  const [kind = '', name = ''] = field.split('.');
  const part = Object.entries(ADDRESS_FIELDS).find(([key]) => key === name)?.[1];
  if (part !== undefined) return `${t(`address.kinds.${kind as 'actual'}`)}: ${t(`address.${part}`)}`;
  if (field === 'mainFactor') return t('circumstances.main');
  if (field === 'closingReason') return t('closing.reason');
  return field === 'result' ? t('closing.result') : field;
}

/** One change in sentences; a list that changed says what came and what went. */
export function changeSentences(change: FieldChange, words: RecordWords): string[] {
  const { field, oldValue, newValue } = change;
  const { t, tags } = words;
  switch (field) {
    case 'factors':
      return listSentences(change, t('circumstances.factors'), (value) => factorText(value, words), words);
    case 'tags':
      return listSentences(change, t('circumstances.tags'), (value) => tags.labelOf(value), words);
    case 'members':
      return memberSentences(change, words);
    case 'inBin':
      return [t(newValue === 'true' ? 'history.removed' : 'history.restored')];
    case 'episode':
      return [t('history.reopened')];
    case 'actual.noFixedAddress':
    case 'registered.noFixedAddress':
      // A first address has no answer before it, and «no» is none worth a sentence.
      if (oldValue === null && newValue === 'false') return [];
      return [valueSentence(change, words)];
    default:
      return [valueSentence(change, words)];
  }
}

function valueSentence({ field, oldValue, newValue }: FieldChange, words: RecordWords): string {
  const { t } = words;
  const say = SAID[field] ?? SAID[field.split('.')[1] ?? ''] ?? asKept;
  const said = (value: string | null) => (value === null ? t('history.nothing') : say(value, words));
  return t('history.change', { label: labelOf(field, words), from: said(oldValue), to: said(newValue) });
}

/** What a list was as texts; nothing for what cannot be read. */
function listIn(json: string | null): string[] {
  try {
    const read: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    return [];
  }
}

function listSentences(
  { oldValue, newValue }: FieldChange,
  label: string,
  say: (value: string) => string,
  { t }: RecordWords,
): string[] {
  const [before, after] = [listIn(oldValue), listIn(newValue)];
  const words = (values: readonly string[]) => values.map(say).join(', ');
  const came = after.filter((value) => !before.includes(value));
  const went = before.filter((value) => !after.includes(value));
  return [
    ...(came.length > 0 ? [t('history.came', { label, words: words(came) })] : []),
    ...(went.length > 0 ? [t('history.went', { label, words: words(went) })] : []),
  ];
}

function memberWords(line: string, words: RecordWords): string {
  const { t, relations } = words;
  const { name, relation, role, fromOn, toOn } = readMemberLine(line);
  const date = (value: string | null) => DateOnly.safeParse(value).data ?? null;
  const parts = [
    relation !== null && relations.labelOf(relation),
    role !== null && role !== 'household' && t(`memberRoles.${role as 'livesWith'}`),
    periodText(words, { fromOn: date(fromOn), toOn: date(toOn) }),
  ];
  return [fullName(name) || t('members.nameless'), ...parts].filter(Boolean).join(', ');
}

/** Whose line it is; lines of an older program tell it by the name alone. */
const whose = (line: string) => {
  const { personId, name } = readMemberLine(line);
  return personId ?? JSON.stringify(name);
};

/** Who came, who went, and who is written otherwise; the order alone is no sentence but one. */
function memberSentences({ oldValue, newValue }: FieldChange, words: RecordWords): string[] {
  const { t } = words;
  const [before, after] = [listIn(oldValue), listIn(newValue)];
  if (oldValue === newValue) return [t('history.nameErased', { label: t('groups.members') })];
  const came = after.filter((line) => !before.includes(line));
  const went = before.filter((line) => !after.includes(line));
  const changed = came.flatMap((to) => {
    const from = went.find((line) => whose(line) === whose(to));
    return from === undefined ? [] : [{ from, to }];
  });
  const say = (line: string) => memberWords(line, words);
  const label = t('groups.members');
  if (came.length === 0 && went.length === 0) return [t('history.reordered')];
  return [
    ...changed.map(({ from, to }) => t('history.change', { label, from: say(from), to: say(to) })),
    ...came
      .filter((line) => changed.every(({ to }) => to !== line))
      .map((line) => t('history.came', { label, words: say(line) })),
    ...went
      .filter((line) => changed.every(({ from }) => from !== line))
      .map((line) => t('history.went', { label, words: say(line) })),
  ];
}

/** Codes of the places that a history speaks of. */
export function placesIn(changes: readonly FieldChange[]): string[] {
  const ofPlaces = changes.filter(({ field }) => /\.(communityCode|settlementCode)$/.test(field));
  return [...new Set(ofPlaces.flatMap(({ oldValue, newValue }) => [oldValue, newValue]))].filter(
    (code) => code !== null,
  );
}
