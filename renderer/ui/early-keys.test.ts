import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEarlyKeys } from './early-keys.ts';

/** What a page would be told of after the keys that are kept. */
const reached: string[] = [];

beforeEach(() => {
  reached.length = 0;
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

interface Held {
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly altGraph?: boolean;
}

function press(key: string, { ctrlKey = false, altKey = false, altGraph = false }: Held = {}, code = ''): void {
  const event = new Event('keydown', { cancelable: true });
  const getModifierState = (name: string) => name === 'AltGraph' && altGraph;
  window.dispatchEvent(Object.assign(event, { key, code, ctrlKey, altKey, metaKey: false, getModifierState }));
  if (!event.defaultPrevented) reached.push(key);
}

test('signs are kept in their order, and no key reaches the page', () => {
  const take = keepEarlyKeys({ onEscape: () => {} });
  for (const key of ['к', 'р', 'Enter', 'Tab', 'Delete', 'ArrowDown', 'щ', 'Backspace', 'а', ' ']) press(key);
  press('v', { ctrlKey: true }, 'KeyV');
  expect(take()).toBe('кра ');
  expect(reached).toEqual([]);
});

test('a letter of the right Alt is a letter', () => {
  const take = keepEarlyKeys({ onEscape: () => {} });
  press('ґ', { ctrlKey: true, altKey: true, altGraph: true }, 'KeyU');
  expect(take()).toBe('ґ');
});

test('the lock and the search are the window’s all the time, and Escape tells', () => {
  const onEscape = vi.fn();
  const take = keepEarlyKeys({ onEscape });
  press('л', { ctrlKey: true }, 'KeyK');
  press('д', { ctrlKey: true }, 'KeyL');
  press('F4', { altKey: true });
  expect(reached).toEqual(['л', 'д', 'F4']);
  press('Escape');
  expect(onEscape).toHaveBeenCalledOnce();
  expect(take()).toBe('');
});

test('afterwards every key goes where it goes', () => {
  keepEarlyKeys({ onEscape: () => {} })();
  press('к');
  expect(reached).toEqual(['к']);
});
