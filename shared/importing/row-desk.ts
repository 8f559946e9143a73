import { namesShelter } from '#shared/families/shelter.rules.ts';
import type { ForeignCell } from '#shared/ipc/shell.ts';
import { repairText, titleCaseName } from '#shared/vocabulary/text/repair.ts';
import { cellText } from './cells.ts';
import type { ListColumn } from './columns.ts';
import type { ColumnMeaning, ImportColumn, ImportRemark, ImportRepair } from './importing.ts';
import type { ListRow, ReadRow } from './sheet-list.ts';

const REMARK_CELL_LENGTH = 100;
/** As the register takes them. */
const NOTES_LENGTH = 20_000;

/** Whether a column means something that a row is read for. */
function isColumn(meaning: ColumnMeaning): meaning is ImportColumn {
  return meaning !== 'notes' && meaning !== 'leftOut';
}

/** Where one row is read: hands out its cells and gathers what was repaired, remarked and noted. */
export interface RowDesk {
  cell(column: ImportColumn): ForeignCell;
  /** The cell as it stands in the file, '' when there is none. */
  raw(column: ImportColumn): string;
  /** The cell with its spaces, apostrophes and Latin letters repaired; null when nothing is in it. */
  text(column: ImportColumn, longest: number): string | null;
  /** As `text`; words in capitals become names. */
  name(column: ImportColumn, longest: number): string | null;
  /** A part of the cell, repaired as a name is; what is shown and how long it may be is the reader's. */
  part(column: ImportColumn, text: string): string;
  /** What stands in the columns whose cells are kept in the notes. */
  keptTexts(): string[];
  /** Whether the list has the column. */
  has(column: ImportColumn): boolean;
  /** Number of the row in the sheet. */
  readonly row: number;
  remark(column: ImportColumn, remark: ImportRemark['remark']): void;
  /** Takes the cell away, with a remark that does not repeat it: from here on it reads as empty. Ask before reading. */
  withhold(column: ImportColumn, remark: ImportRemark['remark']): void;
  /** Keeps the whole cell in the notes, under its head. */
  note(column: ImportColumn): void;
  /** What the preview shows in the place of the cell. */
  show(column: ImportColumn, text: string): void;
  /** The notes, with the cells of the columns that nobody understood. Asked once, at the end. */
  notes(): string | null;
  shown(): string[];
  readonly remarks: ImportRemark[];
  readonly repairs: ReadRow<unknown>['repairs'][number][];
}

const REPAIRS = { spaces: 'spaces-repaired', apostrophe: 'apostrophe-repaired', latin: 'latin-repaired' } as const;

/** «Прізвище: …» as one paragraph of the notes; the words are those of the file. */
function noteOf(head: string, cell: ForeignCell): string {
  return `${head}: ${cellText(cell).trim()}`;
}

/** A cell under a head that nobody knows and that says where people live: «Фактична адреса», «Місце проживання». */
function isShelterAddress({ head, meaning }: ListColumn, cell: ForeignCell): boolean {
  return meaning === 'notes' && /адрес|прожива|перебува|вулиц/i.test(head) && namesShelter([cellText(cell)]);
}

function hasUnknownShelter(columns: readonly ListColumn[], { cells }: ListRow): boolean {
  return columns.some((column, index) => isShelterAddress(column, cells[index] ?? null));
}

function isKept({ meaning, isRunningNumber }: ListColumn, cell: ForeignCell): boolean {
  const text = cellText(cell).trim();
  return text !== '' && (meaning === 'notes' || (isRunningNumber && meaning === 'leftOut' && !/^\d+\.?$/.test(text)));
}

function unknownCells(columns: readonly ListColumn[], { cells }: ListRow): string[] {
  return cells.flatMap((cell, index) => {
    const column = columns[index];
    if (column === undefined || !isKept(column, cell) || isShelterAddress(column, cell)) return [];
    return noteOf(column.head, cell);
  });
}

export function makeRowDesk(columns: readonly ListColumn[], row: ListRow): RowDesk {
  const indexes = new Map(
    columns.flatMap(({ meaning }, index) => (isColumn(meaning) ? [[meaning, index] as const] : [])),
  );
  const remarks: RowDesk['remarks'] = [];
  const repairs: RowDesk['repairs'] = [];
  const noted = new Map<ImportColumn, string>();
  const changed = new Map<ImportColumn, string>();

  const withheld = new Set<ImportColumn>();

  const cell = (column: ImportColumn) => (withheld.has(column) ? null : (row.cells[indexes.get(column) ?? -1] ?? null));
  const raw = (column: ImportColumn) => cellText(cell(column));
  const show = (column: ImportColumn, text: string) => void changed.set(column, text);
  const cellOf = (column: ImportColumn, what: ImportRemark['remark']) =>
    what === 'shelter-address' ? '' : raw(column).slice(0, REMARK_CELL_LENGTH);
  const remark = (column: ImportColumn, what: ImportRemark['remark']) =>
    void remarks.push({ row: row.number, column, remark: what, cell: cellOf(column, what) });
  const note = (column: ImportColumn) =>
    void noted.set(column, noteOf(columns[indexes.get(column) ?? -1]?.head ?? column, cell(column)));
  const withhold = (column: ImportColumn, why: ImportRemark['remark']) => {
    withheld.add(column);
    show(column, '');
    remark(column, why);
  };
  const repaired = (column: ImportColumn, repair: ImportRepair) => {
    const isSaid = repairs.some((other) => other.column === column && other.repair === repair);
    if (!isSaid) repairs.push({ column, repair });
  };

  function fitted(column: ImportColumn, text: string, longest: number): string | null {
    show(column, text);
    if (text.length <= longest) return text || null;
    remark(column, 'too-long');
    note(column);
    return text.slice(0, longest).trim();
  }

  function repairedText(column: ImportColumn, written: string): string {
    const result = repairText(written);
    for (const repair of result.repairs) repaired(column, REPAIRS[repair]);
    return result.text;
  }

  function asName(column: ImportColumn, written: string): string {
    const typed = repairedText(column, written);
    const name = titleCaseName(typed);
    if (name !== typed) repaired(column, 'capitals-repaired');
    return name;
  }

  return {
    cell,
    raw,
    show,
    remark,
    withhold,
    note,
    remarks,
    repairs,
    row: row.number,
    keptTexts: () =>
      columns.flatMap(({ meaning }, index) => (meaning === 'notes' ? cellText(row.cells[index] ?? null) : [])),
    has: (column) => indexes.has(column),
    part: asName,
    text: (column, longest) => fitted(column, repairedText(column, raw(column)), longest),
    name: (column, longest) => fitted(column, asName(column, raw(column)), longest),
    notes() {
      const text = [...noted.values(), ...unknownCells(columns, row)].join('\n');
      const [longest] = noted.keys();
      if (hasUnknownShelter(columns, row)) remark('street', 'shelter-address');
      if (text.length > NOTES_LENGTH) remark(longest ?? 'surname', 'too-long');
      return text.slice(0, NOTES_LENGTH) || null;
    },
    shown: () =>
      columns.map((column, index) => {
        const cell = row.cells[index] ?? null;
        const changedTo = isColumn(column.meaning) ? changed.get(column.meaning) : undefined;
        return changedTo ?? (isShelterAddress(column, cell) ? '' : cellText(cell));
      }),
  };
}
