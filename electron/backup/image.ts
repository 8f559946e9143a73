import { auditHead } from '#electron/register/audit-chain.ts';
import { fullCheck, isSoundButForSearch } from '#electron/register/integrity.ts';
import { versionOf } from '#electron/register/migrate.ts';
import type { Connection } from '#electron/register/open.ts';
import { standaloneImage } from '#electron/register/snapshot.ts';

/** What must be the same in a register and in its copy. */
export interface ImageFacts {
  readonly version: number;
  /** Rows of every table, by its name. */
  readonly rows: Readonly<Record<string, number>>;
  /** Last line and length of the audit chain; null in a register that has none. */
  readonly audit: { readonly head: string; readonly count: number } | null;
}

export interface Image {
  /** One plain SQLite file. */
  readonly bytes: Uint8Array;
  readonly facts: ImageFacts;
}

/**
 * The register as one plain image, with its counts of the same moment; null when the register is not sound. What is
 * checked are the pages that the image is made of: nothing can be saved between check, counts and image, and a second
 * database in memory beside the image would double what a copy needs. Call it where no other transaction is open.
 */
export function takeSoundImage(connection: Connection): Image | null {
  if (!isSoundButForSearch(fullCheck(connection))) return null;
  const image = { facts: factsOf(connection), bytes: standaloneImage(connection) };
  // Every page went through the cache; those that work needs come back by themselves.
  connection.pragma('shrink_memory');
  return image;
}

export function factsOf(connection: Connection): ImageFacts {
  const rows: [string, number][] = tableNames(connection).map((name) => [
    name,
    Number(
      connection
        .prepare(`select count(*) from ${quoted(name)}`)
        .pluck()
        .get(),
    ),
  ]);
  const counts = Object.fromEntries(rows);
  return { version: versionOf(connection), rows: counts, audit: auditOf(connection, counts) };
}

/** Ordinary tables: no views, no search indexes and what belongs to them, nothing of SQLite's own. */
export function tableNames(connection: Connection): string[] {
  return connection
    .prepare<[], string>(
      `select name from pragma_table_list
       where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all();
}

function auditOf(connection: Connection, rows: ImageFacts['rows']): ImageFacts['audit'] {
  if (rows['audit_lines'] === undefined) return null;
  const { n, hash } = auditHead(connection);
  return { head: Buffer.from(hash).toString('hex'), count: n };
}

export function sameFacts(a: ImageFacts, b: ImageFacts): boolean {
  const names = Object.keys(a.rows);
  const sameTables = names.length === Object.keys(b.rows).length;
  const sameAudit = a.audit?.head === b.audit?.head && a.audit?.count === b.audit?.count;
  return a.version === b.version && sameAudit && sameTables && names.every((name) => a.rows[name] === b.rows[name]);
}

/** A name as SQL writes it, whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
