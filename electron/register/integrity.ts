import type { Connection } from './open.ts';

/** What a check found: empty lists mean a sound register. The lines name tables and pages, never values. */
export interface IntegrityReport {
  readonly damage: readonly string[];
  /** Rows that refer to something that is not there, as `table → table`. */
  readonly brokenReferences: readonly string[];
}

/** Structure only: some 10 ms a megabyte. Run after a crash. */
export function quickCheck(connection: Connection): IntegrityReport {
  return report(connection, 'quick_check');
}

/** Structure and every index entry. Run on backups and on request. */
export function fullCheck(connection: Connection): IntegrityReport {
  return report(connection, 'integrity_check');
}

export function isSound(found: IntegrityReport): boolean {
  return found.damage.length === 0 && found.brokenReferences.length === 0;
}

/**
 * Sound but for search indexes: those hold nothing of their own, are never copied and are rebuilt from the rows, so that
 * a fault in one keeps nobody from a copy of everything else.
 */
export function isSoundButForSearch({ damage, brokenReferences }: IntegrityReport): boolean {
  return brokenReferences.length === 0 && damage.every((line) => /^fts5: .*_words"?$/.test(line));
}

function report(connection: Connection, check: 'quick_check' | 'integrity_check'): IntegrityReport {
  return { damage: damageOf(connection, check), brokenReferences: brokenReferencesOf(connection) };
}

function damageOf(connection: Connection, check: string): string[] {
  try {
    const lines = connection.prepare<[], string>(`pragma ${check}`).pluck().all();
    return lines.filter((line) => line !== 'ok');
  } catch (error) {
    // A page that fails its authentication tag ends the check itself.
    return [error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'];
  }
}

function brokenReferencesOf(connection: Connection): string[] {
  try {
    const rows = connection.prepare<[], { table: string; parent: string }>('pragma foreign_key_check').all();
    return rows.map(({ table, parent }) => `${table} → ${parent}`);
  } catch {
    return [];
  }
}
