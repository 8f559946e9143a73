import { z } from 'zod';
import { OPENING_REFUSALS } from '#shared/entry/entry.contract.ts';
import { NewPassword, SignedIn } from '#shared/entry/entry.ts';
import { recordedByHandler, unrecorded } from '#shared/ipc/audit.ts';
import { job } from '#shared/ipc/procedure.ts';
import { READING_STAGES, RESTORE_STAGES } from './backup.ts';
import { BackupContents } from './copy.ts';

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

/** Why a register is not made of an opened copy. What was there is as it was. */
export const RESTORE_REFUSALS = [
  'backup/gone',
  'backup/not-a-register',
  /** The signature is not the centre's own, and nobody has said to go on all the same. */
  'backup/signature-not-accepted',
  'entry/weak-password',
  'entry/folder-unfit',
  'entry/register-exists',
  'entry/already-making',
  ...OPENING_REFUSALS,
] as const;

const counted = { done: z.number().int().nullable(), total: z.number().int().nullable() };
export const READING_PROGRESS = z.object({ stage: z.enum(READING_STAGES), ...counted });
export const RESTORE_PROGRESS = z.object({ stage: z.enum(RESTORE_STAGES), ...counted });

const Token = z.string().max(100);
export const ChosenFile = z.object({ token: Token, fileName: z.string(), bytes: z.number().int() });
const Title = z.object({ title: z.string().max(200) });

/** The paper's key as it was typed, or a key file that was chosen: the regional centre's. */
export const OpenKey = z.object({ recoveryKey: z.string().max(300), keyToken: Token.nullable() });

/** The head's way in to the register that is made. */
export const NewHead = z.object({
  login: z.string().trim().min(1).max(100),
  password: NewPassword,
  /** Go on although the signature is not the centre's own. */
  acceptSignature: z.boolean(),
});

/** From a copy to a register on a laptop that has none: choose the file, give the key, look, restore. */
export const restoreContract = {
  /** Shows the file dialog; null when it was closed. */
  chooseFile: job({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: Title,
    output: ChosenFile.nullable(),
    refusals: ['backup/unreadable-file', 'backup/empty-file', 'backup/not-a-backup'],
  }),

  /** Shows the file dialog for a key file; it stays in memory. Null when it was closed. */
  chooseKeyFile: job({
    needs: 'beforeUnlock',
    audit: unrecorded('nobody is signed in, and nothing of a person is told'),
    input: Title,
    output: z.object({ token: Token, fileName: z.string() }).nullable(),
    refusals: ['backup/no-key-in-file'],
  }),

  /** Decrypts the chosen file into memory and checks it. */
  open: job({
    needs: 'beforeUnlock',
    audit: unrecorded('the copy has a register of its own, whose audit is closed'),
    input: OpenKey.extend({ token: Token }),
    output: BackupContents,
    progress: READING_PROGRESS,
    refusals: OPEN_BACKUP_REFUSALS,
  }),

  /** Makes a register of the opened copy under a new data key and signs its head in. */
  run: job({
    needs: 'beforeUnlock',
    audit: recordedByHandler('the audit opens with the register: restoring is its line'),
    input: NewHead.extend({ token: Token, folderToken: Token }),
    output: SignedIn,
    progress: RESTORE_PROGRESS,
    refusals: RESTORE_REFUSALS,
  }),
};
