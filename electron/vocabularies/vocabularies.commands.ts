import type { Register, Writer } from '#electron/register/handles.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { BUILTIN } from '#shared/vocabularies/builtin.ts';
import { hasMark, isAlwaysMarked } from '#shared/vocabularies/marks.ts';
import {
  type Validity,
  VOCABULARIES,
  type VocabularyEntryId,
  type VocabularyLabel,
  type VocabularyName,
} from '#shared/vocabularies/vocabularies.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { findEntry, isHeld, listCodes } from './vocabularies.queries.ts';

/**
 * Gives a register the built-in entries that it lacks: all of them when it is new, and those that a newer program
 * brings when it is opened. Writes nothing where nothing is missing; changes no entry that is there.
 */
export async function seedVocabularies(register: Register): Promise<void> {
  const held = await register.reader.selectFrom('vocabulary_entries').select(['vocabulary', 'code']).execute();
  const known = new Set(held.map(({ vocabulary, code }) => `${vocabulary} ${code}`));
  const missing = VOCABULARIES.flatMap((vocabulary) =>
    BUILTIN[vocabulary].filter((code) => !known.has(`${vocabulary} ${code}`)).map((code) => ({ vocabulary, code })),
  );
  if (missing.length === 0) return;
  await register.write(async (trx) => {
    for (const { vocabulary, code } of missing) await insertEntry(trx, vocabulary, code, true);
  });
}

async function insertEntry(trx: Writer, vocabulary: VocabularyName, code: string, isBuiltin: boolean) {
  const id = newId<VocabularyEntryId>();
  const { last } = await trx
    .selectFrom('vocabulary_entries')
    .where('vocabulary', '=', vocabulary)
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(-1)).as('last'))
    .executeTakeFirstOrThrow();
  const { n } = await trx
    .insertInto('vocabulary_entries')
    .values({
      id,
      vocabulary,
      code,
      position: last + 1,
      is_builtin: isBuiltin ? 1 : 0,
      valid_from: null,
      valid_to: null,
    })
    .returning('n')
    .executeTakeFirstOrThrow();
  return { n, id };
}

interface Scene {
  readonly trx: Writer;
}

/** Factors are numbers of the law's list; two figures, as the table of circumstances has it. */
const LAST_FACTOR = 99;

/** A code that no entry of the vocabulary has: the next number for factors, `own-1`, `own-2` … for everything else. */
function nextCode(vocabulary: VocabularyName, codes: readonly string[]): string | undefined {
  const prefix = vocabulary === 'factors' ? '' : 'own-';
  const numbers = codes.filter((code) => code.startsWith(prefix)).map((code) => Number(code.slice(prefix.length)));
  const next = Math.max(0, ...numbers) + 1;
  return vocabulary === 'factors' && next > LAST_FACTOR ? undefined : `${prefix}${next}`;
}

export async function addEntry(
  { trx }: Scene,
  { vocabulary, labels }: { vocabulary: VocabularyName; labels: readonly VocabularyLabel[] },
) {
  const codes = (await listCodes(trx, vocabulary)).map(({ code }) => code);
  const code = nextCode(vocabulary, codes);
  if (code === undefined) return refuse('vocabularies/full');
  const { n, id } = await insertEntry(trx, vocabulary, code, false);
  for (const { language, ...words } of labels) await writeLabel(trx, n, language, words);
  return { id, code };
}

type LabelWords = Pick<VocabularyLabel, 'label' | 'shortLabel'>;

async function writeLabel(trx: Writer, entryN: number, language: Language, { label, shortLabel }: LabelWords) {
  const words = { label, short_label: shortLabel };
  await trx
    .insertInto('vocabulary_labels')
    .values({ entry_n: entryN, language, ...words })
    .onConflict((conflict) => conflict.columns(['entry_n', 'language']).doUpdateSet(words))
    .execute();
}

export async function changeLabel(
  { trx }: Scene,
  { id, language, words }: { id: string; language: Language; words: LabelWords | null },
) {
  const entry = await findEntry(trx, id);
  if (entry === undefined) return refuse('vocabularies/not-found');
  if (words !== null) {
    await writeLabel(trx, entry.n, language, words);
    return null;
  }
  await trx.deleteFrom('vocabulary_labels').where('entry_n', '=', entry.n).where('language', '=', language).execute();
  const left = await trx.selectFrom('vocabulary_labels').where('entry_n', '=', entry.n).select('n').executeTakeFirst();
  return left === undefined && !entry.isBuiltin ? refuse('vocabularies/no-label-left') : null;
}

export async function setValidity({ trx }: Scene, { id, validity }: { id: string; validity: Validity }) {
  const entry = await findEntry(trx, id);
  if (entry === undefined) return refuse('vocabularies/not-found');
  const { validFrom, validTo } = validity;
  await trx
    .updateTable('vocabulary_entries')
    .set({ valid_from: validFrom, valid_to: validTo })
    .where('n', '=', entry.n)
    .execute();
  return null;
}

export async function markEntry({ trx }: Scene, { id, isMarked }: { id: string; isMarked: boolean }) {
  const entry = await findEntry(trx, id);
  if (entry === undefined) return refuse('vocabularies/not-found');
  if (!hasMark(entry.vocabulary) || isAlwaysMarked(entry.vocabulary, entry.code)) {
    return refuse('vocabularies/mark-fixed');
  }
  await trx
    .updateTable('vocabulary_entries')
    .set({ is_marked: isMarked ? 1 : 0 })
    .where('n', '=', entry.n)
    .execute();
  return null;
}

export async function moveEntry({ trx }: Scene, { id, step }: { id: string; step: -1 | 1 }) {
  const entry = await findEntry(trx, id);
  if (entry === undefined) return refuse('vocabularies/not-found');
  const ns = (await listCodes(trx, entry.vocabulary)).map(({ n }) => n);
  const from = ns.indexOf(entry.n);
  const to = from + step;
  if (to < 0 || to >= ns.length) return null;
  ns.splice(from, 1);
  ns.splice(to, 0, entry.n);
  for (const [position, n] of ns.entries()) {
    await trx.updateTable('vocabulary_entries').set({ position }).where('n', '=', n).execute();
  }
  return null;
}

export async function removeEntry({ trx }: Scene, { id }: { id: string }) {
  const entry = await findEntry(trx, id);
  if (entry === undefined) return refuse('vocabularies/not-found');
  if (entry.isBuiltin) return refuse('vocabularies/built-in');
  if (await isHeld(trx, entry)) return refuse('vocabularies/in-use');
  await trx.deleteFrom('vocabulary_entries').where('n', '=', entry.n).execute();
  return null;
}
