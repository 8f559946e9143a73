import { createHash, randomUUID } from 'node:crypto';
import { minisignKeyOf, signingKeyOf } from '#electron/access/signing.ts';
import type { Handlers } from '#electron/ipc/handlers.ts';
import type { backupKeysContract } from '#shared/backup/backup-keys.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { askForFile, KEY_FILES, keyFileText } from './restore.ipc.ts';

const RECIPIENT = /\bage1[02-9ac-hj-np-z]{58}\b/;
const PRIVATE = /AGE-SECRET-KEY-1/i;
const DIGITS = 20;
const IN_A_GROUP = 5;

/** Twenty decimal digits of a hash, in groups of five: easily said and heard on the telephone. */
export function spokenFingerprint(recipient: string): string {
  const number = BigInt(`0x${createHash('sha256').update(recipient).digest('hex')}`) % 10n ** BigInt(DIGITS);
  const digits = number.toString().padStart(DIGITS, '0');
  return (digits.match(new RegExp(`.{${IN_A_GROUP}}`, 'g')) ?? []).join(' ');
}

/** Who opens copies besides the paper, and the key that signs them. */
export function backupKeysHandlers(): Handlers<typeof backupKeysContract> {
  let chosen: { token: string; recipient: string } | null = null;
  return {
    see: async ({ db }) => {
      const row = await db.selectFrom('backup_keys').selectAll().executeTakeFirstOrThrow();
      const { fingerprint, publicKey } = signingKeyOf(row.signing_seed);
      return {
        signing: fingerprint,
        minisignKey: minisignKeyOf(publicKey),
        regional: row.regional_recipient === null ? null : spokenFingerprint(row.regional_recipient),
        regionalSinceMs: row.regional_since_ms,
      };
    },
    chooseRegional: async (context, { title }) => {
      const path = await askForFile(context, title, KEY_FILES);
      if (path === null) return null;
      const text = (await keyFileText(path)) ?? '';
      // Whoever was handed the private half should say so to the regional centre, and not go on.
      if (PRIVATE.test(text)) return refuse('backup/private-key-in-file');
      const recipient = RECIPIENT.exec(text)?.[0];
      if (recipient === undefined) return refuse('backup/no-key-in-file');
      chosen = { token: randomUUID(), recipient };
      return { token: chosen.token, fingerprint: spokenFingerprint(recipient) };
    },
    setRegional: async ({ trx, now }, { token }) => {
      if (token !== null && chosen?.token !== token) return refuse('backup/gone');
      const regional_recipient = token === null ? null : (chosen?.recipient ?? null);
      const regional_since_ms = token === null ? null : now.getTime();
      await trx.updateTable('backup_keys').set({ regional_recipient, regional_since_ms }).execute();
      return null;
    },
  };
}
