import type { AdvocacyTable } from '#electron/advocacy/advocacy.table.ts';
import type { AuditLinesTable } from '#electron/audit/audit.table.ts';
import type { BackupKeysTable, BackupsTable, RestorationsTable } from '#electron/backup/backup.table.ts';
import type { CalendarDaysTable, WorkingWeekTable } from '#electron/calendar/calendar.table.ts';
import type { CallsTable, GroupNotesTable } from '#electron/calls/calls.table.ts';
import type { CaseDocumentsTable } from '#electron/case-documents/case-documents.table.ts';
import type { CentreCommunitiesTable, CentreTable } from '#electron/centre/centre.table.ts';
import type {
  CohortModulesTable,
  CohortsTable,
  CourseEvaluationsTable,
  ModuleAttendanceTable,
  ProgrammesTable,
  TraineesTable,
} from '#electron/cohorts/cohorts.table.ts';
import type { ConsentsTable, ConsentTextsTable } from '#electron/consents/consents.table.ts';
import type { DraftsTable } from '#electron/drafts/drafts.table.ts';
import type { WorkEntriesTable } from '#electron/entries/entries.table.ts';
import type { FacilitatorsTable } from '#electron/facilitators/facilitators.table.ts';
import type {
  CaseNumbersTable,
  FamiliesTable,
  FamilyAccessTable,
  FamilyAddressesTable,
  FamilyCircumstancesTable,
  FamilyEpisodesTable,
  FamilyMembersTable,
  FamilyStepsTable,
  FamilyTagsTable,
  FamilyWorkersTable,
} from '#electron/families/families.table.ts';
import type { GroupFormatsTable } from '#electron/formats/formats.table.ts';
import type { GivenServicesTable } from '#electron/given-services/given-services.table.ts';
import type {
  GroupAnswersTable,
  GroupAssessmentsTable,
  GroupAttendanceTable,
  GroupMeetingsTable,
  GroupParticipantsTable,
  GroupsTable,
} from '#electron/groups/groups.table.ts';
import type { FieldHistoryTable } from '#electron/history/history.table.ts';
import type { ImportLayoutsTable, ImportRowsTable, ImportsTable } from '#electron/importing/importing.table.ts';
import type { InvitationsTable } from '#electron/invitations/invitations.table.ts';
import type { LetterheadsTable } from '#electron/letterheads/letterheads.table.ts';
import type { OwnListsTable } from '#electron/own-lists/own-lists.table.ts';
import type { PrintedPapersTable } from '#electron/papers/print-journal.table.ts';
import type { ParticipantLinksTable } from '#electron/participant-links/participant-links.table.ts';
import type {
  PersonDocumentsTable,
  PersonFormerNamesTable,
  PersonPhonesTable,
  PersonRestorationsTable,
  PersonSafeContactsTable,
  PersonsTable,
} from '#electron/people/people.table.ts';
import type { PlacementsTable } from '#electron/placements/placements.table.ts';
import type { PlaceNamesTable, PlacesTable } from '#electron/places/places.table.ts';
import type { GroupProjectsTable, ProjectsTable } from '#electron/projects/projects.table.ts';
import type { ReportsTable } from '#electron/reports/reports.table.ts';
import type { ReviewsTable } from '#electron/reviews/reviews.table.ts';
import type { SafetyTalksTable } from '#electron/safety/safety.table.ts';
import type {
  AddressesWordsTable,
  IndexTermsTable,
  PersonsWordsTable,
  SearchStateTable,
} from '#electron/search/search.table.ts';
import type { ScoreSheetsTable, SelectionDecisionsTable } from '#electron/selection/selection.table.ts';
import type { ServicesTable } from '#electron/services/services.table.ts';
import type { TermsTable } from '#electron/terms/terms.table.ts';
import type { UserCommunitiesTable, UsersTable, UserWorkerNamesTable } from '#electron/users/users.table.ts';
import type { ListLayoutsTable, SavedViewsTable } from '#electron/views/views.table.ts';
import type { VisitsTable } from '#electron/visits/visits.table.ts';
import type { VocabularyEntriesTable, VocabularyLabelsTable } from '#electron/vocabularies/vocabularies.table.ts';
import type { FamiliesWordsTable } from './fts.ts';

/** Every table of the register, as SQLite holds it. Types only: the tables are made by the migrations. */
export interface Schema {
  centre: CentreTable;
  centre_communities: CentreCommunitiesTable;
  users: UsersTable;
  user_communities: UserCommunitiesTable;
  user_worker_names: UserWorkerNamesTable;
  places: PlacesTable;
  place_names: PlaceNamesTable;
  persons: PersonsTable;
  person_phones: PersonPhonesTable;
  person_former_names: PersonFormerNamesTable;
  person_documents: PersonDocumentsTable;
  person_restorations: PersonRestorationsTable;
  person_safe_contacts: PersonSafeContactsTable;
  families: FamiliesTable;
  family_members: FamilyMembersTable;
  family_addresses: FamilyAddressesTable;
  family_circumstances: FamilyCircumstancesTable;
  family_tags: FamilyTagsTable;
  family_steps: FamilyStepsTable;
  family_workers: FamilyWorkersTable;
  family_episodes: FamilyEpisodesTable;
  family_access: FamilyAccessTable;
  case_numbers: CaseNumbersTable;
  drafts: DraftsTable;
  saved_views: SavedViewsTable;
  list_layouts: ListLayoutsTable;
  vocabulary_entries: VocabularyEntriesTable;
  vocabulary_labels: VocabularyLabelsTable;
  field_history: FieldHistoryTable;
  families_words: FamiliesWordsTable;
  persons_words: PersonsWordsTable;
  persons_words_terms: IndexTermsTable;
  addresses_words: AddressesWordsTable;
  addresses_words_terms: IndexTermsTable;
  search_state: SearchStateTable;
  letterheads: LetterheadsTable;
  services: ServicesTable;
  consents: ConsentsTable;
  consent_texts: ConsentTextsTable;
  own_lists: OwnListsTable;
  reports: ReportsTable;
  visits: VisitsTable;
  given_services: GivenServicesTable;
  case_documents: CaseDocumentsTable;
  groups: GroupsTable;
  group_participants: GroupParticipantsTable;
  group_meetings: GroupMeetingsTable;
  group_attendance: GroupAttendanceTable;
  group_assessments: GroupAssessmentsTable;
  group_answers: GroupAnswersTable;
  group_formats: GroupFormatsTable;
  group_notes: GroupNotesTable;
  group_projects: GroupProjectsTable;
  calls: CallsTable;
  facilitators: FacilitatorsTable;
  invitations: InvitationsTable;
  participant_links: ParticipantLinksTable;
  safety_talks: SafetyTalksTable;
  projects: ProjectsTable;
  programmes: ProgrammesTable;
  cohorts: CohortsTable;
  cohort_modules: CohortModulesTable;
  trainees: TraineesTable;
  module_attendance: ModuleAttendanceTable;
  course_evaluations: CourseEvaluationsTable;
  score_sheets: ScoreSheetsTable;
  selection_decisions: SelectionDecisionsTable;
  placements: PlacementsTable;
  advocacy: AdvocacyTable;
  work_entries: WorkEntriesTable;
  printed_papers: PrintedPapersTable;
  backups: BackupsTable;
  backup_keys: BackupKeysTable;
  restorations: RestorationsTable;
  reviews: ReviewsTable;
  audit_lines: AuditLinesTable;
  imports: ImportsTable;
  import_rows: ImportRowsTable;
  import_layouts: ImportLayoutsTable;
  working_week: WorkingWeekTable;
  calendar_days: CalendarDaysTable;
  terms: TermsTable;
}
