import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { openDoor } from '#electron/entry/door.ts';
import { unlock } from '#electron/entry/sign-in.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'kolo-demo-'));
const NODE = 'node_modules/.bin/node';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesIn(dir: string): string[] {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('the demonstration opens with the login and password it prints, and its recovery key is in no file', async () => {
  const dir = join(folder, 'profile');
  const { stdout } = await run(NODE, ['scripts/demo.mjs', '--families', '40', '--seed', '3', '--dir', dir]);
  const printed = (name: string) => new RegExp(`${name} +(.+)`).exec(stdout)?.[1] ?? '';

  const door = await openDoor({ userData: dir, resources: 'resources', locale: 'uk' });
  const login = printed('login');
  expect(await unlock(door, new Date(), { login, password: printed('password') })).toMatchObject({
    role: 'head',
    isDemonstration: true,
  });
  const families = await door.opened?.register.reader.selectFrom('families').select('n').execute();
  expect(families).toHaveLength(40);
  door.opened?.register.close();

  const [firstGroup = ''] = printed('recovery key').split(' ');
  expect(firstGroup).toMatch(/^[A-Z0-9]{6}$/);
  for (const file of filesIn(dir)) expect(readFileSync(file, 'latin1').includes(firstGroup), file).toBe(false);
});

test('a folder that holds something is left alone', async () => {
  const dir = mkdtempSync(join(folder, 'taken-'));
  writeFileSync(join(dir, 'letter.txt'), 'mine');
  await expect(run(NODE, ['scripts/demo.mjs', '--dir', dir])).rejects.toMatchObject({ code: 2 });
  expect(readdirSync(dir)).toEqual(['letter.txt']);
});
