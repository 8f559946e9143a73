import type { Visibility } from '#electron/access/visibility.ts';
import { readableKinds } from '#electron/case-documents/case-documents.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { PAPERS_OF } from '#shared/case-documents/papers.ts';
import { VISIT_OUTCOMES } from '#shared/visits/visits.ts';
import { heldTogether } from '../frame.ts';
import { familiesWith, linesOf, seenFamilies } from './of-families.ts';
import { listSource, type SourceColumn } from './source.ts';

/** What each of these lists says of a line; a family is a code there, whatever names are asked for. */
interface CaseLine {
  readonly code: string;
  readonly on: string | null;
  readonly community: string | null;
  /** Whose line it is. */
  readonly user_name: string | null;
}

const BEGINNING: readonly SourceColumn<CaseLine>[] = [
  { key: 'on', type: 'date', weight: 86, value: ({ on }) => on },
  { key: 'code', type: 'text', weight: 98, carries: ['codes'], value: ({ code }) => code },
];
const END: readonly SourceColumn<CaseLine>[] = [
  { key: 'community', type: 'text', weight: 130, value: ({ community }) => community },
  { key: 'worker', type: 'text', weight: 120, value: ({ user_name }) => user_name && heldTogether(user_name) },
];

/** Visits and other contacts, planned ones too. With whom and what was said is in none of the columns. */
export const visitsSource = listSource<Awaited<ReturnType<typeof selectVisits>>[number]>({
  name: 'visits',
  needs: 'families.print',
  families: familiesWith(selectVisits),
  rows: (desk, definition) => linesOf(desk, definition, selectVisits),
  columns: [
    ...BEGINNING,
    { key: 'kind', type: 'text', weight: 140, value: ({ kind }, { wordOf }) => wordOf('visitKinds', kind) },
    {
      key: 'outcome',
      type: 'text',
      weight: 110,
      // texts: visits:outcomes.
      value: ({ outcome }, { t }) => t(`visits:outcomes.${outcome}`),
      rank: ({ outcome }) => VISIT_OUTCOMES.indexOf(outcome),
    },
    ...END,
  ],
});

/** Services that families were given, a row a line. */
export const givenSource = listSource<Awaited<ReturnType<typeof selectGiven>>[number]>({
  name: 'given',
  needs: 'families.print',
  families: familiesWith(selectGiven),
  rows: (desk, definition) => linesOf(desk, definition, selectGiven),
  columns: [
    ...BEGINNING,
    {
      key: 'service',
      type: 'text',
      weight: 180,
      value: ({ service }, { wordOf }) => wordOf('socialServices', service),
    },
    // texts: given:forms.
    { key: 'form', type: 'text', weight: 100, value: ({ form }, { t }) => t(`given:forms.${form}`) },
    { key: 'times', type: 'number', weight: 60, value: ({ amount }) => amount },
    {
      key: 'place',
      type: 'text',
      weight: 130,
      // It may be the home: where a confidential family lives is on no list.
      carries: ['addresses'],
      value: ({ place, confidentiality }) => (confidentiality === 'ordinary' ? place : null),
    },
    ...END,
  ],
});

/** Documents of cases: which, of what day, until when. Those of which there is no paper are on no list either. */
export const documentsSource = listSource<Awaited<ReturnType<typeof selectDocuments>>[number]>({
  name: 'documents',
  needs: 'families.print',
  families: familiesWith(selectDocuments),
  rows: (desk, definition) => linesOf(desk, definition, selectDocuments),
  columns: [
    ...BEGINNING,
    {
      key: 'document',
      type: 'text',
      weight: 190,
      carries: ['circumstances'],
      // texts: documents:kinds.
      value: ({ kind }, { t }) => t(`documents:kinds.${kind}`),
    },
    { key: 'number', type: 'text', weight: 50, value: ({ number }) => number },
    { key: 'signed', type: 'date', weight: 86, value: ({ signed_on }) => signed_on },
    { key: 'due', type: 'date', weight: 86, value: ({ due_on }) => due_on },
    ...END,
  ],
});

async function selectVisits(db: Reader, visible: Visibility, ns: readonly number[]) {
  return await seenFamilies(db, visible, ns)
    .innerJoin('visits as v', 'v.family_n', 'f.n')
    .leftJoin('users as u', 'u.id', 'v.user_id')
    .orderBy('v.n', 'desc')
    .select(['v.family_n', 'v.kind', 'v.outcome', 'u.name as user_name'])
    .select(({ fn }) => fn.coalesce('v.held_on', 'v.planned_on').as('on'))
    .execute();
}

async function selectGiven(db: Reader, visible: Visibility, ns: readonly number[]) {
  return await seenFamilies(db, visible, ns)
    .innerJoin('given_services as g', 'g.family_n', 'f.n')
    .leftJoin('users as u', 'u.id', 'g.user_id')
    .where('g.removed_at_ms', 'is', null)
    .orderBy('g.n', 'desc')
    .select(['g.family_n', 'f.confidentiality', 'g.given_on as on', 'g.service', 'g.form', 'g.amount', 'g.place'])
    .select('u.name as user_name')
    .execute();
}

async function selectDocuments(db: Reader, visible: Visibility, ns: readonly number[]) {
  const kinds = readableKinds(visible).filter((kind) => PAPERS_OF[kind].length > 0);
  return await seenFamilies(db, visible, ns)
    .innerJoin('case_documents as d', 'd.family_n', 'f.n')
    .leftJoin('users as u', 'u.id', 'd.user_id')
    .where('d.kind', 'in', kinds)
    .where('d.removed_at_ms', 'is', null)
    .orderBy('d.n', 'desc')
    .select(['d.family_n', 'd.on_date as on', 'd.kind', 'd.number', 'd.signed_on', 'd.due_on'])
    .select('u.name as user_name')
    .execute();
}
