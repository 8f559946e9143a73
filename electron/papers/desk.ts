import type { Visibility } from '#electron/access/visibility.ts';
import { getCentre } from '#electron/centre/centre.queries.ts';
import { getLetterheadOn } from '#electron/letterheads/letterheads.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { listVocabularies } from '#electron/vocabularies/vocabularies.queries.ts';
import { CHILD_RELATIONS, SENSITIVE_FACTORS } from '#shared/families/families.ts';
import type { Letterhead } from '#shared/letterheads/letterheads.ts';
import { labelOf, shortLabelOf } from '#shared/vocabularies/vocabularies.rules.ts';
import type { VocabularyEntry, VocabularyName } from '#shared/vocabularies/vocabularies.ts';
import { formatLongDate, formatShortDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { CONVENTIONS } from '#shared/vocabulary/languages.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { type PaperWords, paperWords } from './texts.ts';

/** Who asks for a paper, and when. */
export interface PaperAsker {
  readonly db: Reader;
  readonly visible: Visibility;
  readonly session: Session;
  readonly now: Date;
  /** Called between thousands of rows: lets other calls through, and ends the work by throwing. */
  readonly betweenChunks?: () => Promise<void>;
}

/** Everything that a paper is made from. */
export interface Desk extends PaperAsker, PaperWords {
  readonly today: DateOnly;
  readonly letterhead: Omit<Letterhead, 'id' | 'validFrom'>;
  readonly isDemonstration: boolean;
  readonly betweenChunks: () => Promise<void>;
  /** «21 листопада 2026 р.», «21.11.2026» */
  readonly longDate: (day: string) => string;
  readonly shortDate: (day: string) => string;
  /** «3 470» */
  readonly number: (value: number) => string;
  /** Factors that papers tell as a number only, and relations that make somebody a child, as the office marked them. */
  readonly sensitiveFactors: ReadonlySet<number>;
  readonly childRelations: ReadonlySet<string>;
  /** The word of the office for an entry of a vocabulary, else the program's; the short one for narrow columns. */
  readonly wordOf: (vocabulary: VocabularyName, code: string) => string;
  readonly shortWordOf: (vocabulary: VocabularyName, code: string) => string;
}

export async function openDesk(asker: PaperAsker, wanted: string): Promise<Desk> {
  const words = paperWords(wanted);
  const { language } = words;
  const today = todayIn(asker.now);
  const entries = await listVocabularies(asker.db);
  const marked = (name: VocabularyName) =>
    entries.filter(({ vocabulary, isMarked }) => vocabulary === name && isMarked).map(({ code }) => code);
  return {
    betweenChunks: async () => {},
    ...asker,
    ...words,
    ...vocabularyWords(entries, words),
    sensitiveFactors: new Set([...SENSITIVE_FACTORS, ...marked('factors').map(Number)]),
    childRelations: new Set([...CHILD_RELATIONS, ...marked('relations')]),
    today,
    letterhead: await getLetterheadOn(asker.db, today),
    isDemonstration: (await getCentre(asker.db)).isDemonstration,
    longDate: (day) => formatLongDate(day as DateOnly, language),
    shortDate: (day) => formatShortDate(day as DateOnly, language),
    number: (value) => new Intl.NumberFormat(CONVENTIONS[language].locale).format(value),
  };
}

function vocabularyWords(
  entries: readonly VocabularyEntry[],
  { language, known }: PaperWords,
): Pick<Desk, 'wordOf' | 'shortWordOf'> {
  const byCode = new Map(entries.map((entry) => [`${entry.vocabulary} ${entry.code}`, entry]));
  const program = {
    language,
    // texts: vocabularies:
    wordOf: (vocabulary: string, code: string) => known(`vocabularies:${vocabulary}.${code}`),
    shortWordOf: (vocabulary: string, code: string) => known(`vocabularies:${vocabulary}Short.${code}`),
  };
  const entryOf = (vocabulary: VocabularyName, code: string) =>
    byCode.get(`${vocabulary} ${code}`) ?? { vocabulary, code, labels: [] };
  return {
    wordOf: remembered((vocabulary, code) => labelOf(entryOf(vocabulary, code), program)),
    shortWordOf: remembered((vocabulary, code) => shortLabelOf(entryOf(vocabulary, code), program)),
  };
}

type WordOf = (vocabulary: VocabularyName, code: string) => string;

/** Looking up a text costs more than the rest of a row; there are thousands of rows and a handful of words. */
function remembered(word: WordOf): WordOf {
  const known = new Map<string, string>();
  return (vocabulary, code) => {
    const key = `${vocabulary} ${code}`;
    const found = known.get(key) ?? word(vocabulary, code);
    known.set(key, found);
    return found;
  };
}
