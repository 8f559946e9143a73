import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { job, query } from '#shared/ipc/procedure.ts';
import { BackupContents, CopyComparison, CopySignature } from './copy.ts';
import {
  ChosenFile,
  NewHead,
  OPEN_BACKUP_REFUSALS,
  OpenKey,
  READING_PROGRESS,
  RESTORE_PROGRESS,
  RESTORE_REFUSALS,
} from './restore.contract.ts';

const Token = z.string().max(100);

/** A register that was put aside by a restore and is still on the disk. */
export const FormerRegister = z.object({ token: Token, path: z.string() });

/** Copies looked into while a register is open: is it there, does it open, what would be lost. */
export const rehearsalContract = {
  /** Copies on a drive, newest first, and files of broken-off attempts. */
  files: job({
    needs: 'backup.make',
    audit: unrecorded('names of sealed files, no person'),
    input: z.object({ drive: z.string().max(500) }),
    output: z.object({ copies: z.array(ChosenFile).max(500), ignored: z.array(z.string()).max(20) }),
    refusals: ['backup/medium-gone', 'backup/unreadable-file'],
  }),

  /**
   * Without the paper: every byte is read from the medium and compared with the signature. Whether the paper opens it,
   * and what is in it, is not known then.
   */
  quickCheck: job({
    needs: 'backup.make',
    audit: unrecorded('the bytes that are read stay sealed'),
    input: z.object({ token: Token }),
    output: z.object({
      signature: CopySignature,
      /** The file lies under another name than it was signed with: it may be older than it looks. */
      isRenamed: z.boolean(),
    }),
    progress: READING_PROGRESS,
    refusals: ['backup/gone', 'backup/unreadable-file', 'backup/empty-file', 'backup/not-a-backup'],
  }),

  /** With the paper: opened, checked, and compared with the open register, which is not touched. */
  open: job({
    needs: 'backup.rehearse',
    audit: recorded('view', {}, { number: 'output.contents.number' }),
    input: OpenKey.extend({ token: Token }),
    output: z.object({ contents: BackupContents, comparison: CopyComparison }),
    progress: READING_PROGRESS,
    refusals: OPEN_BACKUP_REFUSALS,
  }),

  /**
   * Puts the opened copy in the place of the open register: a sealed copy of this one first, then a whole new register
   * in a folder beside it, then the settings point there and Kolo locks. The former one stays.
   */
  replace: job({
    needs: 'register.replace',
    audit: recorded('restoreRegister'),
    input: NewHead.extend({ token: Token }),
    output: z.null(),
    progress: RESTORE_PROGRESS,
    refusals: RESTORE_REFUSALS,
  }),

  formers: query({
    needs: 'register.replace',
    audit: unrecorded('where a former register lies, no person'),
    input: z.null(),
    output: z.array(FormerRegister).max(20),
  }),

  /** Destroys the keys and the file of a former register. */
  removeFormer: job({
    needs: 'register.replace',
    audit: recorded('remove'),
    input: z.object({ token: Token }),
    output: z.null(),
    refusals: ['backup/gone'],
  }),
};
