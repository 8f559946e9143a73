import { LIST_SOURCES, type ListDefinition } from '#shared/own-lists/own-lists.ts';
import type { ListSourceWords } from '#shared/papers/orders.ts';
import type { Carried } from '#shared/papers/paper.ts';
import { must } from '#shared/vocabulary/must.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { documentsSource, givenSource, visitsSource } from './lists/case-lines.ts';
import { facilitatorsSource, invitationsSource, meetingsSource, projectsSource } from './lists/circles.ts';
import { consentsSource } from './lists/consents.ts';
import { familiesSource } from './lists/families.ts';
import { callsSource, groupsSource } from './lists/groups.ts';
import { membersSource } from './lists/members.ts';
import { reportsSource } from './lists/reports.ts';
import { servicesSource } from './lists/services.ts';
import type { ListSource } from './lists/source.ts';
import { advocacySource, cohortsSource, placementsSource, traineesSource } from './lists/training.ts';
import { paperWords } from './texts.ts';

/** Every list of the program that a list can be built over. */
const SOURCES: readonly ListSource[] = [
  ...[familiesSource, membersSource, visitsSource, givenSource, documentsSource, consentsSource, reportsSource],
  ...[groupsSource, meetingsSource, facilitatorsSource, invitationsSource, callsSource, projectsSource],
  ...[cohortsSource, traineesSource, placementsSource, advocacySource, servicesSource],
];

export function sourceOf({ source }: Pick<ListDefinition, 'source'>): ListSource {
  return must(
    SOURCES.find(({ name }) => name === source),
    'a source of every name',
  );
}

/** The sources that the session may use, with their columns, in words. */
export function listSources({ role }: Session, language: string): ListSourceWords[] {
  const { t } = paperWords(language);
  const sources = LIST_SOURCES.map((source) => sourceOf({ source })).filter(({ needs }) => mayDo(role, needs));
  return sources.map(({ name, columns }) => ({
    // texts: papers:lists.
    source: name,
    title: t(`papers:lists.sources.${name}`),
    columns: columns.map(({ key, type }) => ({ key, type, head: t(`papers:lists.columns.${key}`) })),
    hasNames: columns.some(({ carries = [] }) => carries.includes('initials')),
  }));
}

/** The chosen columns that the source has, in the order chosen. */
export function chosenColumns(definition: ListDefinition) {
  const { columns } = sourceOf(definition);
  return definition.columns.flatMap((key) => columns.find((column) => column.key === key) ?? []);
}

/** What the chosen columns put on the paper, with names shown as chosen. */
export function carriedByList(definition: ListDefinition): Carried[] {
  const { columns } = sourceOf(definition);
  const grouped = columns.filter(({ key }) => key === definition.groupBy);
  const carried = [...chosenColumns(definition), ...grouped].flatMap(({ carries = [] }) => carries);
  const shown = carried.map((one) => (one === 'initials' ? NAMES[definition.names] : one));
  return [...new Set(shown)];
}

const NAMES = { codes: 'codes', initials: 'initials', names: 'names' } as const;
