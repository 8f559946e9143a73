import type { Connection } from '#electron/register/open.ts';
import { openInMemory } from '#electron/register/open.ts';
import { COUNTED_KINDS, type CopyComparison, type CountedKind } from '#shared/backup/copy.ts';
import type { OpenedImage } from './contents.ts';

/** Where the records of a kind lie. `changed` is the time of the last change, where the table keeps one. */
const TABLES: Readonly<Record<CountedKind, { readonly table: string; readonly changed?: string }>> = {
  families: { table: 'families', changed: 'changed_at_ms' },
  persons: { table: 'persons', changed: 'changed_at_ms' },
  members: { table: 'family_members' },
  addresses: { table: 'family_addresses' },
  circumstances: { table: 'family_circumstances' },
  steps: { table: 'family_steps' },
  episodes: { table: 'family_episodes' },
  documents: { table: 'person_documents' },
  visits: { table: 'visits', changed: 'changed_at_ms' },
  givenServices: { table: 'given_services', changed: 'changed_at_ms' },
  caseDocuments: { table: 'case_documents', changed: 'changed_at_ms' },
  groups: { table: 'groups', changed: 'changed_at_ms' },
  groupParticipants: { table: 'group_participants' },
  groupMeetings: { table: 'group_meetings' },
  calls: { table: 'calls', changed: 'changed_at_ms' },
  invitations: { table: 'invitations', changed: 'changed_at_ms' },
  facilitators: { table: 'facilitators', changed: 'changed_at_ms' },
  projects: { table: 'projects', changed: 'changed_at_ms' },
  cohorts: { table: 'cohorts', changed: 'changed_at_ms' },
  trainees: { table: 'trainees', changed: 'changed_at_ms' },
  scoreSheets: { table: 'score_sheets', changed: 'changed_at_ms' },
  placements: { table: 'placements', changed: 'changed_at_ms' },
  advocacy: { table: 'advocacy', changed: 'changed_at_ms' },
  workEntries: { table: 'work_entries', changed: 'changed_at_ms' },
  reports: { table: 'reports', changed: 'changed_at_ms' },
  consents: { table: 'consents' },
  papers: { table: 'printed_papers' },
  terms: { table: 'terms' },
  daysOff: { table: 'calendar_days' },
  services: { table: 'services' },
  words: { table: 'vocabulary_entries' },
  users: { table: 'users' },
};

export function countsOf(connection: Connection, has: (table: string) => boolean) {
  return COUNTED_KINDS.map((kind) => {
    const { table } = TABLES[kind];
    const count = has(table) ? Number(connection.prepare(`select count(*) from ${table}`).pluck().get()) : 0;
    return { kind, count };
  });
}

/** An opened copy beside the open register. Reads only; nothing of the copy is written anywhere. */
export function compareWith(here: Connection, copy: OpenedImage, registerId: string): CopyComparison {
  const there = openInMemory(copy.bytes);
  try {
    const has = (table: string) => copy.tables.some(({ name }) => name === table);
    const kinds = COUNTED_KINDS.map((kind) => ({ kind, ...comparedKind(here, there, kind, has, copy) }));
    return { isOfThisRegister: copy.registerId === registerId, kinds };
  } finally {
    there.close();
  }
}

function comparedKind(
  here: Connection,
  there: Connection,
  kind: CountedKind,
  has: (table: string) => boolean,
  copy: OpenedImage,
) {
  const { table, changed } = TABLES[kind];
  const ids = (connection: Connection) => {
    const key = identityOf(here, table);
    return new Set(connection.prepare<[], string | number>(`select ${key} from ${table}`).pluck().all());
  };
  const own = ids(here);
  const others = has(table) ? ids(there) : new Set();
  const common = [...own].filter((id) => others.has(id)).length;
  const { madeAtMs } = copy.contents;
  return {
    there: others.size,
    here: own.size,
    onlyThere: others.size - common,
    onlyHere: own.size - common,
    newerHere: changed === undefined || madeAtMs === null ? null : changedSince(here, table, changed, madeAtMs, others),
  };
}

/** Rows of lists inside a record have no id of their own: their number is theirs for good. */
function identityOf(connection: Connection, table: string): 'id' | 'n' {
  const columns = connection.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
  return columns.includes('id') ? 'id' : 'n';
}

function changedSince(here: Connection, table: string, changed: string, sinceMs: number, known: ReadonlySet<unknown>) {
  const ids = here.prepare<[number], string>(`select id from ${table} where ${changed} > ?`).pluck().all(sinceMs);
  return ids.filter((id) => known.has(id)).length;
}
