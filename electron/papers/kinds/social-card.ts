import { listDocuments } from '#electron/case-documents/case-documents.queries.ts';
import { findFamily } from '#electron/families/families.queries.ts';
import { listGivenTo } from '#electron/given-services/given-services.queries.ts';
import { findPerson } from '#electron/people/person-record.queries.ts';
import { listVisits } from '#electron/visits/visits.queries.ts';
import type { Family, Member } from '#shared/families/families.ts';
import { LEVELS } from '#shared/families/families.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Block, Cell } from '#shared/papers/paper.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import type { Desk } from '../desk.ts';
import { placeText } from '../family-words.ts';
import { choices, column, facts, heading, opening, signed, table, text } from '../frame.ts';
import { paperKind } from '../kind.ts';

/**
 * «Соціальна картка сім’ї/особи» of order № 1005: the ordered view of what the register holds of a case. Notes for few,
 * who reported and what keeps a woman safe are not on it; where violence is marked, neither are addresses and phones.
 */
export const socialCard = paperKind({
  name: 'social-card',
  subject: 'family',
  audience: 'office',
  format: 'landscape',
  needs: 'families.change',
  carries: () => ['codes', 'names', 'births', 'places', 'addresses', 'phones', 'circumstances'],
  files: ['docx'],
  async body(desk, { familyId }) {
    const family = await findFamily(desk.db, desk.visible, familyId);
    const documents = await listDocuments(desk.db, desk.visible, familyId);
    if (family === undefined || documents === undefined) return refuse('papers/not-found');
    const isHeldBack = documents.isViolenceMarked;
    return {
      running: word(desk, 'running', { code: family.code }),
      blocks: [
        opening(desk, { title: word(desk, 'title'), under: [family.code] }),
        ...cover(desk, family, isHeldBack),
        ...workers(desk, family),
        ...(await members(desk, family, isHeldBack)),
        ...factors(desk, family),
        heading(word(desk, 'sections.level')),
        choices(
          '',
          LEVELS.map((level) => desk.t(`families:levels.${level}`)),
          (at) => LEVELS[at] === family.level,
        ),
        ...(await services(desk, family)),
        ...(await others(desk, family, documents.documents)),
        signed(desk.t('papers:signs.worker'), desk.t('papers:signs.head')),
      ],
      notices: isHeldBack ? [word(desk, 'heldBack')] : [],
    };
  },
});

// texts: papers:socialCard.
const word = ({ t }: Desk, key: string, values?: Record<string, string>) => t(`papers:socialCard.${key}`, values);
const numbered = (desk: Desk) =>
  column({ head: desk.t('papers:families.columns.number'), weight: 40, type: 'number' as const });

function cover(desk: Desk, family: Family, isHeldBack: boolean): Block[] {
  const [episode] = family.episodes;
  const closed = episode?.closedOn ?? null;
  const reason = episode?.closingReason ?? null;
  const begun = family.steps.find((step) => step.episode === episode?.number);
  return [
    facts([
      ...(isHeldBack ? [] : [[word(desk, 'place'), placeText(desk, family.address)] as const]),
      [word(desk, 'begun'), [desk.shortDate(family.registeredOn), begun?.document].filter(Boolean).join(', ')],
      [
        word(desk, 'ended'),
        closed === null
          ? null
          : [desk.shortDate(closed), reason && desk.wordOf('closingReasons', reason)].filter(Boolean).join(', '),
      ],
    ]),
  ];
}

function workers(desk: Desk, family: Family): Block[] {
  return [
    heading(word(desk, 'sections.workers')),
    table(desk, {
      columns: [
        numbered(desk),
        column({ head: word(desk, 'columns.from'), weight: 100, type: 'date' }),
        column({ head: word(desk, 'columns.worker'), weight: 240 }),
        column({ head: word(desk, 'columns.to'), weight: 100, type: 'date' }),
        column({ head: desk.t('papers:columns.notes'), weight: 240 }),
      ],
      rows: family.workers.map(({ worker, fromOn, toOn, note }, at) => [at + 1, fromOn, worker, toOn, note]),
    }),
  ];
}

async function members(desk: Desk, family: Family, isHeldBack: boolean): Promise<Block[]> {
  const household = family.members.filter(({ role }) => role === 'household');
  const others = family.members.filter(({ role }) => role !== 'household');
  const of = async (some: readonly Member[]) => {
    const rows: Cell[][] = [];
    for (const [at, member] of some.entries()) rows.push(await memberCells(desk, member, at, isHeldBack));
    return table(desk, { columns: memberColumns(desk, isHeldBack), rows });
  };
  return [
    heading(word(desk, 'sections.members')),
    await of(household),
    heading(word(desk, 'sections.others')),
    await of(others),
  ];
}

function memberColumns(desk: Desk, isHeldBack: boolean) {
  return [
    numbered(desk),
    column({ head: desk.t('papers:families.columns.names'), weight: 190 }),
    column({ head: desk.t('people:personal.sex'), weight: 56 }),
    column({ head: desk.t('people:personal.born'), weight: 90, type: 'date' }),
    column({ head: desk.t('papers:documents.relation'), weight: 90 }),
    column({ head: desk.t('people:personal.disability'), weight: 90 }),
    column({ head: desk.t('people:personal.legalCapacity'), weight: 90 }),
    column({ head: desk.t('people:personal.occupation'), weight: 130 }),
    ...(isHeldBack ? [] : [column({ head: desk.t('people:groups.phones'), weight: 110 })]),
  ];
}

async function memberCells(desk: Desk, member: Member, at: number, isHeldBack: boolean): Promise<Cell[]> {
  const { t } = desk;
  const person = await findPerson(desk.db, desk.visible, member.personId);
  return [
    at + 1,
    fullName(member.name) || member.alias,
    // texts: people:sexes.
    member.sex && t(`people:sexes.${member.sex}`),
    member.bornOn ?? (member.birthYear === null ? null : String(member.birthYear)),
    desk.wordOf('relations', member.relation),
    // texts: people:disabilities.
    person?.disability ? t(`people:disabilities.${person.disability}`) : null,
    // texts: people:legalCapacities.
    person?.legalCapacity ? t(`people:legalCapacities.${person.legalCapacity}`) : null,
    person?.occupation ?? null,
    ...(isHeldBack ? [] : [member.phone]),
  ];
}

/** Dated, as they were coded at each review. */
function factors(desk: Desk, family: Family): Block[] {
  const all = [...family.presentFactors, ...family.earlierFactors];
  return [
    heading(word(desk, 'sections.factors')),
    table(desk, {
      columns: [
        column({ head: word(desk, 'columns.from'), weight: 100, type: 'date' }),
        column({ head: word(desk, 'columns.to'), weight: 100, type: 'date' }),
        column({ head: word(desk, 'columns.factor'), weight: 60, isCentred: true }),
        column({ head: word(desk, 'columns.main'), weight: 80, isCentred: true }),
      ],
      rows: all.map(({ factor, isMain, fromOn, toOn }) => [
        fromOn,
        toOn,
        String(factor),
        isMain ? desk.t('documents:answers.yesNo.yes') : null,
      ]),
    }),
  ];
}

async function services(desk: Desk, { id }: Family): Promise<Block[]> {
  const given = (await listGivenTo(desk.db, desk.visible, id)) ?? [];
  return [
    heading(word(desk, 'sections.services')),
    table(desk, {
      columns: [
        numbered(desk),
        column({ head: desk.t('given:columns.givenOn'), weight: 90 }),
        column({ head: desk.t('given:columns.service'), weight: 220 }),
        column({ head: desk.t('given:columns.form'), weight: 100 }),
        column({ head: desk.t('given:columns.amount'), weight: 54, type: 'number' }),
        column({ head: desk.t('given:columns.who'), weight: 160 }),
      ],
      rows: given.toReversed().map((row, at) => [
        at + 1,
        desk.shortDate(row.givenOn),
        desk.wordOf('socialServices', row.service),
        // texts: given:
        desk.t(`given:forms.${row.form}`),
        row.amount,
        row.userName,
      ]),
    }),
  ];
}

type Documents = NonNullable<Awaited<ReturnType<typeof listDocuments>>>['documents'];

/** Steps of the case, visits and documents by their day: what was done, without what was said. */
async function others(desk: Desk, family: Family, documents: Documents): Promise<Block[]> {
  const visits = (await listVisits(desk.db, desk.visible, desk.session, family.id)) ?? [];
  const lines = [
    ...family.steps.map(({ stage, takenOn, document, userName }) => ({
      on: takenOn as string,
      what: [desk.t(`families:stages.${stage}`), document].filter(Boolean).join(', '),
      who: userName,
    })),
    ...visits.flatMap(({ heldOn, kind, userName }) =>
      heldOn === null ? [] : [{ on: heldOn as string, what: desk.wordOf('visitKinds', kind), who: userName }],
    ),
    ...documents
      .filter(({ kind }) => ON_CARD.has(kind))
      .map(({ on, kind, number, userName }) => ({
        on: on as string,
        // texts: documents:kinds.
        what: [desk.t(`documents:kinds.${kind}`), number === null ? null : `№ ${number}`].filter(Boolean).join(' '),
        who: userName,
      })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return [
    heading(word(desk, 'sections.information')),
    table(desk, {
      columns: [
        numbered(desk),
        column({ head: word(desk, 'columns.on'), weight: 90, type: 'date' }),
        column({ head: word(desk, 'columns.what'), weight: 380 }),
        column({ head: word(desk, 'columns.who'), weight: 170 }),
        column({ head: desk.t('papers:columns.notes'), weight: 120 }),
      ],
      rows: lines.map(({ on, what, who }, at) => [at + 1, on, what, who, null]),
    }),
    text(word(desk, 'leftOut'), 'note'),
  ];
}

/** Documents that the card may name. */
const ON_CARD: ReadonlySet<string> = new Set(['needsAssessment', 'plan', 'contract', 'crisisAct']);
