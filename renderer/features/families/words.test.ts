import { describe, expect, it } from 'vitest';
import type { Texts } from '#renderer/text/i18n.ts';
import uk from '#renderer/text/uk/families.json';
import type { Place } from '#shared/places/places.ts';
import { vocabularyOf } from '#shared/vocabularies/vocabularies.rules.ts';
import { VocabularyEntry } from '#shared/vocabularies/vocabularies.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { newId, type PlaceCode } from '#shared/vocabulary/ids.ts';
import { communityOptions, fitting, settlementOptions } from './place-options.ts';
import { bornText, factorWord, shortList } from './words.ts';

/** Ukrainian texts by key; one that is not there is an error. */
function text(key: string, values: Record<string, unknown> = {}): string {
  const plural = key in uk || key.includes('.') ? key : `${key}_other`;
  const found = plural.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], uk);
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}
const t = text as unknown as Texts<'families'>;
const TODAY = '2026-11-21' as DateOnly;

/** The factors of an office that has these words of its own. */
const factorsOf = (entries: VocabularyEntry[]) =>
  vocabularyOf(
    'factors',
    entries,
    { language: 'uk', wordOf: () => undefined, shortWordOf: (_, code) => (code === '7' ? 'безробіття' : undefined) },
    TODAY,
  );
const entry = (code: string, label: string, change: object = {}): VocabularyEntry =>
  VocabularyEntry.parse({
    ...{ id: newId(), vocabulary: 'factors', code, validFrom: null, validTo: null, isBuiltin: code !== '17' },
    isMarked: false,
    labels: [{ language: 'uk', label, shortLabel: null }],
    ...change,
  });

function place(tail: string, name: string, more: Partial<Place> = {}): Place {
  const code = `UA180600000000${tail}` as PlaceCode;
  const at = { communityCode: 'UA18060170000012345' as PlaceCode, communityName: 'Овруцька' };
  const region = { raionName: 'Коростенський', regionName: 'Житомирська' };
  return { code, level: 'C', name, ...at, ...region, formerNames: [], aliases: [], endedOn: null, ...more };
}

describe('words of a family', () => {
  it('show a sensitive circumstance as its number only', () => {
    const factors = factorsOf([entry('14', 'насильство вдома')]);
    expect(factorWord({ t, factors }, 14)).toBe('чинник 14');
    expect(factorWord({ t, factors }, 7)).toBe('безробіття');
  });

  it('show one that the office marked as its number too', () => {
    const factors = factorsOf([entry('17', 'підозра у вербуванні', { isMarked: true })]);
    expect(factorWord({ t, factors }, 17)).toBe('чинник 17');
  });

  it('call a renamed circumstance and one of the office by the office’s words, ended or not', () => {
    const factors = factorsOf([entry('7', 'без роботи'), entry('17', 'сирітство', { validTo: '2026-01-01' })]);
    expect([7, 17].map((factor) => factorWord({ t, factors }, factor))).toEqual(['без роботи', 'сирітство']);
  });

  it('tell the age from a date and the year where there is only that', () => {
    expect(bornText(t, { bornOn: '1992-11-22' as DateOnly, birthYear: null }, TODAY)).toBe('33 року');
    expect(bornText(t, { bornOn: '2026-03-01' as DateOnly, birthYear: null }, TODAY)).toBe('до року');
    expect(bornText(t, { bornOn: null, birthYear: 1992 }, TODAY)).toBe('1992 р. н.');
    expect(bornText(t, { bornOn: null, birthYear: null }, TODAY)).toBeUndefined();
  });

  it('name two of many and count the others', () => {
    expect(shortList(['Овруцька', 'Малинська'])).toBe('Овруцька, Малинська');
    expect(shortList(['Овруцька', 'Малинська', 'Чуднівська', 'Ружинська'])).toBe('Овруцька, Малинська, +2');
  });
});

describe('places to choose from', () => {
  it('tell twins of one community apart by the end of the code', () => {
    const twins = [place('15610', 'Рудня'), place('44518', 'Рудня')];
    expect(settlementOptions(t, twins, true).map(({ label }) => label)).toEqual([
      'с. Рудня · код …15610',
      'с. Рудня · код …44518',
    ]);
  });

  it('say where a settlement is as long as the community is not chosen, and how it was called', () => {
    const [option] = settlementOptions(t, [place('00001', 'Затишок', { formerNames: ['Першотравневе'] })], false);
    expect(option?.label).toBe('с. Затишок, Овруцька громада, Коростенський р-н (раніше Першотравневе)');
  });

  it('are found by present, former and other names, however the apostrophe is typed', () => {
    const community = place('00002', 'Новоград-Волинська', { level: 'H', aliases: ['Звягельська'] });
    const options = [...communityOptions([community]), ...settlementOptions(t, [place('00003', 'Мар’янівка')], true)];
    expect(fitting(options, 'звяг').map(({ value }) => value)).toEqual([community.code]);
    expect(fitting(options, "мар'ян")).toHaveLength(1);
    expect(fitting(options, '')).toHaveLength(2);
    expect(fitting(options, 'немає')).toHaveLength(0);
  });
});
