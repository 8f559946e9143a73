import type { BackupsTable } from '#electron/backup/backup.table.ts';
import type { CentreCommunitiesTable, CentreTable, UsersTable } from '#electron/centre/centre.table.ts';
import type { DraftsTable } from '#electron/drafts/drafts.table.ts';
import type {
  CaseNumbersTable,
  FamiliesTable,
  FamilyAddressesTable,
  FamilyCircumstancesTable,
  FamilyMembersTable,
} from '#electron/families/families.table.ts';
import type { FieldHistoryTable } from '#electron/history/history.table.ts';
import type { PersonPhonesTable, PersonsTable } from '#electron/people/people.table.ts';
import type { PlaceNamesTable, PlacesTable } from '#electron/places/places.table.ts';
import type { ListLayoutsTable, SavedViewsTable } from '#electron/views/views.table.ts';
import type { VocabularyEntriesTable, VocabularyLabelsTable } from '#electron/vocabularies/vocabularies.table.ts';
import type { FamiliesWordsTable } from './fts.ts';

/** Every table of the register, as SQLite holds it. Types only: the tables are made by the migrations. */
export interface Schema {
  centre: CentreTable;
  centre_communities: CentreCommunitiesTable;
  users: UsersTable;
  places: PlacesTable;
  place_names: PlaceNamesTable;
  persons: PersonsTable;
  person_phones: PersonPhonesTable;
  families: FamiliesTable;
  family_members: FamilyMembersTable;
  family_addresses: FamilyAddressesTable;
  family_circumstances: FamilyCircumstancesTable;
  case_numbers: CaseNumbersTable;
  drafts: DraftsTable;
  saved_views: SavedViewsTable;
  list_layouts: ListLayoutsTable;
  vocabulary_entries: VocabularyEntriesTable;
  vocabulary_labels: VocabularyLabelsTable;
  field_history: FieldHistoryTable;
  families_words: FamiliesWordsTable;
  backups: BackupsTable;
}
