import type { ForeignCell } from '#shared/ipc/shell.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { cellText, type ReadChildren, type ReadDate, readBirthDate, readChildren } from './cells.ts';

/** A parent as the journal writes them: a name, and maybe when they were born. */
export interface ParentInCell {
  /** As typed: «Кравчук Н. П.», «Кравчук Наталія Петрівна». */
  readonly name: string;
  readonly born: ReadDate;
  /** «мати», «батько» before the name. */
  readonly said: 'mother' | 'father' | null;
}

export interface ParentsCell {
  readonly parents: readonly ParentInCell[];
  readonly children: ReadChildren | null;
  /** What was not understood. */
  readonly rest: readonly string[];
}

const CHILDREN =
  /(?:кількість\s+)?(?:дітей|діти|дит\.)\s*[:–—-]?\s*\d{1,2}(?:\s*\(\s*\d{1,2}\s*\)|\s*\/\s*\d{1,2})?|\d{1,2}(?:\s*\(\s*\d{1,2}\s*\))?\s*(?:дітей|діти|дитина|дитини)(?!\p{L})/iu;
/** «1986 р.н.», «(1986)», «12.03.1986 р. н.», «1986 року народження» */
const BORN =
  /\(?\s*(\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|(?:19|20)\d{2})\s*\)?\s*(?:р\.?\s*н\.?|(?:року|рік)\s+народження|р\.)?/gu;
const SAID = [
  [/^(?:мати|мама|мат\.)\s*[:–—-]?\s*/iu, 'mother'],
  [/^(?:батько|тато|бат\.)\s*[:–—-]?\s*/iu, 'father'],
] as const;
const EDGES = /^[\s,;:.()–—-]+|[\s,;:()–—-]+$/gu;
const NAME = /^\p{Lu}[\p{L}’'ʼ`-]*(?:\s|$)/u;

function saidOf(text: string): { name: string; said: ParentInCell['said'] } {
  const [pattern, said] = SAID.find(([each]) => each.test(text)) ?? [null, null];
  return { name: pattern ? text.replace(pattern, '') : text, said };
}

/** The parents of a piece of the cell: each ends with when they were born, or with a comma. */
function parentsOf(piece: string, today: DateOnly): { parents: ParentInCell[]; rest: string[] } {
  const parents: ParentInCell[] = [];
  const rest: string[] = [];
  const take = (text: string, born: ReadDate) => {
    const bare = text.replace(EDGES, '');
    const { name, said } = saidOf(bare);
    if (NAME.test(name)) parents.push({ name, born, said });
    else if (bare !== '' || born !== null) rest.push(bare);
  };
  let at = 0;
  for (const match of piece.matchAll(BORN)) {
    take(piece.slice(at, match.index), readBirthDate(match[1] ?? '', today));
    at = match.index + match[0].length;
  }
  for (const text of piece.slice(at).split(',')) take(text, null);
  return { parents, rest };
}

/**
 * The third column of the official journal: «Кравчук Н. П., 1986 р.н.», under it the father, then «дітей 3 (2)», on lines
 * of their own or one after the other.
 */
export function readParents(cell: ForeignCell, today: DateOnly): ParentsCell {
  const text = cellText(cell).normalize('NFC');
  const [counted] = CHILDREN.exec(text) ?? [];
  const people = counted === undefined ? text : text.replace(counted, '\n');
  const read = people.split(/[\n;]+/).map((piece) => parentsOf(piece, today));
  return {
    parents: read.flatMap(({ parents }) => parents),
    children: counted === undefined ? null : readChildren(counted),
    rest: read.flatMap(({ rest }) => rest).filter((part) => /[\p{L}\d]/u.test(part)),
  };
}

const FEMININE = /(?:[сцз]ька|(?:ов|ев|єв|їв|ін|їн)а)$/u;
const MASCULINE = /(?:[сцз]ький|(?:ов|ев|єв|ін|їн))$/u;

/** The sex that a surname of an adjective's form shows: Вишневська, Вишневський, Іванова, Іванов. Null for the others. */
export function sexFromSurname(surname: string | null): 'female' | 'male' | null {
  const key = exactKey(surname ?? '');
  if (FEMININE.test(key)) return 'female';
  return MASCULINE.test(key) ? 'male' : null;
}
