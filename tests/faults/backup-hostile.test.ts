import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AgeProblem, encryptTo, recipientOf } from '#electron/access/age.ts';
import { examineImage } from '#electron/backup/contents.ts';
import { openBackup } from '#electron/entry/open-backup.ts';
import { codeOf, type Laptop, newFolder, setUpCentre, startLaptop, turnOff, valueOf } from '#electron/entry/testing.ts';
import { openInMemory } from '#electron/register/open.ts';
import { standaloneImage } from '#electron/register/snapshot.ts';
import { must } from '#shared/vocabulary/must.ts';

/** Valid files for the centre's own paper, with a SQLite image inside that somebody else has made. */

const opening = { signal: new AbortController().signal, progress: () => {} };
const MUTATIONS = Number(process.env['KOLO_MUTATIONS'] ?? 50);
const MEGABYTE = 1024 * 1024;
/** What one of them may take on a busy machine. */
const MOST_MS = 2000;

let centre: Laptop;
let key = '';
let image: Buffer;

beforeAll(async () => {
  centre = await startLaptop();
  key = await setUpCentre(centre, 3);
  image = Buffer.from(standaloneImage(must(centre.door.opened, 'an open register').register.connection));
});
afterAll(() => turnOff(centre));

async function opened(content: Uint8Array) {
  const path = join(newFolder(), 'copy-000009-0000.age');
  writeFileSync(path, await encryptTo([await recipientOf(key)], content));
  return await openBackup(path, key, null, opening);
}

function imageWith(change: string): Uint8Array {
  const connection = openInMemory(image);
  for (const pragma of ['foreign_keys = off', 'ignore_check_constraints = on']) connection.pragma(pragma);
  connection.exec(change);
  const changed = connection.serialize();
  connection.close();
  return changed;
}

test('constraints and indexes that would fill the memory are not worked off', async () => {
  const bomb = imageWith(`
    create table bomb (a integer check (length(hex(zeroblob(400000000 + a))) > 0));
    insert into bomb values (1), (2), (3);
    create table other (a integer);
    create index heavy on other (length(hex(zeroblob(300000000 + a))));
    create view endless as with recursive c(i) as (select 1 union all select i + 1 from c) select i from c;
    create trigger burn after insert on families begin delete from persons; end`);
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const copy = valueOf(await opened(bomb));
  expect(copy.contents.families).toBe(3);
  expect(copy.signature.verdict).toBe('missing');
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEGABYTE);
  expect(performance.now() - began).toBeLessThan(30_000);
});

test(
  'an image that was changed anywhere is opened as it is or refused, and never ends the program',
  async () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const codes = new Map<string, number>();
    for (let i = 0; i < MUTATIONS; i++) {
      const changed = Buffer.from(image);
      // The head, pointers of pages, and anything: a few bytes each.
      const places = [random(100), 100 + random(8000), random(changed.length), random(changed.length)];
      for (const place of places.slice(0, 1 + (i % 4))) changed[place] = random(256);
      const code = codeOf(await examineImage(changed));
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    const known = ['backup/damaged', 'backup/newer-program-needed', 'backup/not-a-register', 'ok'];
    expect([...codes.keys()].filter((code) => !known.includes(code))).toEqual([]);
    expect((codes.get('backup/damaged') ?? 0) + (codes.get('backup/not-a-register') ?? 0)).toBeGreaterThan(5);
  },
  60_000 + MUTATIONS * MOST_MS,
);

test('recipients of another kind beside the paper are refused, to seal and to open', async () => {
  const hybrid = await identityToRecipient(await generateHybridIdentity());
  const recipients = [await recipientOf(key), hybrid];
  await expect(encryptTo(recipients, image)).rejects.toBeInstanceOf(AgeProblem);
  // The library itself seals to both, and opens it with the paper.
  const [encrypter, decrypter] = [new Encrypter(), new Decrypter()];
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  decrypter.addIdentity(key);
  const mixed = await encrypter.encrypt(image);
  expect(Buffer.from(await decrypter.decrypt(mixed)).equals(image)).toBe(true);
  const path = join(newFolder(), 'copy-000009-0000.age');
  writeFileSync(path, mixed);
  expect(codeOf(await openBackup(path, key, null, opening))).toBe('backup/not-a-backup');
});
