import type { ForeignCell } from '#shared/ipc/shell.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { cellText, columnLetters } from './cells.ts';
import type { ImportColumn } from './importing.contract.ts';

/** Heads as offices write them; case, apostrophes, punctuation and Latin look-alikes do not matter. */
const HEADS: Record<ImportColumn, readonly string[]> = {
  fullName: [
    'ПІБ',
    'ПІБ матері',
    'ПІБ отримувача',
    'Прізвище, ім’я, по батькові',
    'Прізвище, власне ім’я, по батькові',
  ],
  surname: ['Прізвище', 'Прізвище матері'],
  givenName: ['Ім’я', 'Власне ім’я'],
  patronymic: ['По батькові', 'По батькові (за наявності)'],
  born: ['Дата народження', 'Рік народження', 'Дата (рік) народження', 'Д. н.', 'Р. н.'],
  phone: ['Телефон', 'Тел.', 'Номер телефону', 'Контактний телефон', 'Мобільний телефон', 'Моб. телефон'],
  community: ['Громада', 'Територіальна громада', 'Назва громади', 'ТГ', 'ОТГ'],
  settlement: ['Населений пункт', 'Нас. пункт', 'Н. п.', 'Село', 'Місто (село)'],
  street: ['Вулиця, будинок', 'Вулиця', 'Вулиця, № будинку', 'Адреса'],
  children: ['Дітей', 'Діти', 'Кількість дітей', 'К-сть дітей'],
  factor: ['Чинник', 'Чинники', 'Чинник СЖО', 'Чинники СЖО', 'Обставини'],
  level: ['Рівень складності', 'Рівень', 'Складність', 'Рівень випадку', 'Складність випадку'],
  worker: ['Фахівець', 'Відповідальний фахівець', 'Фахівець із соціальної роботи', 'Соціальний менеджер'],
  registeredOn: ['Взято на облік', 'Дата взяття на облік', 'На обліку з'],
};

function keyOf(head: string): string {
  return wordsOf(head).join(' ');
}

const BY_KEY = new Map(
  Object.entries(HEADS).flatMap(([column, heads]) =>
    heads.map((head): [string, ImportColumn] => [keyOf(head), column as ImportColumn]),
  ),
);

/** «№ з/п», «№ п/п»: the running number of a list says nothing about a family. */
const RUNNING_NUMBER = new Set(['', 'з п', 'п п', 'пп', 'зп']);

export interface ListColumn {
  /** As in the file; the letter of the column where it has no head. */
  readonly head: string;
  /** What it means, or null: its cells go to the notes. */
  readonly column: ImportColumn | null;
  readonly isRunningNumber: boolean;
}

function listColumn(cell: ForeignCell, index: number, taken: Set<ImportColumn>): ListColumn {
  const head = cellText(cell).replace(/\s+/g, ' ').trim();
  const found = BY_KEY.get(keyOf(head));
  // A second column of one meaning («Телефон», «Телефон») goes to the notes.
  const column = found === undefined || taken.has(found) ? null : found;
  if (column) taken.add(column);
  const isRunningNumber = head.includes('№') && RUNNING_NUMBER.has(keyOf(head));
  return { head: head === '' ? columnLetters(index + 1) : head, column, isRunningNumber };
}

/** What a row would mean as the head of a list, cell by cell. */
export function columnsOf(cells: readonly ForeignCell[]): ListColumn[] {
  const taken = new Set<ImportColumn>();
  return cells.map((cell, index) => listColumn(cell, index, taken));
}

const ENOUGH_COLUMNS = 3;

/** A head names the people and says something else about them. */
export function isHead(columns: readonly ListColumn[]): boolean {
  const known = new Set(columns.flatMap(({ column }) => column ?? []));
  return (known.has('surname') || known.has('fullName')) && known.size >= ENOUGH_COLUMNS;
}
