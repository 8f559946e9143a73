import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { job, query } from '#shared/ipc/procedure.ts';
import { BACKUP_STAGES, Backup, BackupState } from './backup.ts';

/** Why a copy was not made. Earlier copies are never touched. */
export const MAKE_REFUSALS = [
  'backup/medium-full',
  'backup/medium-read-only',
  'backup/medium-gone',
  'backup/not-written',
  /** Written, but what the medium gives back is not what was written. */
  'backup/does-not-read-back',
  /** What was read back is the register bit for bit, and the register itself is not sound. */
  'backup/register-damaged',
  'backup/already-running',
] as const;

export const backupContract = {
  /** For the top bar: the last verified copy and whether to remind. */
  last: query({
    needs: 'register.see',
    audit: unrecorded('when a copy was made, no person'),
    input: z.null(),
    output: BackupState,
  }),

  /** The journal, newest first. Attempts that were cancelled are left out. */
  list: query({
    needs: 'backup.make',
    audit: unrecorded('when copies were made, no person'),
    input: z.null(),
    output: z.array(Backup).max(500),
  }),

  /**
   * Asks for a folder, writes a new copy into it, reads it back from there and checks it. Null when the dialog was
   * closed. Whatever goes wrong, a file that is not verified is removed or keeps a name that does not count.
   */
  make: job({
    needs: 'backup.make',
    audit: recorded('backup', {}, { number: 'output.backup.number', when: 'output' }),
    /** `title` of the dialog, in the language of the screen. */
    input: z.object({ title: z.string().max(200) }),
    output: z
      .object({
        backup: Backup,
        /** False: made and checked, but the journal could not be written, since the register's disk is full. */
        isNoted: z.boolean(),
        /** Empty and half-written files of earlier attempts in the folder; they do not count. */
        ignored: z.array(z.string()).max(20),
      })
      .nullable(),
    progress: z.object({
      stage: z.enum(BACKUP_STAGES),
      /** Bytes; null where a stage is one step. */
      done: z.number().int().nullable(),
      total: z.number().int().nullable(),
    }),
    refusals: MAKE_REFUSALS,
  }),
};
