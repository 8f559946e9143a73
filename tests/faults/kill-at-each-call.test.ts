import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newIdentity } from '#electron/access/age.ts';
import { createAccess, unlockWithPassword, unlockWithRecovery } from '#electron/access/keys.ts';
import { newSalt } from '#electron/access/slots.ts';
import { hexOfKey } from '#electron/register/key.ts';
import { endOf, laptopFolder, startChildIn } from './child.ts';
import { underShim } from './disk.ts';

const MOST_CALLS = 60;

test('killed before any one of its calls to the disk a change of password leaves the old or the new one, and the paper', async () => {
  const made = laptopFolder();
  const salt = newSalt();
  const recoveryIdentity = await newIdentity();
  const head = { salt, login: 'олена', password: 'старе', recoveryIdentity, registerId: 'r', workFactor: 15 };
  const dek = hexOfKey((await createAccess(made, head)).dek);
  const opened = new Set<string>();
  let call = 1;
  for (; call < MOST_CALLS; call++) {
    const folder = join(laptopFolder(), 'register');
    cpSync(made, folder, { recursive: true });
    const child = startChildIn(underShim(folder), 'reset-once.child.ts', folder, salt, recoveryIdentity, String(call));
    const { killed } = await endOf(child);
    const tries = ['старе', 'нове'].map((password) => unlockWithPassword(folder, salt, 'олена', password));
    const answers = await Promise.allSettled(tries);
    const opening = answers.flatMap((answer, i) => (answer.status === 'fulfilled' ? [i === 0 ? 'old' : 'new'] : []));
    expect(opening, `before call ${call}`).not.toEqual([]);
    for (const password of opening) opened.add(password);
    expect(hexOfKey((await unlockWithRecovery(folder, recoveryIdentity)).dek), `before call ${call}`).toBe(dek);
    if (!killed) break;
  }
  // It was killed on both sides of the moment at which the new password counts, and came to its end at last.
  expect([...opened].sort()).toEqual(['new', 'old']);
  expect(call).toBeGreaterThan(5);
  expect(call).toBeLessThan(MOST_CALLS);
});
