import type { ForeignCell, ForeignSheet } from '#shared/ipc/shell.ts';
import type { ClassifierPlace } from '#shared/places/classifier.ts';
import { PlaceLevel } from '#shared/places/places.ts';
import { type DateOnly, dateOnly } from '#shared/vocabulary/dates.ts';
import { PlaceCode } from '#shared/vocabulary/ids.ts';
import { repairText } from '#shared/vocabulary/text/repair.ts';

/*
 * The ministry's classifier as a table: the codes of a place and of those above it in the first columns («Перший рівень»
 * … «Додатковий рівень»), then the category (one letter) and the name. A row tells by itself what it is, so that titles
 * above the table, its heads and their wording, which differ from edition to edition, do not matter.
 */

/** What was read of a classifier's table. */
export interface ClassifierSheet {
  readonly places: readonly ClassifierPlace[];
  /** Latest day that stands above the table, in the sheet's name or the file's: most likely the edition's. */
  readonly editionOn: DateOnly | null;
}

/** A row that is not understood; 0 when there is none with a place at all. */
export interface UnreadableRow {
  readonly row: number;
}

/** Every region with a handful of places below it: less is not the classifier. */
const FEWEST_PLACES = 100;

/** The classifier on the sheet of a file that has the most places, or the number (from 1) of the row that spoils it. */
export function readClassifierSheets(
  fileName: string,
  sheets: readonly ForeignSheet[],
  today: DateOnly,
): ClassifierSheet | UnreadableRow {
  const [sheet] = sheets.toSorted((a, b) => b.rows.length - a.rows.length);
  if (sheet === undefined) return { row: 0 };
  const places = readPlaces(sheet.rows);
  if (!Array.isArray(places)) return places;
  const firstPlace = sheet.rows.findIndex((row) => codesIn(row).length > 0);
  const above = sheet.rows.slice(0, firstPlace).flat();
  return { places, editionOn: latestDay([...above, sheet.name, fileName], today) };
}

function readPlaces(rows: ForeignSheet['rows']): ClassifierPlace[] | UnreadableRow {
  const places = new Map<string, ClassifierPlace>();
  for (const [index, row] of rows.entries()) {
    const codes = codesIn(row);
    if (codes.length === 0) continue;
    const place = readPlace(row, codes);
    if (place === null || places.has(place.code) || isOrphan(place, places)) return { row: index + 1 };
    places.set(place.code, place);
  }
  return places.size < FEWEST_PLACES ? { row: 0 } : [...places.values()];
}

function isOrphan({ parentCode }: ClassifierPlace, places: ReadonlyMap<string, ClassifierPlace>): boolean {
  return parentCode !== null && !places.has(parentCode);
}

function codesIn(row: readonly ForeignCell[]): PlaceCode[] {
  const codes = row.flatMap((cell) => (typeof cell === 'string' ? [PlaceCode.safeParse(cell.trim()).data] : []));
  return codes.filter((code) => code !== undefined);
}

/** Category letters that look alike in both alphabets; old editions write T (смт) for what is X (селище) now. */
const LEVEL_OF_LETTER = new Map<string, string>([
  ...[...'ОКРНМХСВ'].map((letter, index): [string, string] => [letter, 'OKPHMXCB'.charAt(index)]),
  ['T', 'X'],
  ['Т', 'X'],
]);

function readPlace(row: readonly ForeignCell[], codes: readonly PlaceCode[]): ClassifierPlace | null {
  const texts = row.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const categoryAt = texts.findIndex((text) => text.length === 1);
  const letter = texts[categoryAt]?.toUpperCase() ?? '';
  const level = PlaceLevel.safeParse(LEVEL_OF_LETTER.get(letter) ?? letter).data;
  const written = texts.slice(categoryAt + 1).find((text) => text !== '');
  // A district of a city of special status repeats the city's code down to its own column.
  const [parent, code] = [...new Set(codes)].slice(-2);
  const own = code ?? parent;
  if (level === undefined || written === undefined || parent === undefined || own === undefined) return null;
  return { code: own, level, name: repairText(written).text, parentCode: code === undefined ? null : parent };
}

const MONTHS = [
  'січня',
  'лютого',
  'березня',
  'квітня',
  'травня',
  'червня',
  'липня',
  'серпня',
  'вересня',
  'жовтня',
  'листопада',
  'грудня',
];
const YEAR_FIRST = /(?<!\d)(20\d\d)[-._](\d{1,2})[-._](\d{1,2})(?!\d)/g;
const DAY_FIRST = /(?<!\d)(\d{1,2})[-._](\d{1,2})[-._](20\d\d)(?!\d)/g;
const IN_WORDS = new RegExp(`(?<!\\d)(\\d{1,2})\\s+(${MONTHS.join('|')})\\s+(20\\d\\d)`, 'giu');
const LONGEST_TITLE = 2000;

function daysIn(cell: ForeignCell): (DateOnly | null)[] {
  if (cell !== null && typeof cell === 'object') return [dayOf(...(cell.date.split('-') as [string, string, string]))];
  if (typeof cell !== 'string') return [];
  const text = cell.slice(0, LONGEST_TITLE);
  return [
    ...[...text.matchAll(YEAR_FIRST)].map(([, year, month, day]) => dayOf(year, month, day)),
    ...[...text.matchAll(DAY_FIRST)].map(([, day, month, year]) => dayOf(year, month, day)),
    ...[...text.matchAll(IN_WORDS)].map(([, day, month = '', year]) => {
      return dayOf(year, String(MONTHS.indexOf(month.toLowerCase()) + 1), day);
    }),
  ];
}

function dayOf(year = '', month = '', day = ''): DateOnly | null {
  return dateOnly(Number(year), Number(month), Number(day));
}

/** Titles name the order that the classifier is an annex to and its last change: the last day is the edition's. */
function latestDay(cells: readonly ForeignCell[], today: DateOnly): DateOnly | null {
  let latest: DateOnly | null = null;
  for (const day of cells.flatMap(daysIn)) {
    if (day !== null && day <= today && (latest === null || day > latest)) latest = day;
  }
  return latest;
}
