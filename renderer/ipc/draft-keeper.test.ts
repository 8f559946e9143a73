import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftContent } from '#shared/drafts/drafts.ts';
import { KEEP_AFTER_MS, makeDraftKeeper } from './draft-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const kept: DraftContent[] = [];
  const keeper = makeDraftKeeper(async (content) => void kept.push(content));
  return { kept, keeper };
}

test('what was typed is kept a second later, once', async () => {
  const { kept, keeper } = watched();
  keeper.change('К');
  keeper.change('Кр');
  await vi.advanceTimersByTimeAsync(KEEP_AFTER_MS - 1);
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(kept).toEqual(['Кр']);
  await vi.advanceTimersByTimeAsync(10 * KEEP_AFTER_MS);
  expect(kept).toEqual(['Кр']);
});

test('who types without a pause is never more than a second ahead of what is kept', async () => {
  const { kept, keeper } = watched();
  for (let key = 1; key <= 50; key += 1) {
    keeper.change(key);
    await vi.advanceTimersByTimeAsync(100);
    expect(key - Number(kept.at(-1) ?? 0)).toBeLessThanOrEqual(KEEP_AFTER_MS / 100);
  }
});

test('a flush keeps at once what waits, and waits for what is on its way', async () => {
  const arrived: DraftContent[] = [];
  const keeper = makeDraftKeeper(async (content) => {
    await new Promise((done) => setTimeout(done, 300));
    arrived.push(content);
  });
  keeper.change('перше');
  const first = keeper.flush();
  keeper.change('друге');
  const both = keeper.flush();
  await vi.advanceTimersByTimeAsync(300);
  await first;
  expect(arrived).toEqual(['перше']);
  await vi.advanceTimersByTimeAsync(300);
  await both;
  expect(arrived).toEqual(['перше', 'друге']);
});

test('nothing is kept while the form is being saved; if it was refused, typing is kept again', async () => {
  const { kept, keeper } = watched();
  keeper.change('до збереження');
  await keeper.hold();
  keeper.change('під час збереження');
  await keeper.flush();
  await vi.advanceTimersByTimeAsync(10 * KEEP_AFTER_MS);
  expect(kept).toEqual([]);
  keeper.resume();
  await vi.advanceTimersByTimeAsync(KEEP_AFTER_MS);
  expect(kept).toEqual(['під час збереження']);
});
