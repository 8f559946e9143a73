/** Why a register cannot be opened, read or written. Each code has a plain sentence on screen. */
export const REGISTER_CODES = [
  /** The first page does not decrypt: SQLite cannot tell a foreign key from a damaged page. */
  'register/wrong-key-or-damaged',
  'register/not-found',
  'register/already-there',
  'register/newer-program-needed',
  'register/read-only',
  'register/in-use',
  'register/disk-full',
  'register/damaged',
  /** A part of the program itself is not the one that was released. */
  'register/program-changed',
] as const;

export type RegisterCode = (typeof REGISTER_CODES)[number];

/** Thrown by everything that touches the register file. `details` holds versions and counts, never values of people. */
export class RegisterProblem extends Error {
  readonly code: RegisterCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: RegisterCode, details: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'RegisterProblem';
    this.code = code;
    this.details = details;
  }
}

/** First match wins; SQLite appends the reason (`SQLITE_READONLY_DIRECTORY`), Node does not. */
const CODES: readonly (readonly [prefix: string, code: RegisterCode])[] = [
  ['SQLITE_NOTADB', 'register/wrong-key-or-damaged'],
  ['SQLITE_CORRUPT', 'register/damaged'],
  ['SQLITE_FULL', 'register/disk-full'],
  ['SQLITE_BUSY', 'register/in-use'],
  ['SQLITE_LOCKED', 'register/in-use'],
  ['SQLITE_READONLY', 'register/read-only'],
  // The file is known to be there, so what could not be opened is its -wal beside it.
  ['SQLITE_CANTOPEN', 'register/read-only'],
  ['ENOSPC', 'register/disk-full'],
  ['EDQUOT', 'register/disk-full'],
  ['EROFS', 'register/read-only'],
  ['EACCES', 'register/read-only'],
  ['EPERM', 'register/read-only'],
  ['ENOENT', 'register/not-found'],
  ['EEXIST', 'register/already-there'],
];

/** The known problem behind an error of SQLite or of the file system, or null when it is a fault of the program. */
export function problemOf(error: unknown): RegisterProblem | null {
  if (error instanceof RegisterProblem) return error;
  const raw = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = CODES.find(([prefix]) => raw.startsWith(prefix));
  return found ? new RegisterProblem(found[1], {}, error) : null;
}

/** Whether a statement was refused because it names a row of another table that does not exist. */
export function pointsAtNothing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}

/** Runs `work`; what SQLite or the file system says comes out as a RegisterProblem, anything else unchanged. */
export function tellingProblems<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}
