import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file at or below a folder, as paths. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What stands in a folder, as `path → SHA-256`: two of them are equal when nothing was changed, added or removed. */
export function hashesUnder(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesUnder(folder).map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

/** Garbage in place of all but the first pages of a register, as a failing disk leaves it. */
export function damage(path: string): void {
  const file = readFileSync(path);
  writeFileSync(path, file.fill(0x5a, 3 * 4096, file.length - 4096), { flag: 'r+' });
}
