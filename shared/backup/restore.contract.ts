import { z } from 'zod';
import { OPENING_REFUSALS } from '#shared/entry/entry.contract.ts';
import { NewPassword, SignedIn } from '#shared/entry/entry.ts';
import { recordedByHandler, unrecorded } from '#shared/ipc/audit.ts';
import { job } from '#shared/ipc/procedure.ts';
import { BackupContents, READING_STAGES, RESTORE_STAGES } from './backup.ts';

/** Why a file is not opened as a copy. Nothing was changed then. */
export const OPEN_BACKUP_REFUSALS = [
  'backup/gone',
  'backup/unreadable-file',
  'backup/empty-file',
  'backup/not-a-backup',
  'backup/damaged',
  'backup/key-mistyped',
  /** `details.group`, from 1: the group of the key that holds the wrong sign. */
  'backup/key-group-mistyped',
  'backup/other-key',
  'backup/not-a-register',
  /** `details.version` of the copy, `details.known` by this program. */
  'backup/newer-program-needed',
] as const;

const counted = { done: z.number().int().nullable(), total: z.number().int().nullable() };

/** From a copy to a register on a laptop that has none: choose the file, type the key, look, restore. */
export const restoreContract = {
  /** Shows the file dialog; null when it was closed. */
  chooseFile: job({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: z.object({ title: z.string().max(200) }),
    output: z.object({ token: z.string(), fileName: z.string(), bytes: z.number().int() }).nullable(),
    refusals: ['backup/unreadable-file', 'backup/empty-file', 'backup/not-a-backup'],
  }),

  /** Decrypts the chosen file into memory and checks it. */
  open: job({
    needs: 'beforeUnlock',
    audit: unrecorded('the copy has a register of its own, whose audit is closed'),
    input: z.object({ token: z.string().max(100), recoveryKey: z.string().max(300) }),
    output: BackupContents,
    progress: z.object({ stage: z.enum(READING_STAGES), ...counted }),
    refusals: OPEN_BACKUP_REFUSALS,
  }),

  /** Makes a register of the opened copy under a new data key and signs its head in. */
  run: job({
    needs: 'beforeUnlock',
    audit: recordedByHandler('the audit opens with the register: restoring is its line'),
    input: z.object({
      token: z.string().max(100),
      folderToken: z.string().max(100),
      login: z.string().trim().min(1).max(100),
      password: NewPassword,
    }),
    output: SignedIn,
    progress: z.object({ stage: z.enum(RESTORE_STAGES), ...counted }),
    refusals: [
      'backup/gone',
      'backup/not-a-register',
      'entry/weak-password',
      'entry/folder-unfit',
      'entry/register-exists',
      'entry/already-making',
      ...OPENING_REFUSALS,
    ],
  }),
};
