import { beforeAll, expect, test } from 'vitest';
import { addTexts } from '#renderer/text/i18n.ts';
import failures from '#renderer/text/uk/failures.json' with { type: 'json' };
import { failureIn, failureWords, fieldErrors } from './failure-text.ts';

beforeAll(() => addTexts('failures', failures));

test('a failure is found in an error, in a reply and by itself', () => {
  const failure = { code: 'entry/wait' };
  expect(failureIn(failure)).toBe(failure);
  expect(failureIn({ failure })).toBe(failure);
  expect(failureIn(Object.assign(new Error('entry/wait'), { failure }))).toBe(failure);
});

test('what is no failure is told as a fault of the program', () => {
  expect(failureIn(new TypeError('x is undefined')).code).toBe('ipc/internal');
  expect(failureIn(undefined).code).toBe('ipc/internal');
});

test('a code without words of its own is told as a fault of the program, never shown as a code', () => {
  expect(failureWords({ code: 'no/such-code' })).toEqual(failureWords({ code: 'ipc/internal' }));
  expect(failureWords({ code: 'entry/wrong-password' }).title).toBe('Логін або пароль не підходить.');
});

test('field issues become sentences that lead to their fields', () => {
  const errors = fieldErrors([
    { path: 'case.registeredOn', code: 'invalid_type' },
    { path: 'circumstances.main', code: 'nobody-named-this' },
  ]);
  expect(errors).toEqual([
    { id: 'case.registeredOn', message: 'Це поле потрібно заповнити.' },
    { id: 'circumstances.main', message: 'Потрібне інше значення.' },
  ]);
});
