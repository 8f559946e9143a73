import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Each check of `npm run check` is awake: a copy of the project is clean, and one fault planted into it turns the
 * check red that is there for it, which then names the file.
 */

const root = resolve(import.meta.dirname, '../..');
let copy = '';

function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'kolo-check-'));
  for (const path of projectFiles()) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  execFileSync('git', ['init', '--quiet'], { cwd: copy });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function check(name: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.mjs', '--only', name], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

/** Changes or creates a file of the copy, runs one check and puts the file back. */
function checkWith(path: string, plant: (full: string) => void, name: string) {
  const full = join(copy, path);
  const before = existsSync(full) ? readFileSync(full) : undefined;
  mkdirSync(dirname(full), { recursive: true });
  plant(full);
  try {
    return check(name);
  } finally {
    if (before) writeFileSync(full, before);
    else rmSync(full);
  }
}

const adding = (code: string) => (full: string) => appendFileSync(full, `\n${code}\n`);
const changingTexts = (change: (texts: Record<string, unknown>) => void) => (full: string) => {
  const texts: Record<string, unknown> = JSON.parse(readFileSync(full, 'utf8'));
  change(texts);
  writeFileSync(full, JSON.stringify(texts, null, 2));
};

interface Fault {
  readonly what: string;
  readonly check: string;
  readonly path: string;
  readonly plant: (full: string) => void;
  /** What the check must say besides the file. */
  readonly says: string;
}

const FAULTS: readonly Fault[] = [
  {
    what: 'a screen that imports from the register side',
    check: 'layers',
    path: 'renderer/features/families/planted.ts',
    plant: adding("export { visibleTo } from '#electron/access/visibility.ts';"),
    says: 'feature-reaches-too-far',
  },
  {
    what: 'a queries file that opens SQLite itself',
    check: 'layers',
    path: 'electron/families/planted.queries.ts',
    plant: adding("import Database from 'better-sqlite3';\nexport const planted = Database;"),
    says: 'queries-reaches-too-far',
  },
  {
    what: 'a migration that imports from the product',
    check: 'layers',
    path: 'electron/register/migrations/9999-planted.ts',
    plant: adding("export { must } from '#shared/vocabulary/must.ts';"),
    says: 'migration-reaches-too-far',
  },
  {
    what: 'a feature that imports another feature',
    check: 'layers',
    path: 'renderer/features/planted/Planted.ts',
    plant: adding("export * from '../families/families.api.ts';"),
    says: 'feature-reaches-too-far',
  },
  {
    what: 'a command that imports electron',
    check: 'layers',
    path: 'electron/families/planted.commands.ts',
    plant: adding("export { app } from 'electron';"),
    says: 'commands-reaches-too-far',
  },
  {
    what: 'a rule that imports a test',
    check: 'layers',
    path: 'shared/families/planted.ts',
    plant: adding("export * from './planted.test.ts';"),
    says: 'planted.test.ts',
  },
  {
    what: 'a text that one language lacks',
    check: 'texts',
    path: 'renderer/text/en/families.json',
    plant: changingTexts((texts) => {
      const first = Object.keys(texts)[0] ?? '';
      delete texts[first];
    }),
    says: 'lacks families:',
  },
  {
    what: 'a text that nobody uses',
    check: 'texts',
    path: 'renderer/text/en/planted.json',
    plant: (full) => writeFileSync(full, '{ "word": "word" }'),
    says: 'planted:word is used nowhere',
  },
  {
    what: 'a word written into a component',
    check: 'texts',
    path: 'renderer/features/families/Planted.tsx',
    plant: adding('export const Planted = () => <p>Сім’я</p>;'),
    says: 'visible words outside the texts: Сім’я',
  },
  {
    what: 'an English word in an attribute that is read aloud',
    check: 'texts',
    path: 'renderer/features/families/Planted.tsx',
    plant: adding('export const Planted = () => <input aria-label="Search" />;'),
    says: 'visible words outside the texts: Search',
  },
  {
    what: 'an unawaited promise',
    check: 'lint',
    path: 'electron/families/planted.ts',
    plant: adding('async function save(): Promise<void> {}\nexport function planted(): void {\n  save();\n}'),
    says: 'no-floating-promises',
  },
  {
    what: 'a test that is switched off',
    check: 'lint',
    path: 'shared/vocabulary/planted.test.ts',
    plant: adding("import { it } from 'vitest';\nit.skip('never runs', () => {});"),
    says: 'no-disabled-tests',
  },
  {
    what: 'an export that nobody imports',
    check: 'unused',
    path: 'shared/vocabulary/must.ts',
    plant: adding('export function planted(): void {}'),
    says: 'planted',
  },
  {
    what: 'a type error',
    check: 'types',
    path: 'shared/vocabulary/planted.ts',
    plant: adding("export const planted: number = 'one';"),
    says: 'TS2322',
  },
  {
    what: 'a cipher that Electron lacks',
    check: 'source',
    path: 'electron/access/planted.ts',
    plant: adding(
      "import { createCipheriv } from 'node:crypto';\nexport const c = createCipheriv('chacha20', 'k', 'i');",
    ),
    says: "createCipheriv takes 'aes-256-gcm'",
  },
  {
    what: 'a raw channel of Electron in a screen',
    check: 'source',
    path: 'renderer/features/families/planted.ts',
    plant: adding('export const planted = (ipcRenderer: { send(): void }) => ipcRenderer.send();'),
    says: 'ipcRenderer outside the preload',
  },
  {
    what: 'a line that is not formatted',
    check: 'format',
    path: 'shared/vocabulary/planted.ts',
    plant: adding('export const planted   =   1'),
    says: 'format',
  },
];

// Types and lint take longest and are not run once more: `npm test` begins with them, and what they say of a planted
// fault names its file and its rule.
describe('a copy of the project', () => {
  it.each(['format', 'layers', 'source', 'unused', 'texts'])('passes the check %s', (name) => {
    const { code, output } = check(name);
    expect(output).toContain('0 failed');
    expect(code).toBe(0);
  });
});

describe('a planted fault turns the check red', () => {
  it.each(FAULTS)('$what ($check)', (fault) => {
    const { code, output } = checkWith(fault.path, fault.plant, fault.check);
    expect(code).toBe(1);
    expect(output).toContain(fault.path);
    expect(output).toContain(fault.says);
  });
});
