import { loadDemonstration } from '#electron/demonstration/load.ts';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { indexPersons } from '#electron/search/search-index.queries.ts';
import { seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import { NewFamily } from '#shared/families/families.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { sexFromPatronymic } from '#shared/vocabulary/people.ts';

/** The made-up region of the demonstration, always the same one. */
const FAMILIES = 3470;
const SEED = 2026;
export const GOLD_DAY = new Date('2026-11-21T10:00:00Z');

/** Surname, given name, patronymic, day of birth, former surname: names that the demonstration does not have. */
export const PEOPLE_BY_HAND: readonly (readonly [string, string, string | null, string, string?])[] = [
  ['Нечай-Яворська', 'Мар’яна', 'Юріївна', '1991-03-08'],
  ['Скоропад-Вишневська', 'Олена', 'Ігорівна', '1984-12-01'],
  ['Ґудзь', 'Аґнеса', 'В’ячеславівна', '1979-07-19'],
  ['В’юн', 'Лук’ян', 'Дем’янович', '1966-01-30'],
  ['Об’єдков', 'Святослав', 'Єгорович', '1988-08-08'],
  ['Їжакевич', 'Зіновія', 'Якимівна', '1958-11-11'],
  ['Щербатюк-Дзюба', 'Юстина', 'Остапівна', '2001-05-27'],
  ['Білик', 'Христина', 'Андріївна', '1993-02-14'],
  ['Билик', 'Христина', 'Андріївна', '1990-06-21'],
  ['Левандівська', 'Ганна', 'Миколаївна', '1987-04-04', 'Пшеничняк'],
  ['Левандівський', 'Арсен', 'Тарасович', '1985-09-17'],
  ['Добролежа', 'Тетяна', 'Олексіївна', '1995-10-10', 'Каплунівська'],
  ['Чорновусий', 'Захар', 'Іванович', '1972-05-02'],
  ['Чорновуса', 'Меланія', 'Захарівна', '1999-09-23'],
  ['Синьоокий', 'Лев', 'Юрійович', '2009-01-12'],
  ['Веселовський', 'Георгій', 'Романович', '1981-03-03'],
  ['Тарасов', 'Микола', 'Сергійович', '1970-02-28'],
  ['Тарасова', 'Дарина', 'Миколаївна', '2004-12-24'],
  ['Цимбалістий', 'Северин', 'Петрович', '1964-08-15'],
  ['Хмизюк', 'Євгенія', 'Дмитрівна', '1996-06-06'],
  ['Жабокрицька', 'Аделіна', 'Вікторівна', '1998-07-07'],
  ['Шпортько', 'Жанна', 'Йосипівна', '1977-11-29'],
  ['Згурська', 'Надія', 'Климівна', '1969-10-05'],
  ['Розгон', 'Ілля', 'Федорович', '1983-01-21'],
  ['Гальперин', 'Рахіль', 'Мойсеївна', '1949-05-09'],
  ['Стефанеску', 'Доміка', null, '1992-02-02'],
  ['Чебановська', 'Земфіра', 'Яношівна', '1989-12-12'],
  ['Дунка', 'Рустам', null, '2011-06-18'],
  ['Ковальська', 'Ядвіга', 'Казимирівна', '1955-03-25'],
  ['Novák', 'Jiří', null, '1986-04-16'],
  ['Петросян', 'Ануш', 'Арменівна', '1990-08-30'],
  ['Мамедова', 'Лейла', 'Ельчин кизи', '1994-01-07'],
  ['Куйбіда', 'Феодосія', 'Лукінічна', '1948-06-13'],
  ['Соловйов', 'Артем', 'Ігорович', '1997-03-19'],
  ['Ємельяненко', 'Ярослава', 'Устимівна', '1974-09-09'],
  ['Пуґач', 'Віталій', 'Якович', '1968-12-31'],
  ['Сеньків', 'Устина', 'Ільківна', '1962-07-01'],
  ['Іваницька', 'Ірина', 'Володимирівна', '1985-05-15', 'Шелест'],
  ['Кіт', 'Оксана', 'Павлівна', '1991-11-03'],
  ['Геращенко', 'Анна', 'Геннадіївна', '1982-10-20'],
  ['Мішкова', 'Юлія', 'Олександрівна', '2000-02-29'],
  ['Ткачишин', 'Софія', 'Василівна', '2015-09-01'],
  ['Заєць', 'Дмитро', 'Григорович', '1976-04-27'],
  ['Яйленко', 'Юрій', 'Юрійович', '1980-08-02'],
];

const OVRUCH = 'UA18060170000069581';

function familyOf([surname, givenName, patronymic, bornOn]: (typeof PEOPLE_BY_HAND)[number]): NewFamily {
  const member = {
    memberId: null,
    name: { surname, givenName, patronymic },
    sex: sexFromPatronymic(patronymic) ?? 'female',
    bornOn,
    birthYear: null,
    relation: 'mother',
    phone: null,
  };
  return NewFamily.parse({
    members: [member],
    address: { communityCode: OVRUCH, settlementCode: null, street: null, directions: null, noFixedAddress: false },
    circumstances: { factors: [8], main: 8 },
    case: { stage: 'assessed', level: null, worker: null, registeredOn: '2026-11-02', statedChildren: 0, notes: null },
  });
}

/** A register in memory with the demonstration and, among them, the people by hand. */
export async function openGoldRegister(): Promise<OpenRegister> {
  const register = await openRegisterWithPlaces();
  await seedVocabularies(register);
  await loadDemonstration(register, 'resources', { families: FAMILIES, seed: SEED, today: GOLD_DAY });
  await register.write(async (trx) => {
    const registrar = { now: GOLD_DAY, userId: null };
    if ((await registerFamilies(trx, PEOPLE_BY_HAND.map(familyOf), registrar)) instanceof Refusal) {
      throw new Error('the people by hand do not fit');
    }
    for (const [surname, givenName, , , former] of PEOPLE_BY_HAND) {
      if (former === undefined) continue;
      const { n } = await trx
        .selectFrom('persons')
        .where('surname', '=', surname)
        .where('given_name', '=', givenName)
        .select('n')
        .executeTakeFirstOrThrow();
      const name = { surname: former, given_name: null, patronymic: null };
      await trx
        .insertInto('person_former_names')
        .values({ id: newId(), person_n: n, ...name, until_on: null, position: 0 })
        .execute();
      await indexPersons(trx, [n]);
    }
  });
  return register;
}
