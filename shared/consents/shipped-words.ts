import type { Language } from '#shared/vocabulary/languages.ts';
import type { ConsentWords } from './consents.ts';

/**
 * The text that the program comes with, version 1 in every register. People have signed it: it is never changed, and a
 * better one gets a file of its own that an office takes as its next version.
 */
export const SHIPPED_WORDS: Readonly<Record<Language, ConsentWords>> = {
  uk: {
    owner:
      'Відповідно до статей 8, 11 і 12 Закону України «Про захист персональних даних» добровільно надаю згоду володільцю даних',
    general: 'загальні дані: ім’я, дата народження, громадянство',
    contacts: 'контакти: телефон, адреса, як безпечно зв’язатися',
    household: 'склад сім’ї',
    health: 'стан здоров’я, інвалідність',
    sensitive: 'інші чутливі відомості, про які я розповіла (розповів)',
    questionnaires: 'результати опитувальників',
    referral: 'передання мінімуму даних установі, до якої мене направляють',
    donor: 'звіт донору без імен',
    photos: 'фото й відео',
    purpose:
      'Мета: надання соціальних послуг, участь у зустрічах і навчанні, звітність без імен. Кожна мета має свою позначку; відмова від однієї не забирає іншої.',
    how: 'Спосіб: паперова справа й програма на комп’ютері центру, без передавання в інтернет.',
    whom: 'Кому можуть передати: лише у випадках, передбачених законом, або за окремою згодою на направлення.',
    term: 'Строк: доки надаються послуги та протягом строку зберігання справи, встановленого законодавством.',
    rights:
      'Мої права: знати, які дані зберігаються, отримати їх копію, виправити неточне, відкликати згоду будь-коли, скаржитися Уповноваженому Верховної Ради України з прав людини.',
  },
  en: {
    owner:
      'Under articles 8, 11 and 12 of the Law of Ukraine on the Protection of Personal Data I freely consent to the processing by the owner of the data',
    general: 'general data: name, date of birth, citizenship',
    contacts: 'contacts: phone, address, how to reach me safely',
    household: 'who is in the family',
    health: 'health, disability',
    sensitive: 'other sensitive matters that I told of',
    questionnaires: 'results of questionnaires',
    referral: 'passing the least data to the institution I am referred to',
    donor: 'a report to a donor without names',
    photos: 'photographs and video',
    purpose:
      'Purpose: social services, meetings and training, reports without names. Each purpose has its own box; refusing one takes away no other.',
    how: 'How: a paper file and a program on the centre’s computer, with nothing sent to the internet.',
    whom: 'To whom it may be passed: only as the law provides, or with a consent of its own to a referral.',
    term: 'For how long: while services are given and for as long as the law says that the file is kept.',
    rights:
      'My rights: to know what is held, to get a copy, to have mistakes corrected, to withdraw consent at any time, to complain to the Ukrainian Parliament Commissioner for Human Rights.',
  },
};
