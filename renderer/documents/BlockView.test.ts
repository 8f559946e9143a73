import { expect, test } from 'vitest';
import { addresseeSize, cardSize, labelSize } from './BlockView.tsx';

test('letters of a label become smaller with what is on it, and an ordinary address stands in 12 pt', () => {
  expect(labelSize(['Кравчук Наталія Петрівна', 'вул. Миру, 3', 'с. Рудня'])).toBe(16);
  expect(labelSize(['Щ'.repeat(400)])).toBeLessThan(10);
});

test('a card keeps its letters until it would be taller than a page', () => {
  expect(cardSize(['Кравчук Н. П., 1987', 'Ж-26-000001', 'х'.repeat(200)])).toBeUndefined();
  expect(cardSize(['Ґ'.repeat(400), 'х'.repeat(300)])).toBeLessThanOrEqual(16);
});

test('an address on an envelope keeps its letters until it would run over the edge', () => {
  expect(
    addresseeSize('envelope-dl', ['Кравчук Наталія Петрівна', 'вул. Миру, 3', 'с. Рудня', 'Житомирська область']),
  ).toBeUndefined();
  expect(addresseeSize('envelope-dl', ['Щ'.repeat(400), 'х'.repeat(300)])).toBe(12);
  expect(addresseeSize('envelope-c5', ['Щ'.repeat(400), 'х'.repeat(300)])).toBeLessThan(16);
});
