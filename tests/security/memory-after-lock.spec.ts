import { expect, test } from '@playwright/test';
import { launchKolo } from '../support/launch-kolo.ts';
import { commandOf, foundInMemory, processesOf } from '../support/memory.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, lockClock, signIn, uk } from '../support/story.ts';

const isRegister = (pid: number) => commandOf(pid).includes('register-process.js');

// /proc is there on Linux; what the processes hold is the same everywhere.
if (process.platform === 'linux') {
  test('after a lock no process that remains holds the data key, in any form, anywhere in its memory', async () => {
    const { userData, dataKey } = await makeProfile({ demonstration: 40 });
    const ways = [Buffer.from(dataKey, 'hex'), Buffer.from(dataKey), Buffer.from(dataKey, 'utf16le')];
    const holders = () =>
      processesOf(userData).flatMap((pid) => (foundInMemory(pid, ways).length > 0 ? [commandOf(pid)] : []));
    const kolo = await launchKolo({ userData });
    const { page } = kolo;
    await signIn(page);
    await button(page, uk('families:names.show.names')).click();
    const before = processesOf(userData).filter(isRegister);
    expect(before).toHaveLength(1);
    // The search is awake: while the register is open its process holds the key, and nobody else does.
    expect(holders()).toEqual(before.map(commandOf));

    await page.keyboard.press('Control+KeyL');
    await lockClock(page).waitFor();
    await expect.poll(() => processesOf(userData).filter(isRegister)).not.toEqual(before);
    await expect.poll(() => processesOf(userData).filter((pid) => before.includes(pid))).toEqual([]);
    expect(processesOf(userData).length).toBeGreaterThan(3);
    expect(holders()).toEqual([]);
    await kolo.quit();
  });
}
