import type { CENTRE_KINDS, FolderChoice } from '#shared/entry/entry.ts';
import { MIN_PASSWORD_LENGTH } from '#shared/entry/entry.ts';

/** The questions of the first run, in order. */
export const STEPS = ['language', 'centre', 'area', 'folder', 'head', 'recovery', 'content'] as const;
export type StepName = (typeof STEPS)[number];

export type CentreKind = (typeof CENTRE_KINDS)[number];

export interface RecoveryKey {
  readonly groups: readonly string[];
  readonly confirm: readonly [number, number];
}

/** Everything answered so far; it lives until the register is made, so that going back loses nothing. */
export interface SetUp {
  readonly kind: CentreKind | null;
  readonly name: string;
  readonly regionCode: string | null;
  readonly communityCodes: readonly string[];
  readonly letter: string;
  readonly folder: FolderChoice | null;
  readonly headName: string;
  readonly login: string;
  readonly password: string;
  readonly repeated: string;
  readonly recovery: RecoveryKey | null;
  readonly isRecoveryConfirmed: boolean;
  readonly content: 'empty' | 'demonstration' | null;
}

export const NOTHING_ANSWERED: SetUp = {
  kind: null,
  name: '',
  regionCode: null,
  communityCodes: [],
  letter: '',
  folder: null,
  headName: '',
  login: '',
  password: '',
  repeated: '',
  recovery: null,
  isRecoveryConfirmed: false,
  content: null,
};

/** What is missing or wrong in a field; `entry:problems.…` has the sentence. */
export interface Problem {
  readonly id: string;
  readonly problem:
    | 'kind'
    | 'name'
    | 'region'
    | 'communities'
    | 'letter'
    | 'folder'
    | 'headName'
    | 'login'
    | 'short'
    | 'weak'
    | 'different'
    | 'content';
}

/** Letters that can begin a case code: Ь begins no word. */
const CENTRE_LETTER = /^[А-ЩЮЯҐЄІЇ]$/;

/** The score that a password needs, of 0 to 4. */
export const NEEDED_STRENGTH = 3;

/** The letter that a centre of this region takes unless it wants another: the first of the region's name. */
export function letterOf(regionName: string): string {
  const letter = regionName.trim().charAt(0).toUpperCase();
  return CENTRE_LETTER.test(letter) ? letter : '';
}

/** What is typed into the letter's field as the letter it means: the last one, in capitals. */
export function typedLetter(typed: string): string {
  return typed.trim().slice(-1).toUpperCase();
}

type Check = (answers: SetUp, strength: number | null) => readonly (Problem | false)[];

const NONE: Check = () => [];

const CHECKS: Readonly<Record<StepName, Check>> = {
  language: NONE,
  centre: ({ kind, name }) => [
    kind === null && { id: 'kind', problem: 'kind' },
    name.trim() === '' && { id: 'name', problem: 'name' },
  ],
  area: ({ regionCode, communityCodes, letter }) => [
    regionCode === null && { id: 'region', problem: 'region' },
    regionCode !== null && communityCodes.length === 0 && { id: 'communities', problem: 'communities' },
    !CENTRE_LETTER.test(letter) && { id: 'letter', problem: 'letter' },
  ],
  folder: ({ folder }) => [(folder === null || folder.problem !== null) && { id: 'folder', problem: 'folder' }],
  head: ({ headName, login, password, repeated }, strength) => [
    headName.trim() === '' && { id: 'headName', problem: 'headName' },
    login.trim() === '' && { id: 'login', problem: 'login' },
    ...passwordProblems(password, repeated, strength),
  ],
  recovery: NONE,
  content: ({ content }) => [content === null && { id: 'content', problem: 'content' }],
};

/** Why a new password is not accepted; the first reason only. A strength that is not known yet is no reason. */
export function passwordProblems(password: string, repeated: string, strength: number | null): Problem[] {
  if (password.length < MIN_PASSWORD_LENGTH) return [{ id: 'password', problem: 'short' }];
  if (strength !== null && strength < NEEDED_STRENGTH) return [{ id: 'password', problem: 'weak' }];
  return password === repeated ? [] : [{ id: 'repeated', problem: 'different' }];
}

/** What keeps a step from being left; empty when nothing does. */
export function problemsOf(step: StepName, answers: SetUp, strength: number | null): Problem[] {
  return CHECKS[step](answers, strength).filter((problem) => problem !== false);
}
