import { describe, expect, it } from 'vitest';
import { changeSentences, placesIn } from './history-words.ts';
import { OVRUCH, words } from './testing.ts';

const change = (field: string, oldValue: string | null, newValue: string | null, more: object = {}) => ({
  ...{ field, oldValue, newValue, userName: 'Н. Гриценко', changedAtMs: 1 },
  ...more,
});
const said = (field: string, oldValue: string | null, newValue: string | null) =>
  changeSentences(change(field, oldValue, newValue), words);
const line = (surname: string, relation: string, role = 'household', toOn: string | null = null) =>
  JSON.stringify([surname, null, null, relation, role, null, toOn]);
const lines = (...all: string[]) => JSON.stringify(all);

describe('the history of a family in sentences', () => {
  it.each([
    ['level', 'complex', 'simple', 'Рівень складності: складний → простий'],
    ['worker', null, 'С. Бондар', 'Фахівець: не зазначено → С. Бондар'],
    ['registeredOn', '2026-11-02', '2026-11-03', 'Взято на облік: 02.11.2026 → 03.11.2026'],
    ['stage', 'decided', 'planned', 'Етап: Рішення → Індивідуальний план'],
    ['confidentiality', 'ordinary', 'hidden', 'Доступ до справи: звичайний → приховано'],
    ['actual.communityCode', null, OVRUCH, 'Місце проживання: Громада: не зазначено → Овруцька'],
    [
      'registered.street',
      'Лісова, 3',
      null,
      'Зареєстроване місце проживання: Вулиця, будинок: Лісова, 3 → не зазначено',
    ],
    ['actual.noFixedAddress', 'false', 'true', 'Місце проживання: Без постійного місця проживання: ні → так'],
    ['mainFactor', '8', '14', 'Основний чинник: малозабезпеченість → чинник 14'],
    ['closingReason', null, 'noNeed', 'Підстава завершення: не зазначено → «noNeed»'],
    ['inBin', null, 'true', 'Перенесено до кошика'],
    ['inBin', 'true', null, 'Повернено з кошика'],
    ['episode', null, '2', 'Взято на облік повторно'],
    ['someday', 'a', 'b', 'someday: a → b'],
  ])('%s', (field, oldValue, newValue, sentence) => {
    expect(said(field, oldValue, newValue)).toEqual([sentence]);
  });

  it('tells of lists what came and what went', () => {
    expect(said('factors', '[14,8]', '[8,7]')).toEqual([
      'Чинники за законом, додано: безробіття',
      'Чинники за законом, знято: чинник 14',
    ]);
    expect(said('tags', '[]', '["displaced"]')).toEqual(['Категорії сім’ї, додано: «displaced»']);
  });

  it('calls factors and relations by the office’s words', () => {
    const own = {
      ...words,
      factors: { shortLabelOf: (code: string) => `ч. ${code}`, isMarked: () => false },
      relations: { ...words.relations, ...words.tags },
    };
    const saidOwn = (...[field, oldValue, newValue]: Parameters<typeof said>) =>
      changeSentences(change(field, oldValue, newValue), own);
    expect(saidOwn('factors', '[7]', '[7,17]')).toEqual(['Чинники за законом, додано: ч. 17']);
    expect(saidOwn('members', '[]', lines(line('Кравчук', 'own-1')))).toEqual([
      'Склад сім’ї, додано: Кравчук, «own-1»',
    ]);
  });

  it('tells who came, who went and who is written otherwise', () => {
    const before = lines(line('Кравчук', 'mother'), line('Мельник', 'notRelated'));
    const after = lines(line('Кравчук', 'mother', 'household', '2026-11-20'), line('Ярошук', 'son'));
    expect(said('members', before, after)).toEqual([
      'Склад сім’ї: Кравчук, мати → Кравчук, мати, до 20.11.2026',
      'Склад сім’ї, додано: Ярошук, син',
      'Склад сім’ї, знято: Мельник, не родичі',
    ]);
  });

  it('knows a person by more than the name, and says where a name was destroyed', () => {
    const of = (surname: string | null) =>
      JSON.stringify([surname, null, null, 'mother', 'household', null, null, '0199']);
    expect(said('members', lines(of('Кравчук')), lines(of('Ярошук')))).toEqual([
      'Склад сім’ї: Кравчук, мати → Ярошук, мати',
    ]);
    expect(said('members', lines(of(null)), lines(of(null)))).toEqual([
      'Склад сім’ї: змінено ім’я, яке згодом знищено',
    ]);
  });

  it('says of a mere order that it is one, and nothing of an address that was only begun', () => {
    const [mother, son] = [line('Кравчук', 'mother'), line('Кравчук', 'son')];
    expect(said('members', lines(mother, son), lines(son, mother))).toEqual(['Склад сім’ї: змінено порядок']);
    expect(said('registered.noFixedAddress', null, 'false')).toEqual([]);
  });

  it('knows the places that it speaks of', () => {
    expect(placesIn([change('actual.communityCode', null, OVRUCH), change('worker', 'a', 'b')])).toEqual([OVRUCH]);
  });
});
