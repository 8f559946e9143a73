import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { decryptWith } from '#electron/access/age.ts';
import { snapshotsOf } from '#electron/entry/snapshots.ts';
import { setUpCentre, startLaptop, turnOff } from '#electron/entry/testing.ts';
import { openInMemory } from '#electron/register/open.ts';
import { must } from '#shared/vocabulary/must.ts';
import { getBackupState } from './journal.ts';

test('before a risky step a copy lies beside the register, opens with the paper and is in the journal', async () => {
  const laptop = await startLaptop();
  const key = await setUpCentre(laptop, 3);
  const { register } = must(laptop.door.opened, 'an open register');
  await snapshotsOf(laptop.door)('import');
  const folder = join(dirname(register.connection.name), 'copies');
  const [name = ''] = readdirSync(folder);
  const image = openInMemory(await decryptWith(key, readFileSync(join(folder, name))));
  expect(image.prepare('select count(*) from families').pluck().get()).toBe(3);
  const line = await register.reader.selectFrom('backups').selectAll().executeTakeFirst();
  expect(line).toMatchObject({ reason: 'import', outcome: 'verified', place_kind: 'same-disk', families: 3 });
  expect((await getBackupState(register.reader, new Date())).reminder).toBe('same-disk-only');
  turnOff(laptop);
});

test('copies of this kind are kept five deep, and the journal knows which are gone', async () => {
  const laptop = await startLaptop();
  await setUpCentre(laptop, 1);
  const { register } = must(laptop.door.opened, 'an open register');
  for (let i = 0; i < 7; i++) await snapshotsOf(laptop.door)('rotation');
  const folder = join(dirname(register.connection.name), 'copies');
  expect(readdirSync(folder)).toEqual(
    [3, 4, 5, 6, 7].flatMap((n) => [`copy-00000${n}.age`, `copy-00000${n}.age.minisig`]),
  );
  const gone = await register.reader
    .selectFrom('backups')
    .where('removed_at_ms', 'is not', null)
    .select('number')
    .execute();
  expect(gone.map(({ number }) => number)).toEqual([1, 2]);
  turnOff(laptop);
});
