import { expect, test } from 'vitest';
import { newIdentity } from './age.ts';
import { parseRecovery, recoveryGroups, tidyGroup } from './recovery.ts';

const identity = await newIdentity();
const groups = recoveryGroups(identity);

test('the sheet shows ten groups, and together they are the key', () => {
  expect(groups).toHaveLength(10);
  expect(`AGE-SECRET-KEY-1${groups.join('')}`).toBe(identity);
});

test('a key typed in small letters, with spaces and line breaks, with or without its prefix is read', async () => {
  expect(await parseRecovery(groups.join(' \n').toLowerCase())).toBe(identity);
  expect(await parseRecovery(`  ${identity.toLowerCase().replaceAll('-', ' - ')}\n`)).toBe(identity);
  expect(await parseRecovery(identity)).toBe(identity);
});

test('signs that a key never has are read as what they look like', async () => {
  const cyrillic = identity
    .slice(16)
    .replaceAll('E', 'Е')
    .replaceAll('0', 'О')
    .replaceAll('L', 'І')
    .replaceAll('8', 'B');
  expect(await parseRecovery(cyrillic)).toBe(identity);
  expect(tidyGroup('о а-с')).toBe('0AC');
});

test('one wrong sign is refused and its group is told', async () => {
  for (const position of [0, 13, 57]) {
    const key = identity.slice(16);
    const wrong = key.slice(0, position) + (key[position] === 'Q' ? 'P' : 'Q') + key.slice(position + 1);
    await expect(parseRecovery(wrong)).rejects.toMatchObject({
      code: 'access/recovery-mistyped',
      details: { group: Math.floor(position / 6) },
    });
  }
});

test('a key with a missing group is refused without guessing', async () => {
  const short = groups.slice(1).join('');
  await expect(parseRecovery(short)).rejects.toMatchObject({ code: 'access/recovery-mistyped', details: {} });
});
