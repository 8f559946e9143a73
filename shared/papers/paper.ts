import { z } from 'zod';
import { PersonId } from '#shared/vocabulary/ids.ts';

/** What of a person a paper or a file can carry. A paper says so before it is printed. */
export const CARRIED = [
  'codes',
  'initials',
  'names',
  'births',
  'places',
  'addresses',
  'phones',
  'circumstances',
  'documents',
  'consents',
] as const;
export const Carried = z.enum(CARRIED);
export type Carried = z.output<typeof Carried>;

/** Whom a paper is for. What a woman carries says nothing of why in its name, its head and its file. */
export const AUDIENCES = ['office', 'recipient', 'partner'] as const;
export const Audience = z.enum(AUDIENCES);
export type Audience = z.output<typeof Audience>;

/** Sheets: A4 either way with margins for the punch; A4 of labels without margins; the two usual envelopes. */
export const FORMATS = ['portrait', 'landscape', 'labels', 'envelope-dl', 'envelope-c5'] as const;
export const Format = z.enum(FORMATS);
export type Format = z.output<typeof Format>;

/** A text, a number, or a day 'YYYY-MM-DD' where the column says so; null where nothing is known. */
export const Cell = z.union([z.string(), z.number(), z.null()]);
export type Cell = z.output<typeof Cell>;

export const COLUMN_TYPES = ['text', 'number', 'year', 'date'] as const;

export const PaperColumn = z.object({
  head: z.string(),
  type: z.enum(COLUMN_TYPES),
  /** Share of the table's width; on a landscape sheet in 12 pt about its pixels. */
  weight: z.number().positive(),
  isCentred: z.boolean().default(false),
});
export type PaperColumn = z.output<typeof PaperColumn>;

/** A row that is not one of the table's own: the name of a group or a remark across the table, or a line of totals. */
export const RowKind = z.enum(['group', 'total']);
export type RowKind = z.output<typeof RowKind>;

const lines = z.array(z.string());

/** The pieces that a paper is made of, from top to bottom. */
export const Block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opening'),
    /** Parent body and institution, each line of its own; empty on a paper that must not name them. */
    institution: lines,
    /** «ЗАТВЕРДЖУЮ»: who approves; null fields are filled in by hand. */
    approval: z.object({ post: z.string().nullable(), name: z.string().nullable() }).nullable(),
    title: z.string(),
    under: lines,
    /** Of several letters in one print each begins a page. */
    startsPage: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    look: z.enum(['plain', 'bold', 'note', 'centred', 'name']).default('plain'),
  }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(PaperColumn),
    rows: z.array(z.array(Cell)),
    /** By number of the row, from 0. */
    rowKinds: z.record(z.string(), RowKind).default({}),
    /** Label and value: no head, the first column in bold. */
    isFacts: z.boolean().default(false),
    /** Lines that a row has at least, for writing by hand. */
    leastLines: z.number().int().min(1).max(20).default(1),
  }),
  /** A label and ruled lines to write on. */
  z.object({ kind: z.literal('write'), label: z.string(), lines: z.number().int().min(1).max(30) }),
  /** Boxes to tick; those that the register knows to be so are ticked. */
  z.object({
    kind: z.literal('choices'),
    label: z.string(),
    items: z.array(z.object({ text: z.string(), isTicked: z.boolean() })),
  }),
  z.object({
    kind: z.literal('closing'),
    /** Totals, in bold. */
    totals: lines,
    notes: lines,
    /** Who made the paper; null on papers that do not say. */
    executor: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
    /** Who signs, a line each. */
    signatures: lines,
  }),
  /** Cards of the alphabet (two beside each other) or labels (three), each of lines with the first in bold. */
  z.object({ kind: z.literal('cards'), cards: z.array(lines) }),
  /** One envelope a page. */
  z.object({ kind: z.literal('envelope'), to: lines, from: lines }),
]);
export type Block = z.output<typeof Block>;
export type TableBlock = Extract<Block, { kind: 'table' }>;

/** A paper with its words: what the preview shows, the printer prints and files hold. */
export const Paper = z.object({
  /** At the top of every page but the first, so that a lost sheet is known by it; empty for none. */
  running: z.string(),
  language: z.string(),
  format: Format,
  /** In 16 pt instead of 12. */
  isLarge: z.boolean(),
  isDemonstration: z.boolean(),
  /** Personal data are in it: «Конфіденційно» stands on every page. */
  isConfidential: z.boolean(),
  /** Its owner shows it to others: nothing of the office stands at its foot. It passes the gate all the same. */
  isForShow: z.boolean().default(false),
  carries: z.array(Carried),
  /** At the foot of what left through the print gate: number of the copy, who and when, digits of the audit. */
  stamp: z.string().nullable().default(null),
  /** The person whose data it shows, for the audit; null for a paper of nobody or of many. */
  person: PersonId.nullable(),
  blocks: z.array(Block),
  /** Beside the preview, never on the paper: what was left out and why. */
  notices: lines,
});
export type Paper = z.output<typeof Paper>;

/** The sheet that opens the register when every password is forgotten. */
export const RecoverySheetData = z.object({
  centreName: z.string(),
  printedOn: z.string(),
  /** The recovery key in groups, in order. */
  groups: z.array(z.string()),
  /** The whole key, for the QR code. */
  key: z.string(),
  /** Of the key that signs copies. */
  fingerprint: z.string(),
});
export type RecoverySheetData = z.output<typeof RecoverySheetData>;

/** What to do when the office must be left at once. */
export interface EvacuationData {
  readonly centreName: string;
  readonly printedOn: string;
}
