import { expect, test } from 'vitest';
import uk from '#renderer/text/uk/people.json';
import { changeText } from './history-words.ts';
import type { PeopleTexts } from './words.ts';

/** Ukrainian texts by key; one that is not there is an error. */
function text(key: string, values: Record<string, unknown> = {}): string {
  const found = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], uk);
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}
const t = text as unknown as PeopleTexts;
const said = (field: string, oldValue: string | null, newValue: string | null) =>
  changeText(t, { field, oldValue, newValue }, 'uk');

test('a change of a person is said in words, whatever the register keeps', () => {
  expect(said('surname', 'Кравчук', 'Ярошук')).toBe('Прізвище: Кравчук → Ярошук');
  expect(said('bornOn', null, '1987-05-14')).toBe('Дата народження: порожньо → 14.05.1987');
  expect(said('birthYear', '1987', null)).toBe('Дата народження: 1987 р. н. → порожньо');
  expect(said('disability', 'none', 'group2')).toBe('Інвалідність: немає → ІІ група');
  expect(said('safeContact.noLetters', 'false', 'true')).toBe('Листів не надсилати: ні → так');
  const former = [{ name: { surname: 'Левицька', givenName: null, patronymic: null }, untilOn: null }];
  expect(said('formerNames', '[]', JSON.stringify(former))).toBe('Попередні прізвища та імена: порожньо → Левицька');
});

test('phones stand in history with their last figures only', () => {
  const phones = [{ number: '+380671234567', label: 'own', note: null }];
  expect(said('phones', '[]', JSON.stringify(phones))).toBe('Телефони: порожньо → +380 67 ••• 45 67 (власний)');
  expect(said('safeContact.callTo', null, '+380671234567')).toBe('Лише на номер: порожньо → +380 67 ••• 45 67');
});

test('documents stand in the hidden history as on the paper', () => {
  const document = { kind: 'passportBook', title: null, number: 'ВМ123456', issuedBy: null, issuedOn: null };
  const documents = [{ ...document, validUntil: null, note: null }];
  expect(said('documents', '[]', JSON.stringify(documents))).toBe('Документи: порожньо → Паспорт (книжечка) ВМ 123456');
});

test('what this program does not know is said as it was kept', () => {
  expect(said('shoeSize', '37', null)).toBe('shoeSize: 37 → порожньо');
  expect(said('phones', 'not a list', null)).toBe('Телефони: not a list → порожньо');
});

test('of a name that was destroyed only its change is told', () => {
  expect(said('surname', null, null)).toBe('Прізвище: значення знищено');
  expect(said('knownByCode', 'false', 'true')).toBe('Відомо лише за кодом: ні → так');
});
