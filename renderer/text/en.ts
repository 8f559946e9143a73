import { NAME_VARIANTS } from '#shared/vocabulary/name-variants.ts';
import access from './en/access.json';
import app from './en/app.json';
import audit from './en/audit.json';
import backup from './en/backup.json';
import calendar from './en/calendar.json';
import calls from './en/calls.json';
import common from './en/common.json';
import consents from './en/consents.json';
import directory from './en/directory.json';
import documents from './en/documents.json';
import entries from './en/entries.json';
import entry from './en/entry.json';
import facilitators from './en/facilitators.json';
import failures from './en/failures.json';
import families from './en/families.json';
import formats from './en/formats.json';
import given from './en/given.json';
import groups from './en/groups.json';
import importing from './en/importing.json';
import invitations from './en/invitations.json';
import papers from './en/papers.json';
import people from './en/people.json';
import places from './en/places.json';
import projects from './en/projects.json';
import reports from './en/reports.json';
import search from './en/search.json';
import services from './en/services.json';
import settings from './en/settings.json';
import terms from './en/terms.json';
import today from './en/today.json';
import training from './en/training.json';
import views from './en/views.json';
import visits from './en/visits.json';
import vocabularies from './en/vocabularies.json';

export const en = {
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
  vocabularies: { ...vocabularies, nameVariants: NAME_VARIANTS.en },
};
