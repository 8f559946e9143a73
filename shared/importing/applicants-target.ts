import { APPLICANT, nameOf } from '#shared/cohorts/applicants.rules.ts';
import type { TraineeInput } from '#shared/cohorts/cohorts.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { meaningsIn } from './columns.ts';
import type { ImportTarget } from './import-target.ts';
import type { RowDesk } from './row-desk.ts';

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
