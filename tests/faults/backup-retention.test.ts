import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setUpCentre, startLaptop, turnOff, valueOf } from '#electron/entry/testing.ts';
import { expendable, KEPT_GENERATIONS } from '#shared/backup/retention.ts';
import { must } from '#shared/vocabulary/must.ts';

const generations = fc
  .uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 40 })
  .chain((numbers) => fc.tuple(...numbers.map((number) => fc.boolean().map((isVerified) => ({ number, isVerified })))));

test('whatever is asked, the three newest verified copies and everything unverified stay', () => {
  fc.assert(
    fc.property(generations, fc.integer({ min: -5, max: 50 }), (all, keep) => {
      const going = new Set(expendable(all, keep));
      const staying = all.filter((one) => !going.has(one));
      const verified = all.filter(({ isVerified }) => isVerified).sort((a, b) => b.number - a.number);
      expect([...going].every(({ isVerified }) => isVerified)).toBe(true);
      for (const newest of verified.slice(0, KEPT_GENERATIONS)) expect(staying).toContain(newest);
    }),
    { numRuns: 2000 },
  );
});

test('the oldest goes first, by number', () => {
  const all = [3, 1, 5, 2, 4].map((number) => ({ number, isVerified: true }));
  expect(expendable(all, 0).map(({ number }) => number)).toEqual([1, 2]);
  expect(expendable(all, 4).map(({ number }) => number)).toEqual([1]);
});

test('tidying a stick removes its oldest verified copies with their signatures, and nothing that it does not know', async () => {
  const laptop = await startLaptop();
  await setUpCentre(laptop, 1);
  const path = mkdtempSync('/dev/shm/stick-');
  const facts = { freeBytes: 1e9, totalBytes: 1e9, kind: 'removable', isReadOnly: false } as const;
  laptop.drives.push({ id: 'A1B2-C3D4', path, label: 'СИНЯ', fileSystem: 'exfat', ...facts });
  const drive = 'A1B2-C3D4';
  const names: string[] = [];
  for (let i = 0; i < 5; i++) {
    const made = valueOf(await laptop.backup.make(laptop.jobContext(), { title: '', drive }));
    names.push(made?.backup.fileName ?? '');
  }
  const folder = join(path, 'copies');
  const unknown = ['copy-000001-beef.age', 'copy-000002-beef.age.part', 'Список.xlsx'];
  for (const name of unknown) writeFileSync(join(folder, name), 'x');
  expect(valueOf(await laptop.backup.tidy(laptop.jobContext(), { drive, keep: 1 }))).toBe(2);
  const kept = names.slice(2).flatMap((name) => [name, `${name}.minisig`]);
  expect(readdirSync(folder).sort()).toEqual([...kept, ...unknown].sort());
  const { reader } = laptop.jobContext().register;
  const journal = valueOf(await laptop.backup.list({ ...laptop.jobContext(), db: reader }, null));
  expect(journal.filter(({ removedAtMs }) => removedAtMs !== null).map(({ fileName }) => fileName)).toEqual(
    names.slice(0, 2).reverse(),
  );
  const removedOf = async () => {
    const all = valueOf(await laptop.backup.list({ ...laptop.jobContext(), db: reader }, null));
    return all.filter(({ removedAtMs }) => removedAtMs !== null).length;
  };
  // Somebody else removes one; whoever looks into the stick next tells the journal.
  const newest = join(folder, names[4] ?? '');
  const content = readFileSync(newest);
  rmSync(newest);
  valueOf(await laptop.rehearsal.files(laptop.jobContext(), { drive }));
  expect(await removedOf()).toBe(3);
  writeFileSync(newest, content);
  const { copies } = valueOf(await laptop.rehearsal.files(laptop.jobContext(), { drive }));
  const { token } = must(
    copies.find(({ fileName }) => newest.endsWith(fileName)),
    'the copy that came back',
  );
  valueOf(await laptop.rehearsal.quickCheck(laptop.jobContext(), { token }));
  expect(await removedOf()).toBe(2);
  turnOff(laptop);
});
