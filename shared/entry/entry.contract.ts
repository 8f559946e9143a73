import { z } from 'zod';
import { recordedByHandler, unrecorded } from '#shared/ipc/audit.ts';
import { job, query } from '#shared/ipc/procedure.ts';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import {
  Centre,
  EntryState,
  FolderChoice,
  HeadAccount,
  IdleMinutes,
  NewPassword,
  PlaceCodeText,
  SignedIn,
  THEMES,
} from './entry.ts';

/** Refusals of everything that opens a register file. */
export const OPENING_REFUSALS = [
  'register/not-found',
  'register/damaged',
  'register/program-changed',
  'register/foreign',
  'register/newer-program-needed',
  'register/read-only',
  'register/in-use',
  'entry/keys-missing',
  'entry/keys-damaged',
] as const;

/** Setting up, signing in, locking: all that is possible without a session. */
export const entryContract = {
  state: query({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.null(),
    output: EntryState,
  }),

  setPreferences: job({
    needs: 'beforeUnlock',
    input: z.object({
      language: z.enum(LANGUAGES).optional(),
      theme: z.enum(THEMES).optional(),
      idleMinutes: IdleMinutes.optional(),
    }),
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    output: EntryState,
  }),

  /** Regions of Ukraine, sorted by name. */
  regions: query({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.null(),
    output: z.array(z.object({ code: PlaceCodeText, name: z.string() })),
  }),

  /** Communities of one region, sorted by name, each with its raion. */
  communities: query({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.object({ regionCode: PlaceCodeText }),
    output: z.array(z.object({ code: PlaceCodeText, name: z.string(), raion: z.string() })),
  }),

  proposeFolder: query({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.null(),
    output: FolderChoice,
  }),

  /** Shows the system's folder dialog; null when it was closed. */
  chooseFolder: job({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.null(),
    output: FolderChoice.nullable(),
  }),

  /** Points Kolo at a folder that holds a register already: moved, or of another Windows account. */
  useFolder: job({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.object({ folderToken: z.string().max(100) }),
    output: EntryState,
    refusals: ['register/not-found'],
  }),

  /** 0 (found at once) to 4 (strong). The person's own names count against it. */
  passwordStrength: query({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.object({ password: z.string().max(1000), names: z.array(z.string().max(300)).max(5) }),
    output: z.object({ score: z.number().int().min(0).max(4) }),
  }),

  /** Makes a recovery key and keeps it in memory until the register is created. */
  prepareRecovery: job({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.null(),
    output: z.object({
      groups: z.array(z.string()),
      /** The two groups (from 0) that must be typed from the paper. */
      confirm: z.tuple([z.number().int(), z.number().int()]),
    }),
  }),

  printRecoverySheet: job({
    needs: 'beforeUnlock',
    audit: unrecorded('there is no register yet'),
    input: z.object({ target: z.enum(['pdf', 'printer']), centreName: z.string().max(300), language: z.string() }),
    output: z.object({ done: z.boolean() }),
    refusals: ['entry/no-recovery-key', 'papers/printing-failed', 'papers/not-saved'],
  }),

  confirmRecovery: job({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.object({ typed: z.tuple([z.string().max(100), z.string().max(100)]) }),
    output: z.null(),
    refusals: ['entry/no-recovery-key', 'entry/recovery-not-confirmed'],
  }),

  createRegister: job({
    needs: 'beforeUnlock',
    audit: recordedByHandler('the audit opens with the register: signing in is its line'),
    input: z.object({
      centre: Centre,
      folderToken: z.string().max(100),
      head: HeadAccount,
      content: z.enum(['empty', 'demonstration']),
    }),
    output: SignedIn,
    progress: z.object({ stage: z.enum(['keys', 'register', 'places', 'demonstration']) }),
    refusals: [
      'entry/no-recovery-key',
      'entry/recovery-not-confirmed',
      'entry/weak-password',
      'entry/folder-unfit',
      'entry/register-exists',
      'entry/already-making',
      ...OPENING_REFUSALS,
    ],
  }),

  unlock: job({
    needs: 'beforeUnlock',
    audit: recordedByHandler('the audit opens with the register: signing in is its line'),
    input: z.object({ login: z.string().max(100), password: z.string().max(1000) }),
    output: SignedIn,
    refusals: ['entry/wrong-password', 'entry/wait', ...OPENING_REFUSALS],
  }),

  /** Opens with the key on the paper and gives its holder a new password as head. */
  unlockWithRecovery: job({
    needs: 'beforeUnlock',
    audit: recordedByHandler('the audit opens with the register: signing in is its line'),
    input: z.object({
      recoveryKey: z.string().max(300),
      login: z.string().trim().min(1).max(100),
      password: NewPassword,
    }),
    output: SignedIn,
    refusals: [
      'entry/recovery-mistyped',
      'entry/recovery-wrong',
      'entry/weak-password',
      'entry/wait',
      ...OPENING_REFUSALS,
    ],
  }),

  /** Ends the register process and with it every key in memory. */
  lock: job({
    needs: 'register.see',
    audit: recordedByHandler('the line is written when the register is closed: locking waits for nothing'),
    input: z.null(),
    output: z.null(),
  }),
};
