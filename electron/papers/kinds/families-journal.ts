import { selectFamilyNs } from '#electron/families/family-list.queries.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { numbersIn } from '#electron/register/lists.ts';
import { birthYearOf } from '#shared/families/families.rules.ts';
import type { OrderOf } from '#shared/papers/orders.ts';
import type { Cell } from '#shared/papers/paper.ts';
import { BUILTIN } from '#shared/vocabularies/builtin.ts';
import { type DateOnly, fullYearsBetween } from '#shared/vocabulary/dates.ts';
import { fullName, surnameWithInitials } from '#shared/vocabulary/people.ts';
import type { Desk } from '../desk.ts';
import { type FamilyRow, inChunks, listFamilyRows } from '../family-rows.ts';
import { factorNotes, placeText } from '../family-words.ts';
import { carriedBy, closing, column, heldTogether, numberColumn, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/**
 * Журнал обліку сімей, які перебувають у складних життєвих обставинах: the columns of the form of 2006, whose structure
 * is still used. Who found the family is told where it was an institution: a neighbour or a relative stays out of it.
 */
export const familiesJournal = paperKind({
  name: 'families-journal',
  subject: 'families',
  audience: 'office',
  format: 'landscape',
  needs: 'families.print',
  carries: ({ names }) => carriedBy(names),
  files: ['xlsx', 'csv', 'docx'],
  async body(desk, order) {
    const { t } = desk;
    const rows = await listFamilyRows(desk, order);
    const more = await moreOf(desk, order);
    const date = desk.longDate(desk.today);
    return {
      running: t('papers:familiesJournal.running', { date }),
      blocks: [
        opening(desk, {
          title: t('papers:familiesJournal.kind'),
          under: [t('papers:familiesJournal.title'), t('papers:asOf', { date })],
        }),
        table(desk, {
          columns: columns(desk),
          rows: rows.map((row, index) => cells(desk, order, row, more.get(row.n) ?? NOTHING, index)),
        }),
        closing(desk, {
          totals: [t('papers:families.total', { number: desk.number(rows.length) })],
          notes: factorNotes(desk, rows),
        }),
      ],
    };
  },
});

function columns(desk: Desk) {
  const { t } = desk;
  const head = (name: string) => t(`papers:familiesJournal.columns.${name}`);
  return [
    numberColumn(desk),
    column({ head: head('registered'), weight: 87, type: 'date' }),
    column({ head: head('mother'), weight: 98 }),
    column({ head: head('father'), weight: 92 }),
    column({ head: head('children'), weight: 48, type: 'number' }),
    column({ head: head('minors'), weight: 42, type: 'number' }),
    column({ head: head('place'), weight: 106 }),
    column({ head: head('foundBy'), weight: 62 }),
    column({ head: head('factors'), weight: 66, isCentred: true }),
    column({ head: head('decision'), weight: 87 }),
    column({ head: head('help'), weight: 84 }),
    column({ head: head('closed'), weight: 86 }),
    column({ head: t('papers:columns.notes'), weight: 84 }),
  ];
}

function cells(desk: Desk, { names }: OrderOf<'families'>, row: FamilyRow, more: More, index: number): Cell[] {
  const person = (parent: Parent | undefined) => parentText(desk, row, parent, names);
  return [
    index + 1,
    row.registeredOn,
    more.mother === undefined && more.father === undefined ? (row.name ?? row.code) : person(more.mother),
    person(more.father),
    row.children,
    more.minors,
    placeText(desk, row),
    more.foundBy,
    row.factors.join(', '),
    more.decision,
    more.help,
    more.closed,
    names === 'codes' || !row.isOrdinary ? null : row.code,
  ];
}

type Name = Parameters<typeof nameOf>[0];
interface Parent extends Name {
  readonly born_on: string | null;
  readonly birth_year: number | null;
}

/** «Кравчук Н. П., 1987»; the code of the case where the name may not stand there. */
function parentText(desk: Desk, row: FamilyRow, parent: Parent | undefined, names: string): string | null {
  if (parent === undefined) return null;
  if (names === 'codes' || !row.isOrdinary) return row.code;
  const name = names === 'names' ? fullName(nameOf(parent)) : surnameWithInitials(nameOf(parent));
  const year = birthYearOf({ bornOn: parent.born_on, birthYear: parent.birth_year });
  const shown = heldTogether(name === '' ? row.code : name);
  return year === null ? shown : desk.t('papers:familiesJournal.parent', { name: shown, year });
}

interface More {
  readonly mother?: Parent;
  readonly father?: Parent;
  readonly minors: number | null;
  readonly decision: string | null;
  readonly foundBy: string | null;
  readonly help: string | null;
  readonly closed: string | null;
}

const NOTHING: More = { minors: null, decision: null, foundBy: null, help: null, closed: null };

/** Parents, children under 18, decision and closing of each family, by internal number. */
async function moreOf(desk: Desk, { filter, sort }: OrderOf<'families'>): Promise<Map<number, More>> {
  const ns = await selectFamilyNs(desk.db, desk.visible, filter, sort);
  const found = await inChunks(desk, ns, async (some) => {
    const members = Map.groupBy(await listKin(desk, some), ({ family_n }) => family_n);
    const decisions = new Map((await listDecisions(desk.db, some)).map((step) => [step.family_n, step]));
    const closings = new Map((await listClosings(desk.db, some)).map((episode) => [episode.family_n, episode]));
    const sources = new Map((await listSources(desk.db, some)).map((report) => [report.family_n, report.source]));
    const helps = Map.groupBy(await listServicesOf(desk.db, some), ({ family_n }) => family_n);
    return some.map((n): [number, More] => {
      const kin = members.get(n) ?? [];
      const [mother, father] = ['mother', 'father'].map((who) => kin.find(({ relation }) => relation === who));
      const decision = decisions.get(n);
      const closed = closings.get(n);
      return [
        n,
        {
          mother,
          father,
          minors: minorsIn(kin, desk),
          foundBy: foundByText(desk, sources.get(n)),
          help:
            helps
              .get(n)
              ?.map(({ service }) => desk.shortWordOf('socialServices', service))
              .join(', ') ?? null,
          decision: decision ? [desk.shortDate(decision.taken_on), decision.document].filter(Boolean).join(', ') : null,
          closed: closed?.closed_on ? closedText(desk, closed.closed_on, closed.closing_reason) : null,
        },
      ];
    });
  });
  return new Map(found);
}

/** Who reports as a private person is in danger when it is known. */
const PRIVATE_SOURCES: ReadonlySet<string> = new Set(['family', 'relative', 'neighbour', 'hotline', 'other']);

function foundByText(desk: Desk, source: string | undefined): string | null {
  const isTold = source !== undefined && !PRIVATE_SOURCES.has(source) && isBuiltinSource(source);
  return isTold ? desk.shortWordOf('reportSources', source) : null;
}

/** A source that the office added may be a person: it is not told either. */
const isBuiltinSource = (source: string) => (BUILTIN.reportSources as readonly string[]).includes(source);

function closedText(desk: Desk, closedOn: string, reason: string | null): string {
  const words = reason === null ? null : desk.shortWordOf('closingReasons', reason);
  return [desk.shortDate(closedOn), words].filter(Boolean).join(', ');
}

/** Children whose age is known to be under 18; null where there are none with a known year. */
function minorsIn(kin: readonly (Parent & { relation: string })[], { today, childRelations }: Desk): number | null {
  const children = kin.filter(({ relation }) => childRelations.has(relation));
  const dated = children.filter(({ born_on, birth_year }) => born_on !== null || birth_year !== null);
  if (dated.length === 0) return null;
  const ageOf = ({ born_on, birth_year }: Parent) =>
    born_on === null ? Number(today.slice(0, 4)) - Number(birth_year) : fullYearsBetween(born_on as DateOnly, today);
  return dated.filter((child) => ageOf(child) < 18).length;
}

async function listKin({ db, childRelations }: Desk, ns: readonly number[]) {
  return await db
    .selectFrom('family_members as m')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .where('m.family_n', 'in', numbersIn(ns))
    .where('m.relation', 'in', ['mother', 'father', ...childRelations])
    .where('m.to_on', 'is', null)
    .where('m.deleted_at_ms', 'is', null)
    .orderBy('m.position')
    .select(['m.family_n', 'm.relation', 'p.surname', 'p.given_name', 'p.patronymic', 'p.born_on', 'p.birth_year'])
    .execute();
}

/** The last decision of each family. */
async function listDecisions(db: Reader, ns: readonly number[]) {
  return await db
    .selectFrom('family_steps')
    .where('family_n', 'in', numbersIn(ns))
    .where('stage', '=', 'decided')
    .orderBy('n')
    .select(['family_n', 'taken_on', 'document'])
    .execute();
}

/** From what kind of source the first report of each family came. */
async function listSources(db: Reader, ns: readonly number[]) {
  return await db
    .selectFrom('reports')
    .where('family_n', 'in', numbersIn(ns))
    .orderBy('family_n')
    .orderBy('n', 'desc')
    .select(['family_n', 'source'])
    .execute();
}

/** Which services each family was given, each once. */
async function listServicesOf(db: Reader, ns: readonly number[]) {
  return await db
    .selectFrom('given_services')
    .where('family_n', 'in', numbersIn(ns))
    .where('removed_at_ms', 'is', null)
    .groupBy(['family_n', 'service'])
    .orderBy('family_n')
    .orderBy('service')
    .select(['family_n', 'service'])
    .execute();
}

/** How the last stay of each family on the register ended, if it did. */
async function listClosings(db: Reader, ns: readonly number[]) {
  return await db
    .selectFrom('family_episodes')
    .where('family_n', 'in', numbersIn(ns))
    .orderBy('number')
    .select(['family_n', 'closed_on', 'closing_reason'])
    .execute();
}
