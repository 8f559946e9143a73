import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { AccessProblem } from '#electron/access/problem.ts';
import { RegisterProblem } from '#electron/register/problem.ts';
import { CASES, type Office } from './cases.ts';

/**
 * Runs one case of `cases.ts` with Windows' own Node and prints what came of it. Arguments: name of the case, folder,
 * file with what earlier cases left (keys of a register made up for this run).
 */
const [name = '', folder = '', memory = ''] = process.argv.slice(2);

const office: Office = {
  folder,
  memory: existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {},
  remember: (more) => writeFileSync(memory, JSON.stringify({ ...office.memory, ...more })),
  tell: (line) => void writeSync(1, `${line}\n`),
  hashOf: (path) => createHash('sha256').update(readFileSync(path)).digest('hex'),
  same: (found, expected) => {
    if (isDeepStrictEqual(found, expected)) return;
    throw new Error(`${JSON.stringify(found)} and not ${JSON.stringify(expected)}`);
  },
  refused: async (code, work) => {
    const found = await Promise.resolve()
      .then(work)
      .then(
        () => 'nothing',
        (error: unknown) =>
          error instanceof RegisterProblem || error instanceof AccessProblem ? error.code : String(error),
      );
    office.same(found, code);
  },
  held: (path) => {
    const file = openSync(path, 'r+');
    return () => closeSync(file);
  },
};

try {
  await CASES[name]?.(office);
  office.tell(CASES[name] ? 'ok' : 'no such case');
} catch (error) {
  office.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
