/** Why keys do not open. `access/wrong-password` is also the answer to a login that nobody has. */
export const ACCESS_CODES = [
  'access/wrong-password',
  /** The typed recovery key breaks its own checksum; `details.group` (from 0) where it could be located. */
  'access/recovery-mistyped',
  /** A sound recovery key, but of another register. */
  'access/recovery-wrong',
  'access/keys-missing',
  'access/keys-damaged',
  'access/already-there',
] as const;

export type AccessCode = (typeof ACCESS_CODES)[number];

export class AccessProblem extends Error {
  readonly code: AccessCode;
  readonly details: Readonly<Record<string, number>>;

  constructor(code: AccessCode, details: Readonly<Record<string, number>> = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'AccessProblem';
    this.code = code;
    this.details = details;
  }
}
