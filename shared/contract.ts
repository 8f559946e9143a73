import { advocacyContract } from './advocacy/advocacy.contract.ts';
import { auditContract } from './audit/audit.contract.ts';
import { backupContract } from './backup/backup.contract.ts';
import { backupKeysContract } from './backup/backup-keys.contract.ts';
import { evacuationContract } from './backup/evacuation.contract.ts';
import { rehearsalContract } from './backup/rehearsal.contract.ts';
import { restoreContract } from './backup/restore.contract.ts';
import { calendarContract } from './calendar/calendar.contract.ts';
import { callsContract } from './calls/calls.contract.ts';
import { caseDocumentsContract } from './case-documents/case-documents.contract.ts';
import { cohortsContract } from './cohorts/cohorts.contract.ts';
import { consentsContract } from './consents/consents.contract.ts';
import { draftsContract } from './drafts/drafts.contract.ts';
import { entriesContract } from './entries/entries.contract.ts';
import { entryContract } from './entry/entry.contract.ts';
import { exchangeContract } from './exchange/exchange.contract.ts';
import { facilitatorsContract } from './facilitators/facilitators.contract.ts';
import { familiesContract } from './families/families.contract.ts';
import { formatsContract } from './formats/formats.contract.ts';
import { givenServicesContract } from './given-services/given-services.contract.ts';
import { groupsContract } from './groups/groups.contract.ts';
import { importingContract } from './importing/importing.contract.ts';
import { invitationsContract } from './invitations/invitations.contract.ts';
import { letterheadsContract } from './letterheads/letterheads.contract.ts';
import { ownListsContract } from './own-lists/own-lists.contract.ts';
import { papersContract } from './papers/papers.contract.ts';
import { participantLinksContract } from './participant-links/participant-links.contract.ts';
import { peopleContract } from './people/people.contract.ts';
import { placementsContract } from './placements/placements.contract.ts';
import { classifierContract } from './places/classifier.contract.ts';
import { placesContract } from './places/places.contract.ts';
import { projectsContract } from './projects/projects.contract.ts';
import { reportsContract } from './reports/reports.contract.ts';
import { reviewsContract } from './reviews/reviews.contract.ts';
import { safetyContract } from './safety/safety.contract.ts';
import { searchContract } from './search/search.contract.ts';
import { selectionContract } from './selection/selection.contract.ts';
import { servicesContract } from './services/services.contract.ts';
import { termsContract } from './terms/terms.contract.ts';
import { todayContract } from './today/today.contract.ts';
import { usersContract } from './users/users.contract.ts';
import { viewsContract } from './views/views.contract.ts';
import { visitsContract } from './visits/visits.contract.ts';
import { vocabulariesContract } from './vocabularies/vocabularies.contract.ts';

/** Everything the window may ask of the register. Both sides' types are derived from it. */
export const contract = {
  entry: entryContract,
  places: placesContract,
  classifier: classifierContract,
  vocabularies: vocabulariesContract,
  calendar: calendarContract,
  terms: termsContract,
  families: familiesContract,
  people: peopleContract,
  visits: visitsContract,
  givenServices: givenServicesContract,
  caseDocuments: caseDocumentsContract,
  groups: groupsContract,
  calls: callsContract,
  exchange: exchangeContract,
  facilitators: facilitatorsContract,
  formats: formatsContract,
  invitations: invitationsContract,
  participantLinks: participantLinksContract,
  safety: safetyContract,
  projects: projectsContract,
  cohorts: cohortsContract,
  selection: selectionContract,
  placements: placementsContract,
  advocacy: advocacyContract,
  entries: entriesContract,
  today: todayContract,
  drafts: draftsContract,
  search: searchContract,
  users: usersContract,
  reports: reportsContract,
  reviews: reviewsContract,
  views: viewsContract,
  importing: importingContract,
  letterheads: letterheadsContract,
  services: servicesContract,
  consents: consentsContract,
  ownLists: ownListsContract,
  papers: papersContract,
  backup: backupContract,
  backupKeys: backupKeysContract,
  rehearsal: rehearsalContract,
  restore: restoreContract,
  evacuation: evacuationContract,
  audit: auditContract,
} as const;

export type KoloContract = typeof contract;
