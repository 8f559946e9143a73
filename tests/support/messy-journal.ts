import { join } from 'node:path';
import { readNames } from '#electron/demonstration/names-file.ts';
import { type Random, randomFrom } from '#electron/demonstration/random.ts';
import type { ForeignCell, ForeignSheet } from '#shared/ipc/shell.ts';
import { must } from '#shared/vocabulary/must.ts';

/*
 * A region's journal as forty people keep one for five years, made up from nothing but names of people who do not exist:
 * every spelling of dates, phones, places and counts, blank rows, totals, heads repeated on each page, and cells that
 * nobody understands. The same seed gives the same journal.
 */

export interface MessyPlace {
  readonly community: string;
  readonly settlement: string;
}

export interface MessyJournal {
  readonly sheet: ForeignSheet;
  /** Numbers of the rows that are families. */
  readonly rows: readonly number[];
  /** Cells that no program can understand: number of the row, head, text. Each must be said and kept. */
  readonly riddles: readonly { readonly row: number; readonly head: string; readonly text: string }[];
}

const HEAD = [
  '№ з/п',
  'Прізвище',
  'Ім’я',
  'По батькові',
  'Дата народження',
  'Телефон',
  'Громада',
  'Населений пункт',
  'Вулиця',
  'Дітей',
  'Чинники',
  'Рівень складності',
  'Фахівець',
  'Взято на облік',
  'Примітка',
];

const FACTORS = [
  'безробіття',
  'малозабезпеченість',
  'інвалідність',
  'домашнє насильство',
  'втрата соціальних зв’язків',
];
const RIDDLES: Readonly<Record<string, readonly string[]>> = {
  'Дата народження': ['восени', '32.13.1987', 'не пам’ятає'],
  Телефон: ['42-12', 'через сусідку'],
  'Населений пункт': ['хутір за лісом', 'десь біля річки'],
  Дітей: ['багато', 'двоє чи троє'],
  Чинники: ['самотність', 'складні стосунки'],
  'Рівень складності': ['дуже складний', '?'],
  'Взято на облік': ['минулого року', 'до війни'],
};

const two = (number: number): string => String(number).padStart(2, '0');

/** One of the ways in which an office writes a day. */
function dateCell(random: Random, year: number): ForeignCell {
  const [month, day] = [random.whole(1, 12), random.whole(1, 28)];
  return random.pick<ForeignCell>([
    { date: `${year}-${two(month)}-${two(day)}` },
    `${two(day)}.${two(month)}.${year}`,
    `${two(day)}.${two(month)}.${String(year).slice(2)} р.`,
    `${day}/${month}/${year}`,
    `${year}-${two(month)}-${two(day)}`,
    ` ${two(day)}.${two(month)}.${year} `,
  ]);
}

function phoneCell(random: Random): ForeignCell {
  const nine = `67${String(random.whole(1_000_000, 9_999_999))}`;
  const [a, b, c, d] = [nine.slice(0, 2), nine.slice(2, 5), nine.slice(5, 7), nine.slice(7)];
  return random.pick<ForeignCell>([
    `0${nine}`,
    `+380${nine}`,
    `80${nine}`,
    `(0${a}) ${b}-${c}${d}`,
    `0${a} ${b} ${c} ${d}`,
    Number(nine),
    '',
  ]);
}

/** A word as it is mistyped: stray spaces, capitals, a Latin letter, another apostrophe. */
function mistyped(random: Random, word: string): string {
  return random.weighted<(text: string) => string>([
    [(text) => text, 12],
    [(text) => ` ${text}  `, 2],
    [(text) => text.toUpperCase(), 2],
    [(text) => text.replace('і', 'i').replace('о', 'o'), 2],
    [(text) => text.replaceAll('’', random.pick(["'", '`', 'ʼ'])), 2],
  ])(word);
}

function placeCells(random: Random, { community, settlement }: MessyPlace): [string, string] {
  const name = mistyped(random, random.pick([community, `${community} громада`, `${community} ОТГ`]));
  return [name, mistyped(random, random.pick([settlement, `с. ${settlement}`, `с.${settlement}`]))];
}

function childrenCell(random: Random): ForeignCell {
  const children = random.whole(1, 6);
  const minors = random.whole(0, children);
  return random.pick<ForeignCell>([children, String(children), `${children} (${minors})`, `${children}/${minors}`, '']);
}

/** `families` rows of a journal, and what stands between them. */
export function messyJournal(families: number, places: readonly MessyPlace[], seed = 2021): MessyJournal {
  const random = randomFrom(seed);
  const names = readNames(join(import.meta.dirname, '../../resources'));
  const patronymics = [...names.patronymics.values()];
  const rows: ForeignCell[][] = [['Облік сімей області'], ['станом на сьогодні'], [], HEAD];
  const numbers: number[] = [];
  const riddles: MessyJournal['riddles'][number][] = [];
  const between: readonly (() => ForeignCell[])[] = [
    () => [],
    () => [null, ' ', null],
    () => ['Усього', numbers.length],
    () => HEAD,
    () => HEAD.map((_, index) => index + 1),
  ];
  for (let family = 0; family < families; family += 1) {
    if (random.chance(0.03)) rows.push(random.pick(between)());
    const [community, settlement] = placeCells(random, must(places[family % places.length], 'a place'));
    const cells: ForeignCell[] = [
      family + 1,
      mistyped(random, random.pick(names.surnames).female),
      mistyped(random, random.pick(names.femaleGiven.until2000)),
      mistyped(random, random.pick(patronymics).female),
      random.chance(0.1) ? String(random.whole(1955, 2005)) : dateCell(random, random.whole(1955, 2005)),
      phoneCell(random),
      community,
      settlement,
      `вул. Миру, ${random.whole(1, 120)}`,
      childrenCell(random),
      [random.pick(FACTORS), random.pick(FACTORS)].join(random.pick(['; ', ', ', '\n'])),
      random.pick(['простий', 'середній', 'СКЛАДНИЙ', 'екстрений ', 'скл.', '']),
      `Фахівець ${random.whole(1, 40)}`,
      random.chance(0.05) ? random.pick(['вересень 2021', '2021', '']) : dateCell(random, random.whole(2019, 2025)),
      random.chance(0.1) ? 'ВПО' : null,
    ];
    if (random.chance(0.08)) {
      const head = random.pick(Object.keys(RIDDLES));
      const text = random.pick(RIDDLES[head] ?? ['?']);
      cells[HEAD.indexOf(head)] = text;
      riddles.push({ row: rows.length + 1, head, text });
    }
    rows.push(cells);
    numbers.push(rows.length);
  }
  rows.push([], ['Разом', families]);
  return { sheet: { name: 'Облік', rows }, rows: numbers, riddles };
}
