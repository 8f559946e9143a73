import { expect, test } from 'vitest';
import type { Texts } from '#renderer/text/i18n.ts';
import uk from '#renderer/text/uk/reports.json';
import { changeText, type HistoryWords } from './history-words.ts';

/** Ukrainian texts by key; one that is not there is an error. */
function text(key: string, values: Record<string, unknown> = {}): string {
  const found = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], uk);
  if (typeof found !== 'string') throw new Error(`no text ${key}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}
const asCode = { labelOf: (code: string) => `«${code}»` };
const words: HistoryWords = {
  ...{ t: text as unknown as Texts<'reports'>, language: 'uk', ways: asCode, sources: asCode, grounds: asCode },
};
const said = (field: string, oldValue: string | null, newValue: string | null) =>
  changeText(words, { field, oldValue, newValue, userName: null, changedAtMs: 0 });

test('a change of a report is said in words, whatever the register keeps', () => {
  expect(said('words', 'двоє дітей', 'троє дітей')).toBe('Що сталося: двоє дітей → троє дітей');
  expect(said('is_urgent', '0', '1')).toBe('Є загроза життю або здоров’ю: ні → так');
  expect(said('factors', '[]', '[10,14]')).toBe('Ознаки чинників:  → 10, 14');
  expect(said('outcome', null, 'family')).toBe('Рішення: порожньо → до сім’ї');
  expect(said('try_on', '2026-12-01', null)).toBe('Спробувати знову: 01.12.2026 → порожньо');
  expect(said('community_code', 'UA1', 'UA2')).toBe('Громада: змінено');
  expect(said('reopened', null, 'помилка')).toBe('Рішення скасовано: помилка');
  expect(said('family_n', null, '7')).toBeNull();
});
