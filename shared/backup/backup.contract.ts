import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, job, query } from '#shared/ipc/procedure.ts';
import { BACKUP_STAGES, Backup, BackupState, DriveChoice, Restoration } from './backup.ts';

/** Why a copy was not made. Earlier copies are never touched. */
export const MAKE_REFUSALS = [
  /** `details.needed` and `details.free`, in megabytes, when it was seen before anything was written. */
  'backup/medium-full',
  'backup/too-large-for-fat',
  'backup/medium-read-only',
  'backup/medium-gone',
  'backup/not-written',
  /** Written, but what the medium gives back is not what was written. */
  'backup/does-not-read-back',
  /** What was read back is the register bit for bit, and the register itself is not sound. */
  'backup/register-damaged',
  'backup/already-running',
] as const;

export const MAKE_PROGRESS = z.object({
  stage: z.enum(BACKUP_STAGES),
  /** Bytes; null where a stage is one step. */
  done: z.number().int().nullable(),
  total: z.number().int().nullable(),
});

export const backupContract = {
  /** For the top bar: the last verified copy and whether to remind. */
  last: query({
    needs: 'register.see',
    audit: unrecorded('when a copy was made, no person'),
    input: z.null(),
    output: BackupState,
  }),

  /** The journal, newest first. Attempts that were cancelled are left out. Counts only for those who may rehearse. */
  list: query({
    needs: 'backup.make',
    audit: unrecorded('when copies were made, no person'),
    input: z.null(),
    output: z.array(Backup).max(500),
  }),

  /** Sticks and disks that are plugged in now. */
  drives: query({
    needs: 'backup.make',
    audit: unrecorded('what is plugged in, no person'),
    input: z.null(),
    output: z.array(DriveChoice).max(30),
  }),

  /**
   * Writes a new copy onto a drive, or into a folder that is asked for; reads it back from there and checks it. Null
   * when the dialog was closed. Whatever goes wrong, a file that is not verified is removed or keeps a name that does
   * not count.
   */
  make: job({
    needs: 'backup.make',
    audit: recorded('backup', {}, { number: 'output.backup.number', when: 'output' }),
    input: z.object({
      /** Of the dialog, in the language of the screen. */
      title: z.string().max(200),
      /** Of `drives`; null asks for a folder. */
      drive: z.string().max(500).nullable(),
    }),
    output: z
      .object({
        backup: Backup,
        /** False: made and checked, but the journal could not be written, since the register's disk is full. */
        isNoted: z.boolean(),
        /** Empty and half-written files of earlier attempts in the folder; they do not count. */
        ignored: z.array(z.string()).max(20),
      })
      .nullable(),
    progress: MAKE_PROGRESS,
    refusals: MAKE_REFUSALS,
  }),

  /**
   * Removes the oldest verified copies of a drive; the three newest verified ones always stay, and what was not
   * verified is not touched. Answers how many went.
   */
  tidy: job({
    needs: 'backup.make',
    audit: recorded('remove', {}, { number: 'output', when: 'output' }),
    input: z.object({ drive: z.string().max(500), keep: z.number().int().min(3).max(500) }),
    output: z.number().int(),
    refusals: ['backup/medium-gone', 'backup/medium-read-only', 'backup/not-written'],
  }),

  /** The register was made anew of a copy and nobody has yet said that the rest was keyed again. */
  restoration: query({
    needs: 'register.see',
    audit: unrecorded('when the register was restored, no person'),
    input: z.null(),
    output: Restoration.nullable(),
  }),
  dismissRestoration: command({
    needs: 'register.replace',
    audit: recorded('settings'),
    input: z.null(),
    output: z.null(),
  }),
};
