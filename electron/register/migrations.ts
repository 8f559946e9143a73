import type { Migration } from './migrate.ts';
import * as centreAndPlaces from './migrations/0001-centre-and-places.ts';
import * as families from './migrations/0002-families.ts';
import * as backups from './migrations/0003-backups.ts';
import * as draftsAndViews from './migrations/0004-drafts-and-views.ts';
import * as vocabularies from './migrations/0005-vocabularies.ts';
import * as fieldHistory from './migrations/0006-field-history.ts';
import * as placeValidity from './migrations/0007-place-validity.ts';
import * as people from './migrations/0008-people.ts';
import * as generations from './migrations/0009-generations.ts';
import * as vocabularyMarks from './migrations/0010-vocabulary-marks.ts';
import * as access from './migrations/0011-access.ts';
import * as search from './migrations/0012-search.ts';
import * as audit from './migrations/0013-audit.ts';
import * as imports from './migrations/0014-imports.ts';
import * as listInOneIndex from './migrations/0015-list-in-one-index.ts';
import * as calendarAndTerms from './migrations/0016-calendar-and-terms.ts';
import * as soundFamiliesIndex from './migrations/0017-sound-families-index.ts';
import * as letterheads from './migrations/0018-letterheads.ts';
import * as servicesConsentsLists from './migrations/0019-services-consents-lists.ts';
import * as printJournal from './migrations/0020-print-journal.ts';
import * as reports from './migrations/0021-reports.ts';
import * as visits from './migrations/0022-visits.ts';
import * as givenServices from './migrations/0023-given-services.ts';
import * as caseDocuments from './migrations/0024-case-documents.ts';
import * as groups from './migrations/0025-groups.ts';
import * as groupWork from './migrations/0026-group-work.ts';
import * as groupSafety from './migrations/0027-group-safety.ts';
import * as training from './migrations/0028-training.ts';
import * as consentTexts from './migrations/0029-consent-texts.ts';
import * as searchPages from './migrations/0030-search-pages.ts';

/** Every migration in order; its place in the list, from 1, is the `user_version` it leads to. */
export const MIGRATIONS: readonly Migration[] = [
  centreAndPlaces,
  families,
  backups,
  draftsAndViews,
  vocabularies,
  fieldHistory,
  placeValidity,
  people,
  generations,
  vocabularyMarks,
  access,
  search,
  audit,
  imports,
  listInOneIndex,
  calendarAndTerms,
  soundFamiliesIndex,
  letterheads,
  servicesConsentsLists,
  printJournal,
  reports,
  visits,
  givenServices,
  caseDocuments,
  groups,
  groupWork,
  groupSafety,
  training,
  consentTexts,
  searchPages,
];
