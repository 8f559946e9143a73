import { expect, test } from 'vitest';
import { newIdentity } from '#electron/access/age.ts';
import { createAccess, unlockWithPassword, unlockWithRecovery } from '#electron/access/keys.ts';
import { newSalt } from '#electron/access/slots.ts';
import { hexOfKey } from '#electron/register/key.ts';
import { endOf, laptopFolder, startChild } from './child.ts';

const KILLS = 10;

test(`after ${KILLS} kills in a change of password the paper and the last or the next password open the keys`, async () => {
  const folder = laptopFolder();
  const salt = newSalt();
  const recoveryIdentity = await newIdentity();
  const head = { salt, login: 'олена', password: '0', recoveryIdentity, registerId: 'r', workFactor: 15 };
  const dek = hexOfKey((await createAccess(folder, head)).dek);
  let earlier = '0';
  for (let kill = 0; kill < KILLS; kill++) {
    const { output } = await endOf(
      startChild('resetting.child.ts', folder, salt, recoveryIdentity),
      Math.random() * 500,
    );
    const begun = Number(output.trim().split('\n').at(-1));
    const candidates = [String(begun), begun > 1 ? String(begun - 1) : earlier];
    const opening = candidates.map((password) => unlockWithPassword(folder, salt, 'олена', password));
    const opened = (await Promise.allSettled(opening)).findIndex(({ status }) => status === 'fulfilled');
    expect(opened).toBeGreaterThanOrEqual(0);
    earlier = candidates[opened] ?? '';
    expect(hexOfKey((await unlockWithRecovery(folder, recoveryIdentity)).dek)).toBe(dek);
  }
});
