import { createHash } from 'node:crypto';
import type { Connection } from '#electron/register/open.ts';
import { openInMemory } from '#electron/register/open.ts';
import { COUNTED_KINDS, type CopyComparison, type CountedKind } from '#shared/backup/copy.ts';
import type { OpenedImage } from './contents.ts';

/** Where the records of a kind lie. A table that is neither here nor among `NOT_COUNTED` fails a test. */
export const TABLES: Readonly<Record<CountedKind, string>> = {
  families: 'families',
  persons: 'persons',
  members: 'family_members',
  addresses: 'family_addresses',
  circumstances: 'family_circumstances',
  categories: 'family_tags',
  workers: 'family_workers',
  steps: 'family_steps',
  episodes: 'family_episodes',
  caseAccess: 'family_access',
  phones: 'person_phones',
  formerNames: 'person_former_names',
  safeContacts: 'person_safe_contacts',
  documents: 'person_documents',
  documentRestorations: 'person_restorations',
  visits: 'visits',
  givenServices: 'given_services',
  caseDocuments: 'case_documents',
  reviews: 'reviews',
  groups: 'groups',
  groupFormats: 'group_formats',
  groupParticipants: 'group_participants',
  groupMeetings: 'group_meetings',
  groupAttendance: 'group_attendance',
  groupAssessments: 'group_assessments',
  groupAnswers: 'group_answers',
  safetyTalks: 'safety_talks',
  participantLinks: 'participant_links',
  calls: 'calls',
  invitations: 'invitations',
  facilitators: 'facilitators',
  projects: 'projects',
  cohorts: 'cohorts',
  programmes: 'programmes',
  modules: 'cohort_modules',
  trainees: 'trainees',
  moduleAttendance: 'module_attendance',
  scoreSheets: 'score_sheets',
  selectionDecisions: 'selection_decisions',
  courseEvaluations: 'course_evaluations',
  placements: 'placements',
  advocacy: 'advocacy',
  workEntries: 'work_entries',
  reports: 'reports',
  consents: 'consents',
  papers: 'printed_papers',
  letterheads: 'letterheads',
  consentTexts: 'consent_texts',
  ownLists: 'own_lists',
  savedViews: 'saved_views',
  imports: 'imports',
  drafts: 'drafts',
  terms: 'terms',
  daysOff: 'calendar_days',
  services: 'services',
  words: 'vocabulary_entries',
  users: 'users',
};

/** Tables whose rows nobody would miss as such, and why. */
export const NOT_COUNTED: Readonly<Record<string, string>> = {
  audit_lines: 'goes on by itself; its length and head are compared when a copy is made',
  backup_keys: 'one line: the keys of copies',
  backups: 'goes on by itself with every copy',
  case_numbers: 'counts the codes that families bear',
  centre: 'one line; its name is shown',
  centre_communities: 'set once at first run',
  field_history: 'what records were before; goes with the record',
  group_notes: 'one line of settings',
  group_projects: 'goes with the group',
  import_layouts: 'what the columns of a file meant the last time; guessed anew',
  import_rows: 'goes with the import',
  list_layouts: 'widths and columns of a screen',
  place_names: 'comes with the classifier of places',
  places: 'comes with the program',
  restorations: 'goes on by itself',
  search_state: 'one line; the search is built anew',
  user_communities: 'goes with the user',
  user_worker_names: 'goes with the user',
  vocabulary_labels: 'goes with the word',
  working_week: 'one line of settings',
};

export function countsOf(connection: Connection, has: (table: string) => boolean) {
  return COUNTED_KINDS.map((kind) => {
    const table = TABLES[kind];
    const count = has(table) ? Number(connection.prepare(`select count(*) from ${table}`).pluck().get()) : 0;
    return { kind, count };
  });
}

/** Saved by themselves, or by printing: neither is a record that was entered. */
const PASSING: readonly CountedKind[] = ['drafts', 'papers'];

/** A digest of every record: the same as long as nobody has added, changed or removed one. A third of a second for a region. */
export function standingOf(connection: Connection): string {
  const hash = createHash('sha256');
  for (const kind of COUNTED_KINDS.filter((each) => !PASSING.includes(each))) {
    const rows = connection.prepare(`select * from ${TABLES[kind]} order by n`).raw();
    for (const row of rows.iterate()) hash.update(JSON.stringify(row));
    hash.update(kind);
  }
  return hash.digest('hex');
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
  const table = TABLES[kind];
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
    newerHere: madeAtMs === null || !knowsChanges(here, table) ? null : changedSince(here, table, madeAtMs, others),
  };
}

const columnsOf = (connection: Connection, table: string): string[] =>
  connection.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);

/** Rows of lists inside a record have no id of their own: their number is theirs for good. */
function identityOf(connection: Connection, table: string): 'id' | 'n' {
  return columnsOf(connection, table).includes('id') ? 'id' : 'n';
}

/** Whether a table keeps the time of the last change of each row. */
function knowsChanges(connection: Connection, table: string): boolean {
  return columnsOf(connection, table).includes('changed_at_ms');
}

function changedSince(here: Connection, table: string, sinceMs: number, known: ReadonlySet<unknown>): number {
  const ids = here.prepare<[number], string>(`select id from ${table} where changed_at_ms > ?`).pluck().all(sinceMs);
  return ids.filter((id) => known.has(id)).length;
}
