import { z } from 'zod';
import { CentreLetter } from '#shared/vocabulary/case-code.ts';
import { ROLES } from '#shared/vocabulary/permissions.ts';

/** What sort of office keeps the register; it decides the words on papers, not what the program can do. */
export const CENTRE_KINDS = ['regional', 'local', 'organisation'] as const;

export const PlaceCodeText = z.string().regex(/^UA\d{17}$/);

/** The office as entered at first run. */
export const Centre = z.object({
  kind: z.enum(CENTRE_KINDS),
  name: z.string().trim().min(1).max(300),
  /** Capital letter that begins every case code of this centre. */
  letter: CentreLetter,
  regionCode: PlaceCodeText,
  communityCodes: z.array(PlaceCodeText).min(1).max(2000),
});
export type Centre = z.output<typeof Centre>;

export const MIN_PASSWORD_LENGTH = 10;

export const NewPassword = z.string().min(MIN_PASSWORD_LENGTH).max(1000);

export const HeadAccount = z.object({
  name: z.string().trim().min(1).max(200),
  login: z.string().trim().min(1).max(100),
  password: NewPassword,
});

export const SignedIn = z.object({
  userName: z.string(),
  role: z.enum(ROLES),
  /** The password was given by the head: before anything else the user chooses their own. */
  mustChangePassword: z.boolean(),
  centreName: z.string(),
  centreLetter: z.string(),
  isDemonstration: z.boolean(),
});
export type SignedIn = z.output<typeof SignedIn>;

export const THEMES = ['light', 'dark', 'system'] as const;

/** `folder-missing`: a register was set up, and its folder is not there now (another disk, moved). */
export const PHASES = ['first-run', 'locked', 'open', 'folder-missing'] as const;

/** How long a laptop may stand untouched with the register open, in minutes. */
export const IDLE_MINUTES = { min: 1, max: 15, default: 5 } as const;
export const IdleMinutes = z.number().int().min(IDLE_MINUTES.min).max(IDLE_MINUTES.max);

export const EntryState = z.object({
  phase: z.enum(PHASES),
  language: z.string(),
  theme: z.enum(THEMES),
  /** Minutes without a touch until an open register is locked. */
  idleMinutes: IdleMinutes,
  signedIn: SignedIn.nullable(),
  /** Seconds until the next try to sign in is accepted. */
  waitSeconds: z.number().int().min(0),
});
export type EntryState = z.output<typeof EntryState>;

/** A folder chosen for the register. The window sees the path as words only; it hands back the token. */
export const FolderChoice = z.object({
  token: z.string(),
  shownPath: z.string(),
  problem: z
    .enum([
      'folder/one-drive',
      'folder/network',
      'folder/removable',
      'folder/read-only',
      'folder/too-long',
      'folder/has-register',
      'folder/bad-name',
    ])
    .nullable(),
});
export type FolderChoice = z.output<typeof FolderChoice>;
