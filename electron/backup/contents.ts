import { fullCheck, isSoundButForSearch } from '#electron/register/integrity.ts';
import { versionOf } from '#electron/register/migrate.ts';
import { MIGRATIONS } from '#electron/register/migrations.ts';
import { type Connection, openInMemory } from '#electron/register/open.ts';
import { BackupContents } from '#shared/backup/copy.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { countsOf } from './compare.ts';
import { assertKnownTables, dropForeign, type KnownTable, NotARegister } from './copy-tables.ts';

/** A copy that was decrypted and checked. */
export interface OpenedImage {
  readonly bytes: Uint8Array;
  readonly version: number;
  readonly tables: readonly KnownTable[];
  readonly registerId: string;
  readonly contents: Contents;
  /** Private half of the key that signs the register's copies; null for a register of the first days. */
  readonly signingSeed: string | null;
  /** Whose paper opened its copies; null likewise. */
  readonly recoveryRecipient: string | null;
  readonly regionalRecipient: string | null;
}

/** What is read out of the image; whose signature it bears is told elsewhere. */
type Contents = Omit<BackupContents, 'signature'>;

type ContentsRefusal = Refusal<'backup/damaged' | 'backup/not-a-register' | 'backup/newer-program-needed'>;

/** Looks into a plain image without trusting it: no view and nothing generated is read. */
export async function examineImage(bytes: Uint8Array): Promise<OpenedImage | ContentsRefusal> {
  const connection = opened(bytes);
  if (connection === null) return refuse('backup/not-a-register');
  try {
    const version = versionOf(connection);
    const known = MIGRATIONS.length;
    if (version > known) return refuse('backup/newer-program-needed', { details: { version, known } });
    if (version < 1) return refuse('backup/not-a-register');
    const tables = await dropForeign(connection, version);
    if (!isSoundButForSearch(fullCheck(connection))) return refuse('backup/damaged');
    assertKnownTables(connection, tables);
    return { bytes, version, tables, ...readContents(connection, tables) };
  } catch (error) {
    if (error instanceof NotARegister) return refuse('backup/not-a-register');
    // A page that leads nowhere ends whatever is asked, not only the check.
    if (isOfSqlite(error)) return refuse('backup/damaged');
    throw error;
  } finally {
    connection.close();
  }
}

function isOfSqlite(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

function opened(bytes: Uint8Array): Connection | null {
  try {
    const connection = openInMemory(bytes);
    versionOf(connection);
    return connection;
  } catch {
    return null;
  }
}

function readContents(connection: Connection, tables: readonly KnownTable[]) {
  const has = (table: string) => tables.some(({ name }) => name === table);
  const one = (query: string): unknown => connection.prepare(query).pluck().get() ?? null;
  const self = (column: string) =>
    has('backups')
      ? one(`select ${column} from backups where outcome = 'unfinished' and number = (select max(number) from backups)`)
      : null;
  const key = (column: string) => (has('backup_keys') ? one(`select ${column} from backup_keys`) : null);
  const found = BackupContents.omit({ signature: true }).safeParse({
    madeAtMs: self('began_at_ms'),
    number: self('number'),
    lastChangeAtMs: has('families') ? one('select max(changed_at_ms) from families') : null,
    centreName: one('select name from centre'),
    isDemonstration: one('select is_demonstration from centre') === 1,
    headName: one("select name from users where role = 'head' order by n limit 1"),
    families: has('families') ? one('select count(*) from families') : 0,
    persons: has('persons') ? one('select count(*) from persons') : 0,
    kinds: countsOf(connection, has),
  });
  const registerId = one('select id from centre');
  if (!found.success || typeof registerId !== 'string') throw new NotARegister('it has no centre');
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const signingSeed = text(key('signing_seed'));
  if (signingSeed !== null && !/^[0-9a-f]{64}$/.test(signingSeed)) throw new NotARegister('its signing key is none');
  return {
    contents: found.data,
    registerId,
    signingSeed,
    recoveryRecipient: text(key('recovery_recipient')),
    regionalRecipient: text(key('regional_recipient')),
  };
}
