import { execFile } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Programs that a person could back up with instead, as `tests/needs.json` names them. */

const run = promisify(execFile);
const PASSWORD = 'калина росте над ставком';
const Needs = z.array(z.object({ command: z.string(), alternatives: z.array(z.string()).default([]) }));

function programOf(command: string): string {
  const text = readFileSync(join(import.meta.dirname, '../needs.json'), 'utf8');
  const need = Needs.parse(JSON.parse(text)).find((each) => each.command === command);
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = [command, ...(need?.alternatives ?? [])].flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = paths.find(isExecutable);
  if (found === undefined) throw new Error(`${command} is not installed`);
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Peer {
  readonly name: string;
  /** What is not counted: the place that the copy goes into. */
  readonly prepare: () => Promise<void>;
  /** A first backup of the file, read back in full. */
  readonly backUp: () => Promise<void>;
}

/** restic into a new repository, then every byte of it read and decrypted. */
export function restic(file: string, folder: string): Peer {
  const program = programOf('restic');
  const repository = join(folder, 'restic');
  const places = { RESTIC_REPOSITORY: repository, RESTIC_CACHE_DIR: join(folder, 'restic-cache') };
  const env = { ...process.env, ...places, RESTIC_PASSWORD: PASSWORD };
  return {
    name: 'restic backup + check --read-data',
    prepare: async () => {
      for (const path of Object.values(places)) await rm(path, { recursive: true, force: true });
      await run(program, ['init', '--quiet'], { env });
    },
    backUp: async () => {
      await run(program, ['backup', '--quiet', file], { env });
      await run(program, ['check', '--quiet', '--read-data'], { env });
    },
  };
}

/** 7z with AES as it comes, names encrypted too, then tested. */
export function sevenZip(file: string, folder: string): Peer {
  const program = programOf('7z');
  const archive = join(folder, 'register.7z');
  return {
    name: '7z with AES + test',
    prepare: () => rm(archive, { force: true }),
    backUp: async () => {
      await run(program, ['a', `-p${PASSWORD}`, '-mhe=on', archive, file]);
      await run(program, ['t', `-p${PASSWORD}`, archive]);
    },
  };
}
