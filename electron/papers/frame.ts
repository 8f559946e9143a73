import type { NameDisplay } from '#shared/families/family-list.ts';
import type { Block, Carried, PaperColumn, TableBlock } from '#shared/papers/paper.ts';
import type { Desk } from './desk.ts';

/** The pieces that most papers have. */

type Opening = Extract<Block, { kind: 'opening' }>;
type Closing = Extract<Block, { kind: 'closing' }>;

interface OpeningWords {
  readonly title: string;
  readonly under?: readonly string[];
  /** With «ЗАТВЕРДЖУЮ» at the right: plans, lists, journals. */
  readonly isApproved?: boolean;
  /** Without the institution: a paper that says nothing of where it comes from. */
  readonly isNeutral?: boolean;
  /** Begins a page: one of several letters in a print. */
  readonly startsPage?: boolean;
}

/** Institution, approval, title. */
export function opening(
  desk: Desk,
  { title, under = [], isApproved = false, isNeutral = false, startsPage = false }: OpeningWords,
): Opening {
  const { parentBody, institution, headPost, headName } = desk.letterhead;
  return {
    kind: 'opening',
    institution: isNeutral ? [] : [parentBody, institution].filter((line) => line !== null),
    approval: isApproved ? { post: headPost, name: headName } : null,
    title,
    under: [...under],
    startsPage,
  };
}

interface ClosingWords {
  readonly totals?: readonly string[];
  readonly notes?: readonly string[];
  readonly signatures?: readonly string[];
}

/** Totals, notes, who made the paper and who signs. */
export function closing(desk: Desk, { totals = [], notes = [], signatures = [] }: ClosingWords): Closing {
  const executor = { name: desk.session.userName, phone: desk.letterhead.phone };
  return { kind: 'closing', totals: [...totals], notes: [...notes], executor, signatures: [...signatures] };
}

/** A closing that is signed and says nothing of who typed it. */
export function signed(...signatures: string[]): Closing {
  return { kind: 'closing', totals: [], notes: [], executor: null, signatures };
}

type ColumnSpec = Omit<PaperColumn, 'isCentred' | 'type'> & Partial<PaperColumn>;

export function column(spec: ColumnSpec): PaperColumn {
  return { type: 'text', isCentred: spec.type !== undefined && spec.type !== 'text', ...spec };
}

/** «№ з/п», wide enough to stand on one line. */
export const numberColumn = ({ t }: Desk): PaperColumn =>
  column({ head: t('papers:families.columns.number'), weight: 58, type: 'number' });

/** A table; one without rows says so instead of standing empty. */
export function table(desk: Desk, spec: Partial<TableBlock> & Pick<TableBlock, 'columns' | 'rows'>): TableBlock {
  const base = { kind: 'table' as const, rowKinds: {}, isFacts: false, leastLines: 1, ...spec };
  if (base.rows.length > 0) return base;
  return { ...base, rows: [[desk.t('papers:nothing')]], rowKinds: { 0: 'group' } };
}

/** Labels and what is known; a value that is not known stays to be written by hand. */
export function facts(rows: readonly (readonly [label: string, value: string | null])[]): TableBlock {
  return {
    kind: 'table',
    columns: [column({ head: '', weight: 220 }), column({ head: '', weight: 420 })],
    rows: rows.map(([label, value]) => [label, value ?? '']),
    rowKinds: {},
    isFacts: true,
    leastLines: 1,
  };
}

export function text(words: string, look: Extract<Block, { kind: 'text' }>['look'] = 'plain'): Block {
  return { kind: 'text', text: words, look };
}

export function heading(words: string): Block {
  return { kind: 'heading', text: words };
}

export function write(label: string, lines = 1): Block {
  return { kind: 'write', label, lines };
}

export function choices(
  label: string,
  items: readonly string[],
  ticked: (index: number) => boolean = () => false,
): Block {
  return { kind: 'choices', label, items: items.map((words, index) => ({ text: words, isTicked: ticked(index) })) };
}

/** What a list of families carries with its names shown so. */
export function carriedBy(names: NameDisplay): Carried[] {
  const shown = { codes: [], initials: ['initials', 'births'], names: ['names', 'births', 'addresses'] } as const;
  return ['codes', ...shown[names], 'places', 'circumstances'];
}

const NO_BREAK = '\u00a0';

/** «Бондаренко О. П.» with initials that stay on one line. */
export function heldTogether(name: string): string {
  return name.replaceAll(/(?<=\p{Lu}\.) (?=\p{Lu}\.)/gu, NO_BREAK);
}

/** «с. Рудня»: the kind of place never stands alone at the end of a line. */
export function placeWithKind(desk: Desk, name: string | null, level: string | null): string | null {
  if (name === null || level === null) return name;
  // texts: families:placeLevels.
  return `${desk.t(`families:placeLevels.${level}`)}${NO_BREAK}${name}`;
}
