import { expect, test } from 'vitest';
import { isSound, quickCheck } from '#electron/register/integrity.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { type OpenRegister, registerOver } from '#electron/register/register.ts';
import { listIndexFaults } from '#electron/search/search-index.queries.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { endOf, newHexKey, startChild } from './child.ts';
import { familiesOver, newRegister, surnameOf } from './saving-office.ts';

const KILLS = 12;

/** An answered family, as a colleague would meet it the next morning: opened, and found by its surname. */
async function expectWhole(register: OpenRegister, line: string): Promise<void> {
  const [number = '', id = ''] = line.split(' ');
  const call = familiesOver(register);
  const family = await call('get', { id: FamilyId.parse(id) });
  expect(family.members.map(({ name }) => name.givenName).sort(), line).toEqual(['Наталія', 'Софія']);
  expect(family.address.street).toBe(`вул. Миру, ${number}`);
  expect(family.circumstances).toEqual({ factors: [7], main: 7 });
  const filter = FamilyFilter.parse({ text: surnameOf(Number(number)) });
  const sort = { by: 'name', descending: false } as const;
  const { rows } = await call('list', { filter, sort, names: 'names', offset: 0, limit: 2 });
  expect(rows.map((row) => row.id)).toEqual([id]);
}

/** Families of which only a part is there. */
function halfFamilies({ connection }: OpenRegister): unknown {
  return connection
    .prepare(
      `select count(*) from families f
       where (select count(*) from family_members m where m.family_n = f.n) <> 2
          or not exists (select 1 from family_addresses a where a.family_n = f.n)
          or not exists (select 1 from families_words w where w.rowid = f.n)`,
    )
    .pluck()
    .get();
}

const families = ({ connection }: OpenRegister) =>
  Number(connection.prepare('select count(*) from families').pluck().get());

test(`after ${KILLS} kills in the middle of saving every answered family is there, whole, and can be found`, async () => {
  const hex = newHexKey();
  const path = await newRegister(hex);
  const answered: string[] = [];
  let next = 1;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = startChild('saving.child.ts', path, hex, String(next));
    const { output, killed } = await endOf(child, 60 + Math.random() * 120);
    expect(killed).toBe(true);
    const lines = output.trim().split('\n');
    answered.push(...lines);
    const register = registerOver(openRegisterFile(path, registerKeyFromHex(hex)));
    expect(halfFamilies(register)).toBe(0);
    expect(await listIndexFaults(register.reader)).toEqual([]);
    expect(isSound(quickCheck(register.connection))).toBe(true);
    // The last one may have been saved and not answered any more, in each run.
    expect(families(register) - answered.length).toBeLessThanOrEqual(kill + 1);
    register.close();
    next += lines.length + 1;
  }
  const register = registerOver(openRegisterFile(path, registerKeyFromHex(hex)));
  for (const line of answered) await expectWhole(register, line);
  register.close();
  expect(answered.length).toBeGreaterThan(KILLS);
});
