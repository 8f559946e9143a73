import type { Connection } from './open.ts';

interface SchemaEntry {
  readonly name: string;
  readonly sql: string;
}

/**
 * Every table, index, view and trigger as SQL, by name, for the committed `schema-snapshot.sql`. Tables that a search
 * index makes for itself are left out.
 */
export function dumpSchema(connection: Connection): string {
  const entries = connection
    .prepare<[], SchemaEntry>(
      `select name, sql from sqlite_schema
       where sql is not null
         and name not in (select name from pragma_table_list where type = 'shadow')
       order by tbl_name, type desc, name`,
    )
    .all();
  const version = Number(connection.pragma('user_version', { simple: true }));
  return [`-- user_version ${version}`, ...entries.map(({ sql }) => `${sql};`)].join('\n\n').concat('\n');
}
