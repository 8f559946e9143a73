import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Visibility } from '#electron/access/visibility.ts';
import { findFamily } from '#electron/families/families.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { type FoundCandidate, findCandidates } from '#electron/search/candidates.queries.ts';
import { nameListOf } from '#electron/search/name-list.queries.ts';
import type { ReadFamily } from '#shared/importing/families-target.ts';
import { type DuplicateRow, ROWS_A_PAGE } from '#shared/importing/importing.ts';
import { knownFamily, knownOfRow, type Merge, mergeOf } from '#shared/importing/merge-family.ts';
import type { ReadRow } from '#shared/importing/sheet-list.ts';
import { type Comparison, compare, type Described, LIKELY, likeness, tailOf } from '#shared/search/agreement.ts';
import type { NameVariants } from '#shared/search/name-variants.ts';
import { looseKey } from '#shared/vocabulary/text/folding.ts';
import { differenceWords } from './difference-words.ts';
import type { RegisterTarget } from './register-target.ts';

/** What a row seems to be: somebody of the register, or who an earlier row is about. */
export type DuplicateOf =
  | { readonly kind: 'known'; readonly candidate: FoundCandidate }
  /** Place of the earlier row among the rows that were read. */
  | { readonly kind: 'row'; readonly index: number };

export interface Duplicate {
  /** Place of the row among the rows that were read. */
  readonly index: number;
  readonly of: DuplicateOf;
  /** Name and birth, or name and phone, agree and nothing speaks against it. */
  readonly isStrong: boolean;
}

interface Watching {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

const ROWS_AT_ONCE = 25;
/** Rows of one file that share the beginnings of their names and are compared at most. */
const MOST_COMPARED = 100;

const AGREES = new Set(['same', 'alike']);

function isStrong({ surname, givenName, patronymic, born, phone }: Comparison): boolean {
  const isNamedSo = AGREES.has(surname) && AGREES.has(givenName) && patronymic !== 'differs' && born !== 'differs';
  return isNamedSo && (AGREES.has(born) || phone === 'same');
}

/** Earlier rows of the file by the beginnings of their names and by their phones. */
class EarlierRows {
  readonly #byKey = new Map<string, { index: number; known: Described }[]>();
  readonly #variants: NameVariants;

  constructor(variants: NameVariants) {
    this.#variants = variants;
  }

  #keysOf({ name, phones }: Described): string[] {
    const { surname, givenName } = name;
    const initial = givenName?.charAt(0).toLowerCase() ?? '';
    return [...(surname === null ? [] : [`${looseKey(surname)} ${initial}`]), ...phones.map(tailOf)];
  }

  /** The likeliest of the rows before it, if one is likely at all. */
  likeliest(known: Described): { index: number; comparison: Comparison } | null {
    const near = this.#keysOf(known).flatMap((key) => this.#byKey.get(key) ?? []);
    const compared = near.slice(0, MOST_COMPARED).map((other) => {
      const comparison = compare(known, { ...other.known, formerNames: [] }, this.#variants);
      return { index: other.index, comparison, much: likeness(comparison) };
    });
    const [best] = compared.filter(({ much }) => much >= LIKELY).sort((a, b) => b.much - a.much || a.index - b.index);
    return best ?? null;
  }

  add(index: number, known: Described): void {
    for (const key of this.#keysOf(known)) {
      const rows = this.#byKey.get(key);
      if (rows) rows.push({ index, known });
      else this.#byKey.set(key, [{ index, known }]);
    }
  }
}

/**
 * Rows that seem to be a family of the register, as far as the session sees it, or an earlier row of the file. Nothing
 * tells of families that the session does not see.
 */
export async function findDuplicates<Item>(
  db: Reader,
  visible: Visibility,
  {
    target,
    rows,
  }: { readonly target: Pick<RegisterTarget<never, Item>, 'describe'>; readonly rows: readonly ReadRow<Item>[] },
  { signal, onProgress }: Watching = {},
): Promise<Duplicate[]> {
  const { variants } = await nameListOf(db);
  const earlier = new EarlierRows(variants);
  const found: Duplicate[] = [];
  for (const [index, { item }] of rows.entries()) {
    const known = target.describe(item);
    if (known !== null) {
      const [candidate] = await findCandidates(db, visible, known, { limit: 1 });
      const inFile = earlier.likeliest(known);
      earlier.add(index, known);
      const duplicate = likelier(index, candidate, inFile);
      if (duplicate !== null) found.push(duplicate);
    }
    if (index % ROWS_AT_ONCE === 0) {
      onProgress?.(index);
      await nextTurn();
      signal?.throwIfAborted();
    }
  }
  return found;
}

/** The register goes before the file, what is strong before what is only likely. */
function likelier(
  index: number,
  candidate: FoundCandidate | undefined,
  inFile: { index: number; comparison: Comparison } | null,
): Duplicate | null {
  const known: Duplicate[] = [
    ...(candidate
      ? [{ index, of: { kind: 'known' as const, candidate }, isStrong: isStrong(candidate.comparison) }]
      : []),
    ...(inFile
      ? [{ index, of: { kind: 'row' as const, index: inFile.index }, isStrong: isStrong(inFile.comparison) }]
      : []),
  ];
  return known.find((duplicate) => duplicate.isStrong) ?? known[0] ?? null;
}

interface Page {
  readonly rows: readonly ReadFamily[];
  readonly duplicates: readonly Duplicate[];
  readonly offset: number;
}

/** A page of duplicates with what each would fill and where it differs. */
export async function duplicatePage(
  db: Reader,
  visible: Visibility,
  { rows, duplicates, offset }: Page,
): Promise<{ rows: DuplicateRow[]; total: number }> {
  const { variants } = await nameListOf(db);
  const shown: DuplicateRow[] = [];
  for (const duplicate of duplicates.slice(offset, offset + ROWS_A_PAGE)) {
    const own = rows[duplicate.index];
    if (own === undefined) continue;
    shown.push(await duplicateRow(db, visible, { own, duplicate, rows, variants }));
  }
  return { rows: shown, total: duplicates.length };
}

interface One {
  readonly own: ReadFamily;
  readonly duplicate: Duplicate;
  readonly rows: readonly ReadFamily[];
  readonly variants: NameVariants;
}

async function duplicateRow(db: Reader, visible: Visibility, one: One): Promise<DuplicateRow> {
  const { own, duplicate } = one;
  const [main] = own.item.members;
  const merge = await mergeFor(db, visible, one);
  const born = { bornOn: main?.bornOn ?? null, birthYear: main?.birthYear ?? null };
  return {
    row: own.row,
    name: main?.name ?? { surname: null, givenName: null, patronymic: null },
    ...born,
    isStrong: duplicate.isStrong,
    of: ofWhat(duplicate.of, one.rows),
    filled: merge === null ? [] : [...merge.filled],
    differences: merge === null ? [] : await differenceWords(db, merge.differences),
    isWithheld: merge === null,
  };
}

function ofWhat(of: DuplicateOf, rows: readonly ReadFamily[]): DuplicateRow['of'] {
  if (of.kind === 'row') return { kind: 'row', row: rows[of.index]?.row ?? 0 };
  const { familyId, code, name, bornOn, birthYear } = of.candidate;
  return { kind: 'family', id: familyId, code, name, bornOn, birthYear };
}

/** What the row would add; null where the family's content is not shown. */
async function mergeFor(
  db: Reader,
  visible: Visibility,
  { own, duplicate: { of }, rows, variants }: One,
): Promise<Merge<never> | null> {
  if (of.kind === 'row') {
    const other = rows[of.index];
    return other === undefined ? null : (mergeOf(knownOfRow(other.item), own.item, variants) as Merge<never>);
  }
  const family = await findFamily(db, visible, of.candidate.familyId);
  if (family === undefined || family.confidentiality !== 'ordinary') return null;
  return mergeOf(knownFamily(family), own.item, variants) as unknown as Merge<never>;
}
