import { expect, test } from 'vitest';
import { cardSize, labelSize } from './BlockView.tsx';

test('letters of a label become smaller with what is on it, and an ordinary address stands in 12 pt', () => {
  expect(labelSize(['Кравчук Наталія Петрівна', 'вул. Миру, 3', 'с. Рудня'])).toBe(16);
  expect(labelSize(['Щ'.repeat(400)])).toBeLessThan(10);
});

test('a card keeps its letters until it would be taller than a page', () => {
  expect(cardSize(['Кравчук Н. П., 1987', 'Ж-26-000001', 'х'.repeat(200)])).toBeUndefined();
  expect(cardSize(['Ґ'.repeat(400), 'х'.repeat(300)])).toBeLessThanOrEqual(16);
});
