import { NAME_VARIANTS } from '#shared/vocabulary/name-variants.ts';
import access from './uk/access.json';
import app from './uk/app.json';
import audit from './uk/audit.json';
import backup from './uk/backup.json';
import calendar from './uk/calendar.json';
import calls from './uk/calls.json';
import common from './uk/common.json';
import consents from './uk/consents.json';
import directory from './uk/directory.json';
import documents from './uk/documents.json';
import entries from './uk/entries.json';
import entry from './uk/entry.json';
import facilitators from './uk/facilitators.json';
import failures from './uk/failures.json';
import families from './uk/families.json';
import formats from './uk/formats.json';
import given from './uk/given.json';
import groups from './uk/groups.json';
import importing from './uk/importing.json';
import invitations from './uk/invitations.json';
import papers from './uk/papers.json';
import people from './uk/people.json';
import places from './uk/places.json';
import projects from './uk/projects.json';
import reports from './uk/reports.json';
import search from './uk/search.json';
import services from './uk/services.json';
import settings from './uk/settings.json';
import terms from './uk/terms.json';
import today from './uk/today.json';
import training from './uk/training.json';
import views from './uk/views.json';
import visits from './uk/visits.json';
import vocabularies from './uk/vocabularies.json';

export const uk = {
  access,
  app,
  audit,
  backup,
  calendar,
  common,
  consents,
  directory,
  documents,
  entries,
  entry,
  failures,
  families,
  given,
  groups,
  importing,
  papers,
  people,
  places,
  reports,
  calls,
  facilitators,
  formats,
  invitations,
  projects,
  search,
  services,
  settings,
  terms,
  training,
  today,
  views,
  visits,
  vocabularies: { ...vocabularies, nameVariants: NAME_VARIANTS.uk },
};
