import { expect, test } from 'vitest';
import { inSyllables, SOFT_HYPHEN } from './syllables.ts';

const shown = (text: string) => inSyllables(text).replaceAll(SOFT_HYPHEN, '|');

test('Ukrainian words are broken between syllables, and no single letter is left or carried', () => {
  const words = 'Дітей чинник (Примітки) екстрений Соціальний походження район знайти п’ятниця, об’єкт Олена ім’я';
  expect(shown(words)).toBe(
    'Ді|тей чин|ник (При|міт|ки) екст|ре|ний Со|ціаль|ний по|хо|джен|ня ра|йон знай|ти п’ят|ни|ця, об’єкт Оле|на ім’я',
  );
});

test('дж and дз are parted where д ends a prefix, and stay together where they are one sound', () => {
  const parted =
    'Надзвичайний непідзвітний відзначити підживити віджати передзимовий підзахисна понадзвукова медзаклад';
  expect(shown(parted)).toBe(
    'Над|зви|чай|ний не|під|звіт|ний від|зна|чи|ти під|жи|ви|ти від|жа|ти пе|ред|зи|мо|вий під|за|хис|на по|над|зву|ко|ва мед|зак|лад',
  );
  const together = 'подзвонити передзвін відсиджений попередження піджаки надзвонити віддзеркалити віджет Меджибізька';
  expect(shown(together)).toBe(
    'по|дзво|ни|ти пе|ре|дзвін від|си|дже|ний по|пе|ре|джен|ня пі|джа|ки на|дзво|ни|ти від|дзер|ка|ли|ти ві|джет Ме|джи|бізь|ка',
  );
  expect(shown('підз. віджав')).toBe('підз. від|жав');
});

test('both parts of a double name are broken, and of an English word four letters are carried at least', () => {
  expect(shown('Нечуй-Левицька с.\u00a0Пилиповичі Notes Community made')).toBe(
    'Не|чуй-Ле|виць|ка с.\u00a0Пи|ли|по|ви|чі Notes Com|mu|nity made',
  );
});

test('codes, dates, e-mail addresses and abbreviations are never broken', () => {
  const texts = 'Ж-26-000004 10.02.2020 olena-petrenko@ukraine.ua +380 44 123-45-67 ЮНІСЕФ 001.0 https://social.gov.ua';
  expect(inSyllables(texts)).toBe(texts);
});
