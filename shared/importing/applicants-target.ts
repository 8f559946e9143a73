import { APPLICANT, nameOf } from '#shared/cohorts/applicants.rules.ts';
import { type ApplicantSheet, MOST_APPLICANTS, type ReadApplicant } from '#shared/cohorts/applicants.ts';
import type { TraineeInput } from '#shared/cohorts/cohorts.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { meaningsIn, withMeanings } from './columns.ts';
import type { ImportTarget } from './import-target.ts';
import type { ColumnMeaning } from './importing.ts';
import type { RowDesk } from './row-desk.ts';
import { readRow } from './sheet-list.ts';

/** What reading applicants needs to know. */
export interface ApplicantWorld {
  readonly communities: readonly { readonly code: PlaceCode; readonly name: string }[];
}

/** Lists of those who applied for a course, as offices keep them. */
export const APPLICANTS: ImportTarget<ApplicantWorld, TraineeInput> = {
  heads: {
    fullName: ['ПІБ', 'П.І.Б.', 'Прізвище, ім’я, по батькові', 'Прізвище та ім’я', 'Учасник', 'Учасниця', 'Слухач'],
    surname: ['Прізвище'],
    givenName: ['Ім’я'],
    patronymic: ['По батькові'],
    birthYear: ['Рік народження', 'Рік нар.'],
    phone: ['Телефон', 'Контактний телефон', 'Моб. телефон', 'Номер телефону'],
    email: ['E-mail', 'Email', 'Електронна пошта', 'Ел. пошта', 'Електронна адреса'],
    organisation: ['Установа', 'Організація', 'Місце роботи', 'Назва установи', 'Заклад'],
    position: ['Посада', 'Посада, установа'],
    community: ['Громада', 'Територіальна громада', 'ТГ', 'Назва громади'],
    education: ['Освіта'],
    motivation: ['Мотивація', 'Чому хочете взяти участь', 'Мотиваційний лист'],
  },
  noteHeads: ['Примітка', 'Примітки', 'Коментар'],
  isHead: (columns) => {
    const known = meaningsIn(columns);
    return (known.has('fullName') || known.has('surname')) && columns.filter(({ isKnown }) => isKnown).length > 1;
  },
  readItem: (desk, { communities }) => {
    const named = desk.has('fullName') ? nameOf(desk.name('fullName', 600) ?? '') : partsOf(desk);
    return {
      ...{ ...APPLICANT, ...named },
      ...{ phone: desk.text('phone', 100), email: desk.text('email', 200), position: desk.text('position', 300) },
      ...{ organisation: desk.text('organisation', 300), education: desk.text('education', 500) },
      ...{ motivation: desk.text('motivation', 2000), birthYear: yearOf(desk) },
      communityCode: communityOf(desk, communities),
      note: desk.notes()?.slice(0, 2000) ?? null,
    };
  },
};

const partsOf = (desk: RowDesk) => ({
  ...{ surname: desk.name('surname', 200) ?? '', givenName: desk.name('givenName', 200) },
  patronymic: desk.name('patronymic', 200),
});

/** A year, or the year of a date; what is neither goes to the notes. */
function yearOf(desk: RowDesk): number | null {
  const text = desk.raw('birthYear').trim();
  const year = /(?:19|20)\d{2}/.exec(text)?.[0];
  if (year !== undefined) return Number(year);
  if (text !== '') desk.note('birthYear');
  return null;
}

/** The community whose name begins with the same word, where there is one; else the cell stays in the notes. */
function communityOf(desk: RowDesk, communities: ApplicantWorld['communities']): PlaceCode | null {
  const [first] = wordsOf(desk.raw('community'));
  if (first === undefined) return null;
  const found = communities.filter(({ name }) => wordsOf(name)[0] === first);
  if (found.length === 1) return found[0]?.code ?? null;
  desk.note('community');
  return null;
}

/** Rows of a sheet as applicants, its columns taken for what somebody says; numbers of rows that name nobody, or too many. */
export function applicantsOfSheet(
  { columns, rows }: Pick<ApplicantSheet, 'columns' | 'rows'>,
  meanings: readonly ColumnMeaning[],
  communities: ApplicantWorld['communities'],
): { applicants: ReadApplicant[]; leftOut: number[] } {
  const list = { headRow: 0, columns: withMeanings(columns, meanings), rows };
  const read = rows.map((row) => readRow(APPLICANTS, list, row, { communities }));
  const named = read.filter(({ item }) => item.surname !== '').slice(0, MOST_APPLICANTS);
  const kept = new Set(named.map(({ row }) => row));
  return {
    applicants: named.map(({ row, item }) => ({ row, trainee: item })),
    leftOut: read.flatMap(({ row }) => (kept.has(row) ? [] : [row])),
  };
}
