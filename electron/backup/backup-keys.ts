import type { Reader, Register } from '#electron/register/handles.ts';

/** The keys of copies that live in the register itself, so that they come along with every copy. */
export interface BackupKeys {
  /** Private half of the key that signs copies, 64 hexadecimal digits. */
  readonly signingSeed: string;
  /** Public key of the regional centre; copies are sealed to it too. */
  readonly regionalRecipient: string | null;
}

export async function getBackupKeys(db: Reader): Promise<BackupKeys> {
  const row = await db.selectFrom('backup_keys').selectAll().executeTakeFirstOrThrow();
  return { signingSeed: row.signing_seed, regionalRecipient: row.regional_recipient };
}

/**
 * Every open register has a signing key and knows whose paper opens its copies. `newSeed` is used once in the life of
 * a register; a paper that was renewed is noted.
 */
export async function ensureBackupKeys(register: Register, recoveryRecipient: string, newSeed: string): Promise<void> {
  const row = await register.reader.selectFrom('backup_keys').select('recovery_recipient').executeTakeFirst();
  if (row?.recovery_recipient === recoveryRecipient) return;
  const values = { n: 1, signing_seed: newSeed, recovery_recipient: recoveryRecipient };
  await register.write(async (trx) => {
    await trx
      .insertInto('backup_keys')
      .values(values)
      .onConflict((conflict) => conflict.column('n').doUpdateSet({ recovery_recipient: recoveryRecipient }))
      .execute();
  });
}
