/** What a person did, as the audit calls it. The words on screen are in `text/<lang>/audit.json`. */
export const ACTS = [
  'signIn',
  /** Tries with a wrong password or key before this signing in; `number` says how many. */
  'signInFailed',
  'lock',
  'view',
  /** What is hidden until asked was shown: documents, code words. */
  'viewHidden',
  'add',
  'change',
  'remove',
  'restore',
  'print',
  /** A copy was noted as destroyed, or the note was taken back. */
  'destroyCopy',
  'copy',
  'export',
  'import',
  'backup',
  /** A register was made of a backup. */
  'restoreRegister',
  /** Users, roles, what they see, keys. */
  'access',
  /** Vocabularies, classifier: what the whole office works with. */
  'settings',
  /** Asked for without the right to it. */
  'forbidden',
  /** The clock of the laptop went back, or far ahead; `detail` says which. */
  'clock',
  /** Lines of the audit are missing or changed; `record` is the last sound line before, `number` how many. */
  'gapFound',
  /** The head was told of it; `record` is the line that told. */
  'gapSeen',
] as const;
export type Act = (typeof ACTS)[number];

/** Kinds of records that a line can name by their id. */
export const RECORD_KINDS = [
  'family',
  'person',
  'member',
  'user',
  'paper',
  'entry',
  'review',
  'line',
  'report',
  'visit',
  'given',
  'caseDocument',
  'group',
  'call',
  'facilitator',
  'project',
  'invitation',
  'cohort',
  'placement',
  'advocacy',
  'workEntry',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Way from the call to a value: `input.id`, `output.rows[].id`. */
export type ValuePath = 'output' | `input.${string}` | `output.${string}`;

/** The line that `serve` writes of a call that was answered. Ids and codes of closed lists, never values. */
export interface Recorded {
  readonly by: 'serve';
  readonly act: Act;
  /** Where the ids of the records stand. A path through a list records all of them with the one line. */
  readonly records: Readonly<Partial<Record<RecordKind, ValuePath>>>;
  /** A version or a count. */
  readonly number?: ValuePath;
  /** A code out of a closed list. */
  readonly detail?: ValuePath;
  /** Nothing happened, and no line is written, where this is null, undefined or false: a dialog that was closed. */
  readonly when?: ValuePath;
  /** Refusals that leave a line of their own, with the act `forbidden`. */
  readonly refusals?: readonly string[];
}

/** Whoever answers writes the line: before anyone is signed in, or before something leaves that cannot be called back. */
export interface RecordedByHandler {
  readonly by: 'handler';
  readonly because: string;
}

export interface NotRecorded {
  readonly by: 'nobody';
  readonly because: string;
}

/** What the audit records of a call. Every procedure says so; there is no default. */
export type Audited = Recorded | RecordedByHandler | NotRecorded;

export function recorded(
  act: Act,
  records: Recorded['records'] = {},
  more: Omit<Recorded, 'by' | 'act' | 'records'> = {},
): Recorded {
  return { by: 'serve', act, records, ...more };
}

export function recordedByHandler(because: string): RecordedByHandler {
  return { by: 'handler', because };
}

export function unrecorded(because: string): NotRecorded {
  return { by: 'nobody', because };
}

/** The values at the end of a path; a list on the way gives one for each item. Empty where the way ends early. */
export function valuesAt(path: ValuePath, call: { readonly input: unknown; readonly output: unknown }): unknown[] {
  let values: unknown[] = [call];
  for (const step of path.split('.')) {
    const name = step.replace(/\[\]$/, '');
    values = values.map((value) => memberOf(value, name));
    if (name !== step) values = values.flat();
  }
  return values.filter((value) => value !== undefined && value !== null);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
