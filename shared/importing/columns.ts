import type { ForeignCell } from '#shared/ipc/shell.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { cellText, columnLetters } from './cells.ts';
import type { AnyTarget } from './import-target.ts';
import type { ColumnMeaning, ImportColumn } from './importing.ts';

/** Case, apostrophes, punctuation and Latin look-alikes of a head do not matter. */
function keyOf(head: string): string {
  return wordsOf(head).join(' ');
}

/** «№ з/п», «№ п/п»: the running number of a list says nothing about a record. */
const RUNNING_NUMBER = new Set(['', 'з п', 'п п', 'пп', 'зп']);

export interface ListColumn {
  /** As in the file; the letter of the column where it has no head. */
  readonly head: string;
  readonly meaning: ColumnMeaning;
  /** Whether the program knows the head; cells under others go to the notes until somebody says what they are. */
  readonly isKnown: boolean;
  /** «№ з/п»: its figures are left out, anything else in it is kept. */
  readonly isRunningNumber: boolean;
}

function guesses(target: AnyTarget): Map<string, ColumnMeaning> {
  const noted = target.noteHeads.map((head) => [keyOf(head), 'notes'] as const);
  const heads = Object.entries(target.heads) as [ImportColumn, readonly string[]][];
  return new Map([...noted, ...heads.flatMap(([column, own]) => own.map((head) => [keyOf(head), column] as const))]);
}

const guessesOf = new WeakMap<AnyTarget, Map<string, ColumnMeaning>>();

function guessOf(target: AnyTarget, head: string): ColumnMeaning | undefined {
  const known = guessesOf.get(target) ?? guesses(target);
  guessesOf.set(target, known);
  return isRunningNumber(head) ? 'leftOut' : known.get(keyOf(head));
}

function isRunningNumber(head: string): boolean {
  return head.includes('№') && RUNNING_NUMBER.has(keyOf(head));
}

function listColumn(target: AnyTarget, cell: ForeignCell, index: number, taken: Set<ColumnMeaning>): ListColumn {
  const head = cellText(cell).replace(/\s+/g, ' ').trim();
  const found = guessOf(target, head);
  // A second column of one meaning («Телефон», «Телефон») goes to the notes.
  const meaning = found === undefined || taken.has(found) ? 'notes' : found;
  if (meaning !== 'notes' && meaning !== 'leftOut') taken.add(meaning);
  return {
    head: head === '' ? columnLetters(index + 1) : head,
    meaning,
    isKnown: found !== undefined,
    isRunningNumber: isRunningNumber(head),
  };
}

/** What a row would mean as the head of a list, cell by cell. */
export function columnsOf(target: AnyTarget, cells: readonly ForeignCell[]): ListColumn[] {
  const taken = new Set<ColumnMeaning>();
  return cells.map((cell, index) => listColumn(target, cell, index, taken));
}

/** The columns with other meanings than the guessed ones; a list that is shorter leaves the rest as guessed. */
export function withMeanings(columns: readonly ListColumn[], meanings: readonly ColumnMeaning[]): ListColumn[] {
  return columns.map((column, index) => ({ ...column, meaning: meanings[index] ?? column.meaning }));
}

/** By what a head is known again: two files of one office whose heads differ in spaces or case have one signature. */
export function signatureOf(columns: readonly ListColumn[]): string {
  return columns.map(({ head }) => keyOf(head)).join('|');
}

/** The meanings that stand in the head. */
export function meaningsIn(columns: readonly ListColumn[]): Set<ColumnMeaning> {
  return new Set(columns.map(({ meaning }) => meaning));
}
