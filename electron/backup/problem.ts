import type { MAKE_REFUSALS } from '#shared/backup/backup.contract.ts';

export type MakeCode = (typeof MAKE_REFUSALS)[number];

/** Why a copy is not made. */
export class BackupProblem extends Error {
  readonly code: MakeCode;
  /** Megabytes, for the sentence on screen. */
  readonly details: Readonly<Record<string, number>>;

  constructor(code: MakeCode, cause?: unknown, details: Readonly<Record<string, number>> = {}) {
    super(code, { cause });
    this.name = 'BackupProblem';
    this.code = code;
    this.details = details;
  }
}

const MEDIUM_CODES: Readonly<Record<string, MakeCode>> = {
  ENOSPC: 'backup/medium-full',
  EDQUOT: 'backup/medium-full',
  EFBIG: 'backup/too-large-for-fat',
  EROFS: 'backup/medium-read-only',
  EACCES: 'backup/medium-read-only',
  EPERM: 'backup/medium-read-only',
  ENOENT: 'backup/medium-gone',
  ENOTDIR: 'backup/medium-gone',
  EIO: 'backup/medium-gone',
  ENODEV: 'backup/medium-gone',
  ENXIO: 'backup/medium-gone',
  ENOTCONN: 'backup/medium-gone',
  ESTALE: 'backup/medium-gone',
  ENOMEDIUM: 'backup/medium-gone',
};

/** Runs an action on the medium; what the file system says comes out as a BackupProblem. */
export async function onMedium<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new BackupProblem(MEDIUM_CODES[code] ?? 'backup/not-written', error);
  }
}
