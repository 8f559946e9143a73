import { copyFileSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isSound, quickCheck } from '#electron/register/integrity.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { registerOver } from '#electron/register/register.ts';
import { familiesOver, numberedFamily } from './saving-office.ts';

/**
 * Opens a register and registers families while the Nth call that changes the disk fails, for every N up to `last`, with
 * an error of the disk and with a full disk, once and from then on. Prints what came of it as JSON.
 * Arguments: register to copy, folder that is watched, key, last N.
 */
const [template = '', folder = '', hex = '', last = ''] = process.argv.slice(2);
const path = join(folder, 'register.db');
const key = () => registerKeyFromHex(hex);
const FAMILIES = 3;
const ERRORS = { EIO: 5, ENOSPC: 28 };
const ALWAYS = 1_000_000;

/** Speaks to `disk-shim.c`. */
function order(words: string): void {
  try {
    openSync(`/kolo-disk/${words}`, 'r');
  } catch {
    // There is no such path: the shim has heard it.
  }
}

interface Outcome {
  readonly acknowledged: readonly string[];
  /** Why the first call that failed was not answered, or null. */
  readonly refusal: string | null;
}

async function work(): Promise<Outcome> {
  const acknowledged: string[] = [];
  let close = () => {};
  try {
    const register = registerOver(openRegisterFile(path, key()));
    close = register.close;
    const call = familiesOver(register, () => {});
    for (let number = 1; number <= FAMILIES; number++)
      acknowledged.push((await call('register', numberedFamily(number))).id);
    return { acknowledged, refusal: null };
  } catch (error) {
    return { acknowledged, refusal: error instanceof Error ? error.message : String(error) };
  } finally {
    try {
      close();
    } catch {
      // What closing could not write is still in the journal.
    }
  }
}

function faultAfter({ acknowledged }: Outcome): string | null {
  try {
    const connection = openRegisterFile(path, key());
    const there = new Set(connection.prepare('select id from families').pluck().all());
    const sound = isSound(quickCheck(connection));
    connection.close();
    if (!sound) return 'damaged';
    return acknowledged.every((id) => there.has(id)) ? null : 'lost';
  } catch (error) {
    return `does not open: ${String(error)}`;
  }
}

const found = { injections: 0, hit: 0, faults: [] as string[], refusals: {} as Record<string, number> };
for (const [name, number] of Object.entries(ERRORS)) {
  for (const times of [1, ALWAYS]) {
    for (let call = 1; call <= Number(last); call++) {
      order('count');
      for (const end of ['', '-wal']) rmSync(path + end, { force: true });
      copyFileSync(template, path);
      order(`fail-${call}-${number}-${times}`);
      const outcome = await work();
      order('count');
      const fault = faultAfter(outcome);
      found.injections += 1;
      if (outcome.refusal !== null) found.hit += 1;
      if (outcome.refusal !== null) found.refusals[outcome.refusal] = (found.refusals[outcome.refusal] ?? 0) + 1;
      if (fault !== null) found.faults.push(`${name} at call ${call}, ${times} times: ${fault}`);
    }
  }
}
console.log(JSON.stringify(found));
