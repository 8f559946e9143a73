import { namesShelter } from '#shared/families/shelter.rules.ts';
import type { ForeignCell } from '#shared/ipc/shell.ts';
import { repairText, titleCaseName } from '#shared/vocabulary/text/repair.ts';
import { cellText } from './cells.ts';
import type { ListColumn } from './columns.ts';
import type { ImportedFamily, ListRow } from './flat-list.ts';
import type { ImportColumn, ImportRemark, ImportRepair } from './importing.contract.ts';

const REMARK_CELL_LENGTH = 100;
/** As the register takes them. */
const NOTES_LENGTH = 20_000;

/** Where one row is read: hands out its cells and gathers what was repaired, remarked and noted. */
export interface RowDesk {
  cell(column: ImportColumn): ForeignCell;
  /** The cell as it stands in the file, '' when there is none. */
  raw(column: ImportColumn): string;
  /** The cell with its spaces, apostrophes and Latin letters repaired; null when nothing is in it. */
  text(column: ImportColumn, longest: number): string | null;
  /** As `text`; words in capitals become names. */
  name(column: ImportColumn, longest: number): string | null;
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
  readonly repairs: ImportedFamily['repairs'][number][];
}

const REPAIRS = { spaces: 'spaces-repaired', apostrophe: 'apostrophe-repaired', latin: 'latin-repaired' } as const;

/** «Прізвище: …» as one paragraph of the notes; the words are those of the file. */
function noteOf(head: string, cell: ForeignCell): string {
  return `${head}: ${cellText(cell).trim()}`;
}

/** A cell under a head that nobody knows and that says where people live: «Фактична адреса», «Місце проживання». */
function isShelterAddress({ head, column }: ListColumn, cell: ForeignCell): boolean {
  return column === null && /адрес|прожива|перебува|вулиц/i.test(head) && namesShelter([cellText(cell)]);
}

function hasUnknownShelter(columns: readonly ListColumn[], { cells }: ListRow): boolean {
  return columns.some((column, index) => isShelterAddress(column, cells[index] ?? null));
}

function unknownCells(columns: readonly ListColumn[], { cells }: ListRow): string[] {
  return cells.flatMap((cell, index) => {
    const column = columns[index];
    if (column === undefined || column.column !== null || cellText(cell).trim() === '') return [];
    if (isShelterAddress(column, cell)) return [];
    return column.isRunningNumber && /^\d+\.?$/.test(cellText(cell)) ? [] : noteOf(column.head, cell);
  });
}

export function makeRowDesk(columns: readonly ListColumn[], row: ListRow): RowDesk {
  const indexes = new Map(columns.flatMap(({ column }, index) => (column ? [[column, index] as const] : [])));
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
  const repaired = (column: ImportColumn, repair: ImportRepair) => void repairs.push({ column, repair });

  function fitted(column: ImportColumn, text: string, longest: number): string | null {
    show(column, text);
    if (text.length <= longest) return text || null;
    remark(column, 'too-long');
    note(column);
    return text.slice(0, longest).trim();
  }

  function repairedText(column: ImportColumn): string {
    const result = repairText(raw(column));
    for (const repair of result.repairs) repaired(column, REPAIRS[repair]);
    return result.text;
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
    text: (column, longest) => fitted(column, repairedText(column), longest),
    name(column, longest) {
      const typed = repairedText(column);
      const name = titleCaseName(typed);
      if (name !== typed) repaired(column, 'capitals-repaired');
      return fitted(column, name, longest);
    },
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
        const changedTo = column.column && changed.get(column.column);
        return changedTo ?? (isShelterAddress(column, cell) ? '' : cellText(cell));
      }),
  };
}
