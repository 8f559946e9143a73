import type { PaperKind } from './kind.ts';
import { auditList } from './kinds/audit-list.ts';
import { blankDocuments, documentPapers } from './kinds/case-documents.ts';
import { cohortPapers } from './kinds/cohorts.ts';
import { consentBlank, consentForm } from './kinds/consent-form.ts';
import { closingDecision, decision, decisionNotice } from './kinds/decisions.ts';
import { donorSheet } from './kinds/donor-sheet.ts';
import { envelopeC5, envelopeDl } from './kinds/envelope.ts';
import { evidence } from './kinds/evidence.ts';
import { familiesJournal } from './kinds/families-journal.ts';
import { familiesList } from './kinds/families-list.ts';
import { familyCards } from './kinds/family-cards.ts';
import { familyServices } from './kinds/family-services.ts';
import { fileInventory } from './kinds/file-inventory.ts';
import { groupFigures } from './kinds/group-figures.ts';
import { groupPapers } from './kinds/groups.ts';
import { groupsJournal } from './kinds/groups-journal.ts';
import { importResult } from './kinds/import-result.ts';
import { labels } from './kinds/labels.ts';
import { ownList } from './kinds/own-list.ts';
import { personExtract } from './kinds/person-extract.ts';
import { placementPapers } from './kinds/placements.ts';
import { reportsJournal } from './kinds/reports-journal.ts';
import { servicesJournal } from './kinds/services-journal.ts';
import { socialCard } from './kinds/social-card.ts';
import { supportedList } from './kinds/supported-list.ts';
import { visitForm } from './kinds/visit-form.ts';
import { whereToGo } from './kinds/where-to-go.ts';

/** Every paper, in the order of the catalogue. A new one is a file in `kinds`, its texts, and a line here. */
export const PAPER_KINDS = [
  familiesList,
  familiesJournal,
  supportedList,
  familyCards,
  reportsJournal,
  servicesJournal,
  labels,
  fileInventory,
  familyServices,
  socialCard,
  decision,
  closingDecision,
  decisionNotice,
  ...documentPapers,
  consentForm,
  personExtract,
  envelopeDl,
  envelopeC5,
  visitForm,
  ...blankDocuments,
  consentBlank,
  whereToGo,
  ...groupPapers,
  ...groupFigures,
  groupsJournal,
  ...cohortPapers,
  ...placementPapers,
  evidence,
  donorSheet,
  importResult,
  auditList,
  ownList,
] as readonly unknown[] as readonly PaperKind[];
