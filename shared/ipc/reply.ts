/** Failures that any call may meet, beside the refusals that its procedure declares. */
export const IPC_CODES = [
  'ipc/untrusted',
  'ipc/unknown',
  'ipc/locked',
  'ipc/forbidden',
  'ipc/invalid-input',
  'ipc/cancelled',
  'ipc/disk-full',
  'ipc/damaged',
  'ipc/internal',
] as const;

export type IpcCode = (typeof IPC_CODES)[number];

/** What is wrong with one field: its path in the input and a code that `text/<lang>/failures.json` names. */
export interface FieldIssue {
  readonly path: string;
  readonly code: string;
}

export interface Failure<Code extends string = string> {
  readonly code: Code | IpcCode;
  readonly fields?: readonly FieldIssue[];
  /** Values for the sentence on screen: counts, dates, versions. Never a person's data. */
  readonly details?: Readonly<Record<string, string | number>>;
}

export type Reply<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure<Code> };

/** Made by a handler to say no in a way its procedure declares. Inside a command it rolls everything back. */
export class Refusal<Code extends string = string> {
  readonly failure: Failure<Code>;
  constructor(failure: Failure<Code>) {
    this.failure = failure;
  }
}

export function refuse<const Code extends string>(code: Code, more: Omit<Failure<Code>, 'code'> = {}): Refusal<Code> {
  return new Refusal<Code>({ code, ...more });
}
