import { listPlaces } from '#electron/places/places.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { cellText } from '#shared/importing/cells.ts';
import type { ReadFamily } from '#shared/importing/families-target.ts';
import { type PlaceQuestion, type PreviewRow, ROWS_A_PAGE } from '#shared/importing/importing.ts';
import type { ReadRow, SheetList } from '#shared/importing/sheet-list.ts';
import { placeLabel, SETTLEMENT_LEVELS } from '#shared/places/places.rules.ts';

const EXAMPLES = 3;

/** Counts of what an import does. */
export function summaryOf(rows: readonly ReadRow<unknown>[]) {
  return {
    families: rows.length,
    repaired: rows.reduce((sum, { repairs }) => sum + new Set(repairs.map(({ column }) => column)).size, 0),
    remarkCount: rows.reduce((sum, { remarks }) => sum + remarks.length, 0),
    remarkedRows: rows.filter(({ remarks }) => remarks.length > 0).length,
  };
}

/** Some filled cells of a column. */
function examplesOf(list: SheetList, index: number): string[] {
  const texts = list.rows.map(({ cells }) => cellText(cells[index] ?? null).trim());
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, EXAMPLES).map((text) => text.slice(0, 100));
}

/** What is chosen for each column now, what the program would have guessed, and how its cells look. */
export function layoutOf(guessed: SheetList, planned: SheetList) {
  return {
    headRow: guessed.headRow,
    rows: guessed.rows.length,
    columns: planned.columns.map(({ head, meaning }, index) => ({
      head,
      meaning,
      guess: guessed.columns[index]?.meaning ?? meaning,
      examples: examplesOf(guessed, index),
    })),
  };
}

/** Which settlements must be chosen between, name by name, the most frequent first. */
export async function questionsOf(db: Reader, rows: readonly ReadFamily[]): Promise<PlaceQuestion[]> {
  const asked = rows.flatMap(({ row, item }) => (item.question === null ? [] : [{ row, ...item.question }]));
  const groups = [...Map.groupBy(asked, ({ question, choices }) => `${question} ${choices.join(' ')}`).values()];
  const codes = [...new Set(asked.flatMap(({ choices }) => choices))];
  const places = new Map((await listPlaces(db, codes)).map((place) => [place.code, place]));
  const questions = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const chosen = first.choices.flatMap((code) => places.get(code) ?? []);
    const choices = chosen.flatMap((place) => {
      const { level, name, communityName, raionName, codeTail } = placeLabel(place, chosen);
      return isSettlement(level) ? { code: place.code, level, name, communityName, raionName, codeTail } : [];
    });
    const answered = group.every(({ isAnswered }) => isAnswered);
    return { question: first.question, written: first.written, rows: group.map(({ row }) => row), answered, choices };
  });
  return questions.sort((a, b) => b.rows.length - a.rows.length);
}

function isSettlement(level: string): level is PlaceQuestion['choices'][number]['level'] {
  return (SETTLEMENT_LEVELS as readonly string[]).includes(level);
}

/** A row for the eye: what is to be looked at stands with its cell. */
function previewRow({ columns }: SheetList, { row, shown, remarks, repairs }: ReadFamily): PreviewRow {
  const places = new Map(columns.map(({ meaning }, index) => [meaning, index]));
  const indexOf = (column: ReadFamily['remarks'][number]['column']) => places.get(column) ?? null;
  return {
    row,
    cells: [...shown],
    remarks: remarks.map(({ column, remark, cell }) => ({ column, remark, cell, index: indexOf(column) })),
    repaired: [...new Set(repairs.flatMap(({ column }) => indexOf(column) ?? []))],
  };
}

/** A page of rows, all of them or those with a remark. */
export function previewPage(
  list: SheetList,
  rows: readonly ReadFamily[],
  { only, offset }: { only: 'all' | 'remarked'; offset: number },
) {
  const chosen = only === 'all' ? rows : rows.filter(({ remarks }) => remarks.length > 0);
  return {
    total: chosen.length,
    rows: chosen.slice(offset, offset + ROWS_A_PAGE).map((row) => previewRow(list, row)),
  };
}
