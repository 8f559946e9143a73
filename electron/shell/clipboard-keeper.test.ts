import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isCopyKey, type KeyPress, keepClipboard } from './clipboard-keeper.ts';

let text = '';
const clipboard = {
  readText: async () => text,
  clear: () => {
    text = '';
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  text = '';
});
afterEach(() => vi.useRealTimers());

/** Somebody presses the key, and the page puts the words there a little later. */
async function copy(keeper: ReturnType<typeof keepClipboard>, words: string): Promise<void> {
  keeper.copied();
  await vi.advanceTimersByTimeAsync(20);
  text = words;
}

test('what was copied is gone after twenty seconds, and not before', async () => {
  const keeper = keepClipboard(clipboard);
  await copy(keeper, 'Ж-26-000001');
  await vi.advanceTimersByTimeAsync(19_000);
  expect(text).toBe('Ж-26-000001');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(text).toBe('');
});

test('what came from another program is left alone', async () => {
  const keeper = keepClipboard(clipboard);
  await copy(keeper, 'Ж-26-000001');
  await vi.advanceTimersByTimeAsync(5_000);
  text = 'рецепт борщу';
  await vi.advanceTimersByTimeAsync(60_000);
  await keeper.forget();
  expect(text).toBe('рецепт борщу');
});

test('a lock takes it at once, even in the moment of copying', async () => {
  const keeper = keepClipboard(clipboard);
  await copy(keeper, 'Ж-26-000001');
  await vi.advanceTimersByTimeAsync(1_000);
  await keeper.forget();
  expect(text).toBe('');
  await copy(keeper, 'Ж-26-000002');
  await keeper.forget();
  expect(text).toBe('');
});

test('nothing was copied here: a lock leaves the clipboard as it is', async () => {
  text = 'рецепт борщу';
  await keepClipboard(clipboard).forget();
  expect(text).toBe('рецепт борщу');
});

test('copying again begins the twenty seconds anew', async () => {
  const keeper = keepClipboard(clipboard);
  await copy(keeper, 'Ж-26-000001');
  await vi.advanceTimersByTimeAsync(15_000);
  await copy(keeper, 'Ж-26-000002');
  await vi.advanceTimersByTimeAsync(15_000);
  expect(text).toBe('Ж-26-000002');
  await vi.advanceTimersByTimeAsync(6_000);
  expect(text).toBe('');
});

const key = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  ...{ type: 'keyDown', code, control: false, shift: false, meta: false },
  ...more,
});

test.each([
  [key('KeyC', { control: true }), true],
  [key('KeyX', { control: true }), true],
  [key('Insert', { control: true }), true],
  [key('Delete', { shift: true }), true],
  [key('KeyC'), false],
  [key('KeyV', { control: true }), false],
  [key('KeyC', { control: true, type: 'keyUp' }), false],
])('%o copies: %s', (press, copies) => {
  expect(isCopyKey(press)).toBe(copies);
});
