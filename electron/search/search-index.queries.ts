import type { PersonsTable } from '#electron/people/people.table.ts';
import type { Reader, Writer } from '#electron/register/handles.ts';
import { numbersIn } from '#electron/register/lists.ts';
import { addressWords, personWords } from '#shared/search/person-words.ts';
import type { PersonName } from '#shared/vocabulary/people.ts';
import { learnWords } from './name-list.queries.ts';
import { learnStreetWords } from './street-words.queries.ts';

/*
 * The search index follows every write in its transaction: whoever changes a name or an address calls `indexPersons` or
 * `indexAddress`. What it must hold is computed here from the tables and nowhere else, for a write, a rebuild and the
 * test that compares the two.
 */

/** Grows whenever the same rows give other words; registers are then indexed anew when they are opened. */
export const INDEX_RULES = 1;

type Index = 'persons_words' | 'addresses_words';

/** Writes the words of some persons as their rows are now; rows whose words did not change are left alone. */
export async function indexPersons(trx: Writer, personNs: readonly number[]): Promise<void> {
  const words = await wordsOfPersons(trx, personNs);
  await write(trx, 'persons_words', personNs, words);
  learnWords(trx, [...words.values()]);
}

/** Writes the words of a family's present street. */
export async function indexAddress(trx: Writer, familyN: number): Promise<void> {
  const words = await wordsOfAddresses(trx, [familyN]);
  await write(trx, 'addresses_words', [familyN], words);
  learnStreetWords(trx, [...words.values()]);
}

async function write(trx: Writer, index: Index, ns: readonly number[], words: ReadonlyMap<number, string>) {
  const held = await heldWords(trx, index, ns);
  for (const n of ns) {
    const [before = '', after = ''] = [held.get(n), words.get(n)];
    if (before === after) continue;
    if (before !== '') await trx.deleteFrom(index).where('rowid', '=', n).execute();
    if (after !== '') await trx.insertInto(index).values({ rowid: n, words: after }).execute();
  }
}

async function heldWords(db: Reader, index: Index, ns: readonly number[] | null): Promise<Map<number, string>> {
  let query = db.selectFrom(index).select(['rowid', 'words']);
  if (ns !== null) query = query.where('rowid', 'in', numbersIn(ns));
  return new Map((await query.execute()).map(({ rowid, words }) => [rowid, words]));
}

type NameColumns = Pick<PersonsTable, 'surname' | 'given_name' | 'patronymic'>;

const nameIn = ({ surname, given_name: givenName, patronymic }: NameColumns): PersonName => ({
  surname,
  givenName,
  patronymic,
});

/** What the index must hold of persons; of all of them without numbers. Those without a name are not in it. */
async function wordsOfPersons(db: Reader, ns: readonly number[] | null): Promise<Map<number, string>> {
  let persons = db.selectFrom('persons').select(['n', 'surname', 'given_name', 'patronymic', 'alias']);
  let names = db
    .selectFrom('person_former_names')
    .orderBy('n')
    .select(['person_n', 'surname', 'given_name', 'patronymic']);
  if (ns !== null) {
    persons = persons.where('n', 'in', numbersIn(ns));
    names = names.where('person_n', 'in', numbersIn(ns));
  }
  const former = new Map<number, PersonName[]>();
  for (const row of await names.execute()) {
    former.set(row.person_n, [...(former.get(row.person_n) ?? []), nameIn(row)]);
  }
  const rows = await persons.execute();
  return new Map(
    rows.map((row) => [
      row.n,
      personWords({ name: nameIn(row), formerNames: former.get(row.n) ?? [], alias: row.alias }),
    ]),
  );
}

/** Streets of ordinary cases: where a confidential or hidden family lives is found by nobody through a search. */
async function wordsOfAddresses(db: Reader, ns: readonly number[] | null): Promise<Map<number, string>> {
  let query = db
    .selectFrom('family_addresses as a')
    .innerJoin('families as f', 'f.n', 'a.family_n')
    .where('a.kind', '=', 'actual')
    .where('a.to_on', 'is', null)
    .where('f.confidentiality', '=', 'ordinary')
    .select(['f.n', 'a.street']);
  if (ns !== null) query = query.where('f.n', 'in', numbersIn(ns));
  return new Map((await query.execute()).map(({ n, street }) => [n, addressWords(street)]));
}

export const INDEXES = [
  ['persons_words', wordsOfPersons, learnWords],
  ['addresses_words', wordsOfAddresses, learnStreetWords],
] as const;

/** Whether the index was written by the rules of this program. */
export async function isIndexCurrent(db: Reader): Promise<boolean> {
  const { rules } = await db.selectFrom('search_state').select('rules').executeTakeFirstOrThrow();
  return rules === INDEX_RULES;
}

export interface IndexFault {
  readonly index: Index;
  readonly n: number;
  readonly held: string | null;
  readonly due: string | null;
}

/** Where the index and the tables disagree, nothing when it is in line. */
export async function listIndexFaults(db: Reader): Promise<IndexFault[]> {
  const faults: IndexFault[] = [];
  for (const [index, wordsOfAll] of INDEXES) {
    const due = await wordsOfAll(db, null);
    const held = await heldWords(db, index, null);
    for (const n of new Set([...due.keys(), ...held.keys()])) {
      const fault = { index, n, held: held.get(n) ?? null, due: due.get(n) || null };
      if (fault.held !== fault.due) faults.push(fault);
    }
  }
  return faults;
}
