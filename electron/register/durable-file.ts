import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Virus scanners and indexers on Windows hold a new file for some seconds; elsewhere a refusal is final. */
const PATIENCE_MS = process.platform === 'win32' ? 10_000 : 0;
const PAUSE_MS = 100;
const PASSING = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * Writes a whole file so that after a power cut it holds the old content or the new, never a mixture: into a temporary
 * file beside it, to the disk, then renamed over it. Throws what the file system says; the old file is intact then.
 */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeAndSync(temporary, content);
    await patiently(() => rename(temporary, path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Removes a file for good; one that is not there is fine. */
export async function removeDurably(path: string): Promise<void> {
  await patiently(() => rm(path, { force: true }));
  await syncFolder(dirname(path));
}

export interface Patience {
  readonly forMs?: number;
  readonly nowMs?: () => number;
  readonly pause?: (ms: number) => Promise<void>;
}

/** Repeats an action that Windows refuses only for the moment (EPERM, EBUSY, EACCES), there for 10 s; then throws. */
export async function patiently<T>(action: () => Promise<T>, patience: Patience = {}): Promise<T> {
  const { forMs = PATIENCE_MS, nowMs = Date.now, pause = wait } = patience;
  const until = nowMs() + forMs;
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (!isPassing(error) || nowMs() >= until) throw error;
      await pause(PAUSE_MS);
    }
  }
}

async function writeAndSync(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder; NTFS journals the rename. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && PASSING.has(String(error.code));
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
