import { describe, expect, it } from 'vitest';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { chosenWords } from './filter-words.ts';
import { NO_FILTER } from './list-state.ts';
import { OVRUCH, words } from './record/testing.ts';

const filterWords = { ...words, communities: [] };
const said = (change: Partial<typeof NO_FILTER>, part: Parameters<typeof chosenWords>[2]) =>
  chosenWords(filterWords, { ...NO_FILTER, ...change }, part);

describe('a filter in words', () => {
  it('says a period as far as it is known', () => {
    const registeredFrom = '2026-11-02' as DateOnly;
    const registeredTo = '2026-11-21' as DateOnly;
    expect(said({ registeredFrom }, 'registered')).toEqual(['з 02.11.2026']);
    expect(said({ registeredTo }, 'registered')).toEqual(['до 21.11.2026']);
    expect(said({ registeredFrom, registeredTo }, 'registered')).toEqual(['02.11.2026 – 21.11.2026']);
    expect(said({}, 'registered')).toEqual([]);
  });

  it('calls a factor as the office does, and a sensitive one by its number', () => {
    const own = {
      ...filterWords,
      factors: { shortLabelOf: (code: string) => `ч. ${code}`, isMarked: (code: string) => code === '14' },
    };
    expect(chosenWords(own, { ...NO_FILTER, factors: [7, 14, 17] }, 'factors')).toEqual(['ч. 7', 'чинник 14', 'ч. 17']);
  });

  it('names settlements and tags', () => {
    expect(said({ settlementCodes: [OVRUCH as PlaceCode] }, 'settlementCodes')).toEqual(['Овруцька']);
    expect(said({ tags: ['displaced'] }, 'tags')).toEqual(['«displaced»']);
  });
});
