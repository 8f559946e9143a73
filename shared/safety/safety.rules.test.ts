import { expect, test } from 'vitest';
import { isNamedIn } from './safety.rules.ts';

test.each([
  ['свекруха Галина Коваль', 'Галина'],
  ['не хоче бачити Галини Коваль', 'Коваль Галина'],
  ['розлучилася з Ковалем', 'Коваль Марія'],
  ['боїться Оленчиної сестри Дарʼї', "Дар'я"],
  ['Левицької з третього поверху', 'Левицька Ольга'],
  ['ОЛІ', 'Оля'],
  ['нічого не казати Ользі', 'Ольга'],
  ['щоб не дісталося Маринці', 'Маринка'],
])('«%s» speaks of «%s»', (text, name) => expect(isNamedIn(text, name)).toBe(true));

test.each([
  [null, 'Галина'],
  ['нікого', 'Галина'],
  ['чоловік Іван', 'Іванна Коваль'],
  ['', 'Галина'],
])('«%s» does not speak of «%s»', (text, name) => expect(isNamedIn(text, name)).toBe(false));

test('of two words both must stand there when two are asked for', () => {
  expect(isNamedIn('Іван з Рудні', 'Коваль Іван', 2)).toBe(false);
  expect(isNamedIn('Коваль Іван з Рудні', 'Коваль Іван', 2)).toBe(true);
  expect(isNamedIn('Іван', 'Іван', 2)).toBe(true);
});
