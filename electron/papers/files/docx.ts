import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Paper, TableBlock } from '#shared/papers/paper.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { paperWords } from '../texts.ts';
import { executorLine } from './lines.ts';

/** Twentieths of a point: A4 with the margins of DSTU 4163, left 30, right 10, top and bottom 20 mm. */
const MM = 56.7;
const A4 = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = {
  left: Math.round(30 * MM),
  right: Math.round(10 * MM),
  top: Math.round(20 * MM),
  bottom: Math.round(20 * MM),
};

/** The same paper for a word processor: to be worded further, put on a letterhead, sent as a letter. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const words = paperWords(paper.language);
  const size = paper.isLarge ? 32 : 24;
  const scene = { t: words.t, language: words.language, size, width: textWidth(paper) };
  const demonstration = paper.isDemonstration ? [line(words.t('papers:demonstration'), { bold: true })] : [];
  const orientation = paper.format === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const document = new Document({
    creator: 'Kolo',
    title: 'Kolo',
    styles: { default: { document: { run: { font: 'Times New Roman', size } } } },
    sections: [
      {
        properties: { page: { size: { ...A4, orientation }, margin: MARGIN } },
        ...(paper.isForShow ? {} : { footers: { default: footer(paper, words.t) } }),
        children: [...demonstration, ...paper.blocks.flatMap((block) => blockParts(block, scene))],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

interface Scene {
  readonly t: ReturnType<typeof paperWords>['t'];
  readonly language: Language;
  readonly size: number;
  readonly width: number;
}

function textWidth({ format }: Paper): number {
  return (format === 'landscape' ? A4.height : A4.width) - MARGIN.left - MARGIN.right;
}

function footer(paper: Paper, t: Scene['t']): Footer {
  const [before = '', between = '', after = ''] = t('papers:pageOf', { page: '\0', total: '\0' }).split('\0');
  const runs = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  const pages = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: runs, size: 20 })],
  });
  const confidential = paper.isConfidential ? [line(t('papers:confidential'), { size: 20 })] : [];
  const stamp = paper.stamp === null ? [] : [line(paper.stamp, { size: 20 })];
  return new Footer({ children: [...confidential, ...stamp, pages] });
}

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly keepNext?: boolean;
}

/** A paragraph; line ends inside the text stay line ends. */
function line(text: string, { bold = false, size, alignment, keepNext = false }: Look = {}): Paragraph {
  const runs = text.split('\n').map((part, at) => new TextRun({ text: part, bold, size, break: at === 0 ? 0 : 1 }));
  return new Paragraph({ alignment, keepNext, children: runs });
}

/** Half points, as Word counts them. */
const LOOKS: Readonly<Record<Extract<Block, { kind: 'text' }>['look'], Look>> = {
  plain: {},
  bold: { bold: true },
  note: { size: 20 },
  centred: { alignment: AlignmentType.CENTER },
  name: { bold: true, size: 36, alignment: AlignmentType.CENTER },
};

function blockParts(block: Block, scene: Scene): FileChild[] {
  const { t } = scene;
  switch (block.kind) {
    case 'opening':
      return openingParts(block, scene);
    case 'heading':
      return [line(''), line(block.text, { bold: true, keepNext: true })];
    case 'text':
      return [line(block.text, LOOKS[block.look])];
    case 'table':
      return [tableOf(block, scene), line('')];
    case 'write':
      return [
        line(`${block.label} ${'_'.repeat(40)}`),
        ...Array.from({ length: block.lines - 1 }, () => line('_'.repeat(60))),
      ];
    case 'choices':
      return [line(block.label), ...block.items.map(({ text, isTicked }) => line(`${isTicked ? '☒' : '☐'} ${text}`))];
    case 'closing':
      return [
        ...block.totals.map((text) => line(text, { bold: true })),
        ...block.notes.map((text) => line(text, { size: 20 })),
        ...(block.executor === null ? [] : [line(''), line(executorLine(block.executor, t))]),
        ...block.signatures.flatMap((who) => [line(''), line(`${who} ${'_'.repeat(25)}`)]),
      ];
    case 'cards':
      return block.cards.flatMap((card) => [...card.map((text, at) => line(text, { bold: at === 0 })), line('')]);
    case 'envelope':
      return [...block.from, '', ...block.to].map((text) => line(text));
  }
}

function openingParts(block: Extract<Block, { kind: 'opening' }>, { t }: Scene): FileChild[] {
  const right = { alignment: AlignmentType.RIGHT };
  const centred = { alignment: AlignmentType.CENTER };
  const { approval } = block;
  const approved =
    approval === null
      ? []
      : [
          t('papers:approval.approved'),
          approval.post ?? '_'.repeat(25),
          `_________ ${approval.name ?? '_'.repeat(20)}`,
          t('papers:approval.date'),
        ].map((text) => line(text, right));
  return [
    ...(block.startsPage ? [new Paragraph({ children: [new PageBreak()] })] : []),
    ...block.institution.map((text) => line(text, { bold: true })),
    ...approved,
    line(''),
    line(block.title, { ...centred, bold: true }),
    ...block.under.map((text) => line(text, centred)),
    line(''),
  ];
}

const FRAME = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME };

function tableOf(block: TableBlock, { language, width }: Scene): Table {
  const total = block.columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = block.columns.map(({ weight }) => Math.round((weight / total) * width));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ head: text }, at) => cellOf(text, widths[at] ?? 0, { bold: true })),
  });
  const rows = block.rows.map((cells, at) => {
    const isBold = block.rowKinds[at] !== undefined;
    const shown = block.columns.map((column, index) => cellText(cells[index] ?? null, column.type, language));
    return new TableRow({
      children: shown.map((text, index) =>
        cellOf(text, widths[index] ?? 0, { bold: isBold || (block.isFacts && index === 0) }),
      ),
    });
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...BORDERS, insideHorizontal: FRAME, insideVertical: FRAME },
    rows: block.isFacts ? rows : [head, ...rows],
  });
}

function cellOf(text: string, width: number, look: Look): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [line(text, look)] });
}

function cellText(value: Cell, type: TableBlock['columns'][number]['type'], language: Language): string {
  if (value === null) return '';
  const day = type === 'date' ? DateOnly.safeParse(value).data : undefined;
  return day === undefined ? String(value) : formatShortDate(day, language);
}
