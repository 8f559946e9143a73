import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '#shared/vocabulary/must.ts';

/** One name in the form of each sex; the same string where there is only one. */
export interface Gendered {
  readonly male: string;
  readonly female: string;
}

/** Names of people who do not exist. */
export interface Names {
  readonly surnames: readonly Gendered[];
  readonly maleGiven: readonly string[];
  /** Fashion changes: given names of women by the year they were born. */
  readonly femaleGiven: { readonly before1965: string[]; readonly until2000: string[]; readonly later: string[] };
  /** Patronymics by the father's given name. */
  readonly patronymics: ReadonlyMap<string, Gendered>;
}

const FATHER = /^from (.+)$/;

/**
 * Reads `<resourcesDir>/names/uk-names.tsv`: kind (given, patronymic, surname), male, female, note. The note gives the
 * time of a female given name and the father of a patronymic. Throws when a given name has no patronymic.
 */
export function readNames(resourcesDir: string): Names {
  const lines = readFileSync(join(resourcesDir, 'names', 'uk-names.tsv'), 'utf8')
    .split(/\r?\n/)
    .slice(1);
  const rows = lines.filter((line) => line !== '').map(rowOf);
  const given = rows.filter(({ kind }) => kind === 'given');
  const women = given.filter(({ female }) => female !== '');
  const bornWhen = (time: string) => women.filter(({ note }) => note.startsWith(time)).map(({ female }) => female);
  return {
    surnames: rows.filter(({ kind }) => kind === 'surname'),
    maleGiven: given.filter(({ male }) => male !== '').map(({ male }) => male),
    femaleGiven: {
      before1965: bornWhen('born before ~1965'),
      until2000: bornWhen('born ~1965-1995'),
      later: bornWhen('born after ~2005'),
    },
    patronymics: new Map(rows.filter(({ kind }) => kind === 'patronymic').map((row) => [fatherOf(row.note), row])),
  };
}

function rowOf(line: string) {
  const [kind = '', male = '', female = '', note = ''] = line.split('\t');
  return { kind, male, female, note };
}

function fatherOf(note: string): string {
  return must(FATHER.exec(note)?.[1], 'the father a patronymic comes from');
}
