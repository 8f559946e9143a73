import { expect, test } from 'vitest';
import { phrase } from './phrases.ts';

const tree = {
  list: { title: 'Сім’ї', found_one: '{{count, number}} сім’я', found_few: '{{count, number}} сім’ї' },
  'entry/wait': { todo: 'Зачекайте {{ seconds }} с, {{name}}.' },
};

test('a text is found by its path, a name may hold a slash', () => {
  expect(phrase(tree, 'list.title', 'uk')).toBe('Сім’ї');
  expect(phrase(tree, 'entry/wait.todo', 'uk', { seconds: 5, name: 'Олено' })).toBe('Зачекайте 5 с, Олено.');
});

test('a branch, a longer path and an unknown name are no texts', () => {
  for (const key of ['list', 'list.title.more', 'list.nothing', '']) expect(phrase(tree, key, 'uk')).toBeUndefined();
});

test('a plural takes the form of its language and writes its number as the language does', () => {
  expect(phrase(tree, 'list.found', 'uk', { count: 1 })).toBe('1 сім’я');
  expect(phrase(tree, 'list.found', 'uk', { count: 3463 })).toMatch(/^3\s463 сім’ї$/u);
  expect(phrase(tree, 'list.found', 'en', { count: 3 })).toBeUndefined();
});

test('a text without forms stays itself whatever the count', () => {
  expect(phrase(tree, 'list.title', 'uk', { count: 2 })).toBe('Сім’ї');
});

test('what has no value leaves its place empty, and a value is not read as a text', () => {
  expect(phrase(tree, 'entry/wait.todo', 'uk', { seconds: null, name: '{{seconds}} $&' })).toBe(
    'Зачекайте  с, {{seconds}} $&.',
  );
});
