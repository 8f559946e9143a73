import { listDocuments } from '#electron/case-documents/case-documents.queries.ts';
import { findFamily } from '#electron/families/families.queries.ts';
import { listGivenTo } from '#electron/given-services/given-services.queries.ts';
import { listVisits } from '#electron/visits/visits.queries.ts';
import type { Family } from '#shared/families/families.ts';
import { LEVELS } from '#shared/families/families.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Block } from '#shared/papers/paper.ts';
import type { Desk } from '../desk.ts';
import { placeText } from '../family-words.ts';
import { choices, column, facts, heading, numberColumn, opening, signed, table, text } from '../frame.ts';
import { paperKind } from '../kind.ts';
import { membersTable } from '../member-rows.ts';

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
        ...partners(desk),
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
        numberColumn(desk),
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
  const withPhones = !isHeldBack;
  const ofHousehold = (isOf: boolean) => family.members.filter(({ role }) => (role === 'household') === isOf);
  return [
    heading(word(desk, 'sections.members')),
    await membersTable(desk, ofHousehold(true), { withPhones }),
    heading(word(desk, 'sections.others')),
    await membersTable(desk, ofHousehold(false), { withPhones }),
  ];
}

/** Whoever else works with the family is not in the register: written by hand. */
function partners(desk: Desk): Block[] {
  return [
    heading(word(desk, 'sections.partners')),
    table(desk, {
      columns: [
        numberColumn(desk),
        column({ head: word(desk, 'columns.on'), weight: 90 }),
        column({ head: word(desk, 'columns.partner'), weight: 200 }),
        column({ head: word(desk, 'columns.worker'), weight: 180 }),
        column({ head: desk.t('people:groups.phones'), weight: 110 }),
        column({ head: word(desk, 'columns.purpose'), weight: 160 }),
        column({ head: desk.t('papers:columns.notes'), weight: 120 }),
      ],
      rows: [1, 2].map((number) => [number, null, null, null, null, null, null]),
    }),
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
        numberColumn(desk),
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
        numberColumn(desk),
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
