import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { isSound, quickCheck } from '#electron/register/integrity.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { endOf, newHexKey, startChildIn } from './child.ts';
import { underShim } from './disk.ts';
import { newRegister } from './saving-office.ts';

/** An hour in the nightly run. */
const MINUTES = Number(process.env['KOLO_SOAK_MINUTES'] ?? 0.25);
const EIO = 5;
const ENOSPC = 28;

type Round = 'kill' | 'failing disk' | 'full disk' | 'lock';
const ROUNDS: readonly Round[] = ['kill', 'failing disk', 'full disk', 'lock'];
const below = (limit: number): number => Math.floor(Math.random() * limit);

function orderFor(round: Round): string {
  if (round === 'failing disk') return `fail-${1 + below(200)}-${EIO}-${1 + below(3)}`;
  return round === 'full disk' ? `fail-${1 + below(200)}-${ENOSPC}-1000000` : '';
}

test(
  `in ${MINUTES} minutes of kills, failing and full disks and locks no family that was answered is lost`,
  async () => {
    const hex = newHexKey();
    const path = await newRegister(hex);
    const until = Date.now() + MINUTES * 60_000;
    const answered: string[] = [];
    const rounds = new Map<Round, number>();
    let next = 1;
    for (let turn = 0; Date.now() < until || turn < ROUNDS.length; turn++) {
      const round = ROUNDS[turn % ROUNDS.length] as Round;
      const count = round === 'lock' ? 5 : 1000;
      const child = startChildIn(
        underShim(dirname(path)),
        'soak.child.ts',
        ...[path, hex, String(next), String(count), orderFor(round)],
      );
      const { output } = await endOf(child, round === 'kill' ? below(300) : undefined);
      const lines = output.split('\n').filter((line) => line !== '');
      answered.push(...lines.map((line) => line.split(' ')[1] ?? ''));
      next += lines.length + 1;
      rounds.set(round, (rounds.get(round) ?? 0) + 1);

      const connection = openRegisterFile(path, registerKeyFromHex(hex));
      const there = new Set(connection.prepare('select id from families').pluck().all());
      expect(isSound(quickCheck(connection)), round).toBe(true);
      connection.close();
      expect(
        answered.filter((id) => !there.has(id)),
        round,
      ).toEqual([]);
    }
    expect([...rounds.keys()]).toEqual(ROUNDS);
    expect(answered.length).toBeGreaterThan(10);
  },
  MINUTES * 60_000 + 180_000,
);
