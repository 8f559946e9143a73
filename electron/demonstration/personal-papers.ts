import { refreshDerived } from '#electron/families/family-derived.queries.ts';
import { insertRows } from '#electron/register/bulk.ts';
import type { Writer } from '#electron/register/handles.ts';
import { numbersIn } from '#electron/register/lists.ts';
import { indexPersons } from '#electron/search/search-index.queries.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Source } from './households.ts';
import { CALL_TIMES, KEPT_FROM, OFFICES, SAFE_WORDS } from './words.ts';

/** How many of the adults have what; a safe-contact sheet is the rule where there is violence, and rare elsewhere. */
const SHARES = { sheetInDanger: 0.55, sheet: 0.02, formerName: 0.12, passport: 0.3, displaced: 0.08, restoring: 0.04 };

/** Factors of violence: their families agree how they may be called. */
const DANGERS: readonly number[] = [13, 14];

/**
 * Gives some of the adults of families that were just registered what their own records hold: a safe-contact sheet,
 * documents, documents to restore, a former surname. No document has a number that could be somebody's: the series ЯЯ
 * was never given out.
 */
export async function addPersonalPapers(trx: Writer, source: Source, familyIds: readonly string[]): Promise<void> {
  const adults = await listAdults(trx, familyIds);
  const inDanger = await listInDanger(trx, adults);
  const { random } = source;
  const has = (share: number) => adults.filter(() => random.chance(share));
  const sheets = adults.filter(({ family_n }) =>
    random.chance(inDanger.has(family_n) ? SHARES.sheetInDanger : SHARES.sheet),
  );
  const women = new Set(adults.flatMap(({ n, sex }) => (sex === 'female' ? n : [])));
  insertRows(
    trx,
    'person_safe_contacts',
    // Whom they are kept from is a husband or his family.
    sheets.map((adult) => sheetOf(source, adult)).filter(({ person_n }) => women.has(person_n)),
  );
  insertRows(trx, 'person_documents', [
    ...has(SHARES.passport).map((adult) => documentOf(source, adult, 'passportBook', 0)),
    ...has(SHARES.displaced).map((adult) => documentOf(source, adult, 'idpCertificate', 1)),
  ]);
  insertRows(
    trx,
    'person_restorations',
    has(SHARES.restoring).map((adult) => restorationOf(source, adult)),
  );
  const renamed = has(SHARES.formerName).filter(({ sex }) => sex === 'female');
  insertRows(
    trx,
    'person_former_names',
    renamed.map((adult) => formerNameOf(source, adult)),
  );
  for (const { family_n, code } of renamed) await refreshDerived(trx, { n: family_n, code });
  await indexPersons(
    trx,
    renamed.map(({ n }) => n),
  );
}

type Adult = Awaited<ReturnType<typeof listAdults>>[number];

async function listAdults(trx: Writer, familyIds: readonly string[]) {
  return await trx
    .selectFrom('families as f')
    .innerJoin('family_members as m', 'm.family_n', 'f.n')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .leftJoin('person_phones as h', (join) => join.onRef('h.person_n', '=', 'p.n').on('h.position', '=', 0))
    .where('f.id', 'in', familyIds)
    .where('m.relation', 'in', ['mother', 'father', 'grandmother'])
    .orderBy('p.n')
    .select(['p.n', 'p.sex', 'f.n as family_n', 'f.code', 'h.number as phone'])
    .execute();
}

async function listInDanger(trx: Writer, adults: readonly Adult[]): Promise<ReadonlySet<number>> {
  const rows = await trx
    .selectFrom('family_circumstances')
    .where('family_n', 'in', numbersIn([...new Set(adults.map(({ family_n }) => family_n))]))
    .where('factor', 'in', DANGERS)
    .select('family_n')
    .execute();
  return new Set(rows.map(({ family_n }) => family_n));
}

function sheetOf({ random }: Source, { n, phone }: Adult) {
  const may_call = random.weighted([
    ['asAgreed' as const, 7],
    ['no' as const, 2],
    ['yes' as const, 1],
  ]);
  const isAgreed = may_call === 'asAgreed';
  return {
    id: newId(),
    person_n: n,
    may_call,
    call_to: isAgreed ? phone : null,
    call_when: isAgreed ? random.pick(CALL_TIMES) : null,
    call_from: null,
    code_word: isAgreed && random.chance(0.6) ? random.pick(SAFE_WORDS) : null,
    no_letters: random.chance(0.7) ? (1 as const) : (0 as const),
    keep_from: random.pick(KEPT_FROM),
    note: null,
  };
}

const SERIES = { passportBook: 'ЯЯ', idpCertificate: '' } as const;

function documentOf({ random, today }: Source, { n }: Adult, kind: keyof typeof SERIES, position: number) {
  const number = SERIES[kind] + String(random.whole(1, 999)).padStart(6, '0');
  return {
    ...{ id: newId(), person_n: n, kind, title: null, number },
    ...{ issued_by: random.pick(OFFICES), issued_on: daysAgo(random.whole(300, 3000), today) },
    ...{ valid_until: null, note: null, position },
  };
}

function restorationOf({ random, today }: Source, { n }: Adult) {
  const asked = random.whole(20, 200);
  const isDone = random.chance(0.4);
  return {
    ...{ id: newId(), person_n: n, kind: random.pick(['passportBook', 'birthCertificate', 'taxNumber']), title: null },
    ...{ requested_from: random.pick(OFFICES), requested_on: daysAgo(asked, today) },
    obtained_on: isDone ? daysAgo(asked - 15, today) : null,
    cost_kopiykas: isDone ? random.whole(3, 40) * 1000 : null,
    ...{ note: null, position: 0 },
  };
}

function formerNameOf({ random, names, today }: Source, { n }: Adult) {
  const surname = random.pick(names.surnames).female;
  return {
    ...{ id: newId(), person_n: n, surname, given_name: null, patronymic: null },
    ...{ until_on: daysAgo(random.whole(400, 6000), today), position: 0 },
  };
}

const daysAgo = (days: number, today: DateOnly) => addDays(today, -days);
