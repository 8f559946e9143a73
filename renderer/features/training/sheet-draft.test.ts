import { expect, test } from 'vitest';
import { restoredOver } from '#renderer/ui/restored-over.ts';
import { checkSheet, emptySheet, scoreField } from './sheet-draft.ts';

const OLD = ['мотивація', 'освіта і досвід'];
const NOW = ['освіта і досвід', 'зріст'];

test('points that wait from before stand under their own criterion, whatever the course has made of the others', () => {
  const base = emptySheet(OLD);
  const draft = { ...base, assessor: 'Перша', [scoreField('мотивація')]: '3', [scoreField('освіта і досвід')]: '1' };
  const restored = restoredOver(emptySheet(NOW), { draft, base }).draft;
  expect(restored).toEqual({ ...emptySheet(NOW), assessor: 'Перша', [scoreField('освіта і досвід')]: '1' });
  expect(checkSheet(restored, NOW)).toEqual({
    ...{ ok: false, issues: [{ path: scoreField('зріст'), code: 'required' }] },
  });
  expect(checkSheet({ ...restored, [scoreField('зріст')]: '0' }, NOW)).toMatchObject({
    value: {
      scores: [
        { criterion: 'освіта і досвід', value: 1 },
        { criterion: 'зріст', value: 0 },
      ],
    },
  });
});

test('a field is called so that a screen reader finds what stands under it', () => {
  expect(scoreField('освіта і досвід')).not.toMatch(/[ \t\n]/);
});
