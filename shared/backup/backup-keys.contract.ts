import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, job, query } from '#shared/ipc/procedure.ts';

/** Who opens copies, and what signs them. Public halves only. */
export const BackupKeysShown = z.object({
  /** Of the key that signs copies, as on the recovery sheet. */
  signing: z.string(),
  /** As `minisign -P` takes it. */
  minisignKey: z.string(),
  /** Twenty digits to be read aloud; null when only the paper opens copies. */
  regional: z.string().nullable(),
  regionalSinceMs: z.number().int().nullable(),
});

/** The regional centre's key, so that copies open there too when the paper is lost. */
export const backupKeysContract = {
  see: query({
    needs: 'backup.make',
    audit: unrecorded('public halves of keys, no person'),
    input: z.null(),
    output: BackupKeysShown,
  }),

  /** Reads a public key from a file that the regional centre gave; nothing is changed. Null when the dialog was closed. */
  chooseRegional: job({
    needs: 'backup.keys',
    audit: unrecorded('a public key is shown and not yet taken'),
    input: z.object({ title: z.string().max(200) }),
    output: z.object({ token: z.string(), fingerprint: z.string() }).nullable(),
    refusals: ['backup/no-key-in-file', 'backup/private-key-in-file'],
  }),

  /** From now on copies are sealed to it as well; null: to the paper alone. Earlier copies stay as they are. */
  setRegional: command({
    needs: 'backup.keys',
    audit: recorded('access'),
    input: z.object({ token: z.string().max(100).nullable() }),
    output: z.null(),
    refusals: ['backup/gone'],
  }),
};
