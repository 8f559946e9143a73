import { beforeAll, expect, test } from 'vitest';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { NewFamily } from '#shared/families/families.ts';
import { FAMILIES } from '#shared/importing/families-target.ts';
import { readRow } from '#shared/importing/sheet-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { resolvePlace } from '#shared/places/place-index.ts';
import { must } from '#shared/vocabulary/must.ts';
import { type MessyJournal, type MessyPlace, messyJournal } from '../../tests/support/messy-journal.ts';
import { familyWorld } from './reading.ts';
import { ALL_APART, deskWith, listIn, NOW, quiet } from './testing.ts';

/** Families of the region of Zhytomyr in 2021. */
const FAMILIES_OF_REGION = 3470;

let register: OpenRegister;
let journal: MessyJournal;

/** Villages that their names and those of their communities tell from all others, former names included. */
async function placesOf({ reader }: OpenRegister): Promise<MessyPlace[]> {
  const rows = await reader
    .selectFrom('places as s')
    .innerJoin('places as c', 'c.code', 's.parent_code')
    .innerJoin('centre_communities as own', 'own.community_code', 'c.code')
    .where('s.level', '=', 'C')
    .orderBy('s.code')
    .select(['s.name as settlement', 'c.name as community'])
    .execute();
  const { places } = await familyWorld(reader, NOW);
  return rows.filter((row) => resolvePlace(places, row).remarks.length === 0);
}

beforeAll(async () => {
  register = await openRegisterWithPlaces();
  journal = messyJournal(FAMILIES_OF_REGION, await placesOf(register));
});

test('the journal is the same for the same seed', async () => {
  const places = await placesOf(register);
  expect(messyJournal(50, places)).toEqual(messyJournal(50, places));
  expect(messyJournal(50, places, 7)).not.toEqual(messyJournal(50, places));
});

test('each of its rows is a family that the register takes, and nothing between them is', async () => {
  const list = listIn([journal.sheet], 'Облік');
  expect(list.rows.map(({ number }) => number)).toEqual(journal.rows);
  const world = await familyWorld(register.reader, NOW);
  const refused = list.rows.filter((row) => !NewFamily.safeParse(readRow(FAMILIES, list, row, world).item).success);
  expect(refused).toEqual([]);
});

test('what nobody understands is said in its row and kept, and what is only written oddly is understood', async () => {
  const list = listIn([journal.sheet], 'Облік');
  const world = await familyWorld(register.reader, NOW);
  const read = new Map(list.rows.map((row) => [row.number, readRow(FAMILIES, list, row, world)]));
  expect(journal.riddles.length).toBeGreaterThan(200);
  const lost = journal.riddles.filter(({ row, head, text }) => {
    const { item, remarks } = must(read.get(row), 'the row of the riddle');
    const isKept = item.case.notes?.includes(`${head}: ${text}`) || item.members[0]?.phone === text;
    return !isKept || remarks.length === 0;
  });
  expect(lost).toEqual([]);
  const riddleRows = new Set(journal.riddles.map(({ row }) => row));
  const said = [...read.values()].filter(({ row }) => !riddleRows.has(row)).flatMap(({ remarks }) => remarks);
  const kinds = new Set(said.map(({ remark }) => remark));
  expect([...kinds].sort()).toEqual(['day-unknown', 'no-registration-date']);
});

test('3,470 rows arrive, one family each, in one go', async () => {
  const { made, plan } = deskWith([journal.sheet], 'Облік');
  const done = await made.run({ ...quiet, register }, { plan, decisions: ALL_APART });
  if (done instanceof Refusal) throw done;
  const families = await register.reader.selectFrom('families').select(['n', 'settlement_code']).execute();
  expect(families).toHaveLength(FAMILIES_OF_REGION);
  const placeRiddles = journal.riddles.filter(({ head }) => head === 'Населений пункт').length;
  expect(families.filter(({ settlement_code }) => settlement_code === null)).toHaveLength(placeRiddles);
  const persons = await register.reader.selectFrom('persons').select('n').execute();
  expect(persons).toHaveLength(FAMILIES_OF_REGION);
}, 120_000);
