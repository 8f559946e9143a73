import { findDocument } from '#electron/case-documents/case-documents.queries.ts';
import { findFamily } from '#electron/families/families.queries.ts';
import { type CaseDocument, type DocumentKind, kindOf } from '#shared/case-documents/case-documents.ts';
import { ANSWERS, type Field, isAnswered, leavesOf, rowsIn, type SimpleField } from '#shared/case-documents/fields.ts';
import { fieldsOf, type Section } from '#shared/case-documents/kind.ts';
import type { Family } from '#shared/families/families.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { OrderOf } from '#shared/papers/orders.ts';
import type { Audience, Block, Carried, Format } from '#shared/papers/paper.ts';
import type { Desk } from '../desk.ts';
import { answerText, labelOfField } from '../document-words.ts';
import { placeText } from '../family-words.ts';
import { choices, column, facts, heading, numberColumn, opening, signed, table, text, write } from '../frame.ts';
import { paperKind } from '../kind.ts';
import { membersTable } from '../member-rows.ts';

/** A document with its family, for a paper. */
interface Scene {
  readonly desk: Desk;
  readonly order: OrderOf<'document'>;
  readonly family: Family;
  readonly document: CaseDocument;
  readonly isViolenceMarked: boolean;
}

interface DocumentPaper {
  readonly name: string;
  readonly of: DocumentKind;
  readonly audience: Audience;
  readonly carries: readonly Carried[];
  /** Of documents that are for few. */
  readonly isForFew: boolean;
  readonly blocks: (scene: Scene) => Promise<Block[]> | Block[];
  /** Who signs, by the keys of `papers:signs`. */
  readonly signs: readonly string[];
  readonly isApproved?: boolean;
  /** Upright where nothing is said. */
  readonly format?: Format;
}

function documentPaper({
  name,
  of,
  audience,
  carries,
  isForFew,
  blocks,
  signs,
  isApproved,
  format = 'portrait',
}: DocumentPaper) {
  return paperKind({
    name,
    subject: 'document',
    audience,
    format,
    needs: isForFew ? 'families.change' : 'families.print',
    carries: () => carries,
    files: ['docx'],
    async body(desk, order) {
      const found = await findDocument(desk.db, desk.visible, order.documentId);
      const isOfFamily = found?.familyId === order.familyId && found.document.kind === of;
      if (found === undefined || !isOfFamily) return refuse('papers/not-found');
      const family = await findFamily(desk.db, desk.visible, found.familyId);
      if (family === undefined) return refuse('papers/not-found');
      const { number, on } = found.document;
      // texts: papers:documents.
      const title = desk.t(`papers:documents.${name}.title`);
      const under = [number === null ? null : desk.t('papers:documents.number', { number }), desk.longDate(on)];
      const scene = { desk, order, family, ...found };
      const isKept = !order.withChild && hasKeptBack(found.document);
      return {
        running: title,
        blocks: [
          opening(desk, { title, under: under.filter((line) => line !== null), isApproved: isApproved === true }),
          ...(await blocks(scene)),
          // texts: papers:signs.
          signed(...signs.map((sign) => desk.t(`papers:signs.${sign}`))),
        ],
        notices: [
          ...(number === null && kindOf(of).isSigned ? [desk.t('papers:documents.notSigned')] : []),
          ...(isKept ? [desk.t('papers:documents.childKept')] : []),
        ],
      };
    },
  });
}

const hasKeptBack = ({ kind, body }: CaseDocument) =>
  leavesOf(fieldsOf(kindOf(kind)), body).some(({ field, value }) => field.isKeptBack === true && isAnswered(value));

/** A section with its answers; rows each under a heading of their own. */
function sectionBlocks({ desk, order, family, document }: Scene, section: Section): Block[] {
  const { kind, body } = document;
  const shown = (field: SimpleField) => order.withChild || field.isKeptBack !== true;
  const lines = (fields: readonly SimpleField[], of: typeof body) =>
    fields.filter(shown).flatMap((field): [string, string][] => {
      const said = answerText(desk, family, field, (of[field.id] ?? null) as string | null);
      return said === null ? [] : [[labelOfField(desk, kind, field.id), said]];
    });
  const plain = section.fields.filter((field) => field.type !== 'rows');
  const rows = section.fields.filter((field) => field.type === 'rows');
  const blocks = [
    ...rows.flatMap((field) =>
      rowsIn(body, field.id).flatMap((row, at) => [
        text(`${labelOfField(desk, kind, field.id)} ${at + 1}`, 'bold'),
        facts(lines(field.fields, row)),
      ]),
    ),
    ...(lines(plain, body).length > 0 ? [facts(lines(plain, body))] : []),
  ];
  return [
    heading(sectionTitle(desk, kind, section)),
    ...(blocks.length > 0 ? blocks : [text(desk.t('papers:nothing'))]),
  ];
}

// texts: documents:sections.
const sectionTitle = (desk: Desk, kind: DocumentKind, { id }: Section) => desk.t(`documents:sections.${kind}.${id}`);

const sectionsOf = (kind: DocumentKind, ...ids: string[]) => kindOf(kind).sections.filter(({ id }) => ids.includes(id));

/**
 * Who is in the family, as the first section of the act has it. Where violence is marked, only whose act it is, and no
 * address: the other adult must not find where she lives on a paper of the case.
 */
async function membersBlocks({ desk, family, document, isViolenceMarked }: Scene): Promise<Block[]> {
  const { t } = desk;
  const present = family.members.filter(({ toOn }) => toOn === null);
  const shown = isViolenceMarked ? present.filter(({ personId }) => personId === document.body.person) : present;
  return [
    facts([
      [t('papers:documents.code'), family.code],
      ...(isViolenceMarked ? [] : [[t('papers:documents.place'), placeText(desk, family.address)] as const]),
    ]),
    heading(t('families:groups.members')),
    await membersTable(desk, shown, { withPhones: !isViolenceMarked }),
  ];
}

const ACT = ['general', 'children', 'adults', 'surroundings', 'classification'];

const needsAct = documentPaper({
  name: 'needs-act',
  of: 'needsAssessment',
  audience: 'office',
  format: 'landscape',
  carries: ['codes', 'names', 'births', 'addresses', 'places', 'phones', 'circumstances'],
  isForFew: true,
  signs: ['worker', 'others', 'recipient'],
  async blocks(scene) {
    const [general, ...others] = sectionsOf('needsAssessment', ...ACT);
    if (general === undefined) return [];
    const first = sectionBlocks(scene, general);
    return [...first, ...(await membersBlocks(scene)), ...others.flatMap((section) => sectionBlocks(scene, section))];
  },
});

const needsConclusion = documentPaper({
  name: 'needs-conclusion',
  of: 'needsAssessment',
  audience: 'office',
  carries: ['codes', 'names', 'circumstances'],
  isForFew: true,
  signs: ['worker', 'others', 'recipient'],
  blocks: (scene) => [
    facts([[scene.desk.t('papers:documents.code'), scene.family.code]]),
    ...sectionsOf('needsAssessment', 'classification', 'conclusion').flatMap((section) =>
      sectionBlocks(scene, section),
    ),
  ],
});

/** Goals as a table, as the usual form has them. */
const individualPlan = documentPaper({
  name: 'individual-plan',
  of: 'plan',
  audience: 'recipient',
  carries: ['codes', 'names'],
  isForFew: false,
  isApproved: true,
  signs: ['worker', 'recipient'],
  blocks(scene) {
    const { desk, family, document } = scene;
    const label = (id: string) => labelOfField(desk, 'plan', id);
    const [main] = sectionsOf('plan', 'main');
    const rows = main?.fields.find((field) => field.id === 'actions');
    const fields = rows?.type === 'rows' ? rows.fields : [];
    const said = (id: string, row: typeof document.body) => {
      const field = fields.find((one) => one.id === id);
      return field === undefined ? null : answerText(desk, family, field, (row[id] ?? null) as string | null);
    };
    const own = (main?.fields ?? []).filter((field) => field.type !== 'rows' && field.id !== 'on');
    return [
      facts([
        [desk.t('papers:documents.code'), family.code],
        ...own.flatMap((field): [string, string | null][] =>
          field.type === 'rows'
            ? []
            : [[label(field.id), answerText(desk, family, field, (document.body[field.id] ?? null) as string | null)]],
        ),
      ]),
      heading(desk.t('documents:sections.plan.main')),
      table(desk, {
        columns: [
          numberColumn(desk),
          column({ head: label('goal'), weight: 150 }),
          column({ head: label('action'), weight: 150 }),
          column({ head: label('who'), weight: 100 }),
          column({ head: label('actionUntil'), weight: 80 }),
          column({ head: label('result'), weight: 120 }),
        ],
        rows: rowsIn(document.body, 'actions').map((row, at) => [
          at + 1,
          ...['goal', 'action', 'who', 'actionUntil'].map((id) => said(id, row)),
          [said('outcome', row), said('result', row)].filter(Boolean).join(': '),
        ]),
      }),
    ];
  },
});

const whole =
  (kind: DocumentKind) =>
  (scene: Scene): Block[] => [
    facts([[scene.desk.t('papers:documents.code'), scene.family.code]]),
    ...kindOf(kind).sections.flatMap((section) => sectionBlocks(scene, section)),
  ];

const contractData = documentPaper({
  name: 'contract-data',
  of: 'contract',
  audience: 'office',
  carries: ['codes', 'names'],
  isForFew: false,
  signs: ['head', 'recipient'],
  blocks: whole('contract'),
});

/** What the authority is to know, and nothing of what the office plans; whom it is about is written in by hand. */
const NOTICE = ['authority', 'ground', 'on', 'consent', 'words'];

const noticeLetter = documentPaper({
  name: 'notice-letter',
  of: 'notice',
  audience: 'partner',
  carries: ['codes', 'circumstances'],
  isForFew: true,
  signs: ['head'],
  blocks: ({ desk, family, document: { kind, body } }) => [
    facts([
      [desk.t('papers:documents.code'), family.code],
      ...fieldsOf(kindOf(kind)).flatMap((field): [string, string | null][] =>
        field.type === 'rows' || !NOTICE.includes(field.id)
          ? []
          : [[labelOfField(desk, kind, field.id), answerText(desk, family, field, (body[field.id] ?? null) as string)]],
      ),
    ]),
    write(desk.t('papers:documents.about'), 4),
  ],
});

const crisisAct = documentPaper({
  name: 'crisis-act',
  of: 'crisisAct',
  audience: 'office',
  carries: ['codes', 'names', 'circumstances'],
  isForFew: true,
  signs: ['worker', 'recipient'],
  blocks: whole('crisisAct'),
});

/** An empty form of the same fields, to be filled in by hand. */
function blank(name: string, of: DocumentKind, signs: readonly string[]) {
  return paperKind({
    name,
    subject: 'office',
    audience: 'office',
    format: 'portrait',
    needs: 'papers.use',
    carries: () => [],
    files: ['docx'],
    body: async (desk) => ({
      running: '',
      blocks: [
        opening(desk, { title: desk.t(`papers:documents.${name}.title`) }),
        ...kindOf(of).sections.flatMap((section) => [
          heading(sectionTitle(desk, of, section)),
          ...section.fields.flatMap((field) => blankBlocks(desk, of, field)),
        ]),
        signed(...signs.map((sign) => desk.t(`papers:signs.${sign}`))),
      ],
    }),
  });
}

const MOST_BLANK_COLUMNS = 6;
const BLANK_ROWS = 5;

/** Room for several rows; what has many fields stands below each other, once. */
function blankTable(desk: Desk, kind: DocumentKind, fields: readonly SimpleField[]): Block {
  return table(desk, {
    columns: [
      numberColumn(desk),
      ...fields.map(({ id }) => column({ head: labelOfField(desk, kind, id), weight: 110 })),
    ],
    rows: Array.from({ length: BLANK_ROWS }, (_, at) => [at + 1, ...fields.map(() => null)]),
    leastLines: 3,
  });
}

function blankBlocks(desk: Desk, kind: DocumentKind, field: Field): Block[] {
  const label = labelOfField(desk, kind, field.id);
  switch (field.type) {
    case 'rows':
      return field.fields.length <= MOST_BLANK_COLUMNS
        ? [blankTable(desk, kind, field.fields)]
        : [text(label, 'bold'), ...field.fields.flatMap((inner) => blankBlocks(desk, kind, inner))];
    case 'answer':
    case 'answers':
      return [
        choices(
          label,
          ANSWERS[field.set].map((code) => desk.t(`documents:answers.${field.set}.${code}`)),
        ),
      ];
    case 'text':
      return [write(`${label}:`, field.lines ?? 1)];
    default:
      return [write(`${label}:`)];
  }
}

export const documentPapers = [needsAct, needsConclusion, individualPlan, contractData, noticeLetter, crisisAct];
export const blankDocuments = [
  blank('needs-act-blank', 'needsAssessment', ['worker', 'others', 'recipient']),
  blank('plan-blank', 'plan', ['worker', 'recipient']),
];
