import { expect, test } from 'vitest';
import { must } from '#shared/vocabulary/must.ts';
import { changeSettings, closeDoor, lockDoor } from './door.ts';
import { setUpCentre, startLaptop } from './testing.ts';

for (const how of ['open', 'locked'] as const) {
  test(`at its end the process erases the data key of a register that is ${how}`, async () => {
    const { door, ...laptop } = await startLaptop();
    await setUpCentre({ door, ...laptop }, 1);
    const { dek } = must(door.opened, 'an open register').keys;
    expect(dek.some((byte) => byte !== 0)).toBe(true);
    if (how === 'locked') lockDoor(door);
    await closeDoor(door);
    expect([...dek]).toEqual(Array(32).fill(0));
  });
}

test('a setting that is left out as undefined stays as it is', async () => {
  const { door } = await startLaptop();
  await changeSettings(door, { theme: undefined, idleMinutes: 10 });
  expect(door.settings).toMatchObject({ theme: 'system', idleMinutes: 10 });
});
