import type { Register, Writer } from '#electron/register/handles.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { FIRST_TERMS } from '#shared/terms/first-terms.ts';
import { TERM_KINDS, type Term, type TermId, type TermKind, type TermLength } from '#shared/terms/terms.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { listTerms } from './terms.queries.ts';

/** Gives a register the kinds of term that it has none of; changes none that is there. */
export async function seedTerms(register: Register): Promise<void> {
  const known = new Set((await listTerms(register.reader)).map(({ kind }) => kind));
  const missing = TERM_KINDS.filter((kind) => !known.has(kind));
  if (missing.length === 0) return;
  await register.write(async (trx) => {
    for (const kind of missing) await insertTerm(trx, { kind, ...FIRST_TERMS[kind], ground: null }, null, true);
  });
}

async function insertTerm(
  trx: Writer,
  { kind, amount, unit, ground }: TermLength & { kind: TermKind },
  validFrom: DateOnly | null,
  isBuiltin: boolean,
): Promise<TermId> {
  const id = newId<TermId>();
  const validity = { valid_from: validFrom, valid_to: null, is_builtin: isBuiltin ? (1 as const) : (0 as const) };
  await trx
    .insertInto('terms')
    .values({ id, kind, amount, unit, ground, ...validity })
    .execute();
  return id;
}

interface Scene {
  readonly trx: Writer;
}

async function findTerm(trx: Writer, id: string): Promise<Term | undefined> {
  return (await listTerms(trx)).find((term) => term.id === id);
}

/** Puts a term right for every case that it holds for, past ones too. */
export async function correctTerm({ trx }: Scene, { id, length }: { id: string; length: TermLength }) {
  const term = await findTerm(trx, id);
  if (term === undefined) return refuse('terms/not-found');
  await trx
    .updateTable('terms')
    .set({ ...length, is_builtin: 0 })
    .where('id', '=', id)
    .execute();
  return null;
}

/** The term is another from a day on; cases whose clock began before keep the old one. */
export async function changeTermFrom(
  { trx }: Scene,
  { kind, from, length }: { kind: TermKind; from: DateOnly; length: TermLength },
) {
  const newest = must(
    (await listTerms(trx)).find((term) => term.kind === kind),
    'a kind has a term from the first day',
  );
  if (newest.validFrom !== null && from <= newest.validFrom) {
    return refuse('terms/date-too-early', { fields: [{ path: 'from', code: 'too-early' }] });
  }
  const lastDay = must(addDays(from, -1), 'a day before a day in the calendar');
  await trx.updateTable('terms').set({ valid_to: lastDay }).where('id', '=', newest.id).execute();
  return { id: await insertTerm(trx, { kind, ...length }, from, false) };
}

/** Takes the newest term of a kind back: the one before it holds again. The first one stays. */
export async function takeTermBack({ trx }: Scene, { id }: { id: string }) {
  const term = await findTerm(trx, id);
  if (term === undefined) return refuse('terms/not-found');
  const [newest, before] = (await listTerms(trx)).filter(({ kind }) => kind === term.kind);
  if (newest?.id !== id || before === undefined) return refuse('terms/not-the-newest');
  await trx.deleteFrom('terms').where('id', '=', id).execute();
  await trx.updateTable('terms').set({ valid_to: null }).where('id', '=', before.id).execute();
  return null;
}
