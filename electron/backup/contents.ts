import { fullCheck, isSound } from '#electron/register/integrity.ts';
import { versionOf } from '#electron/register/migrate.ts';
import { MIGRATIONS } from '#electron/register/migrations.ts';
import { type Connection, openInMemory } from '#electron/register/open.ts';
import { BackupContents } from '#shared/backup/backup.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { assertKnownTables, type KnownTable, knownTables, NotARegister } from './copy-tables.ts';

/** A copy that was decrypted and checked. */
export interface OpenedImage {
  readonly bytes: Uint8Array;
  readonly version: number;
  readonly tables: readonly KnownTable[];
  readonly registerId: string;
  readonly contents: BackupContents;
}

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
    if (!isSound(fullCheck(connection))) return refuse('backup/damaged');
    const tables = await knownTables(version);
    assertKnownTables(connection, tables);
    return { bytes, version, tables, ...readContents(connection, tables) };
  } catch (error) {
    if (error instanceof NotARegister) return refuse('backup/not-a-register');
    throw error;
  } finally {
    connection.close();
  }
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
  const found = BackupContents.safeParse({
    madeAtMs: has('backups')
      ? one(
          "select began_at_ms from backups where outcome = 'unfinished' and number = (select max(number) from backups)",
        )
      : null,
    lastChangeAtMs: has('families') ? one('select max(changed_at_ms) from families') : null,
    centreName: one('select name from centre'),
    isDemonstration: one('select is_demonstration from centre') === 1,
    headName: one("select name from users where role = 'head' order by n limit 1"),
    families: has('families') ? one('select count(*) from families') : 0,
    persons: has('persons') ? one('select count(*) from persons') : 0,
  });
  const registerId = one('select id from centre');
  if (!found.success || typeof registerId !== 'string') throw new NotARegister('it has no centre');
  return { contents: found.data, registerId };
}
