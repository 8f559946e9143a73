import { beforeAll, expect, test } from 'vitest';
import { type PlaceIndex, placeQuestion, resolvePlace } from '#shared/places/place-index.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { buildPlaceIndex } from './places.queries.ts';
import { openRegisterWithPlaces } from './testing.ts';

const BARANIVKA = 'UA18080010000090720' as PlaceCode;
const OVRUCH = 'UA18060170000069581' as PlaceCode;

let index: PlaceIndex;
let nameOf: (code: string | null) => string | null;

beforeAll(async () => {
  const { reader } = await openRegisterWithPlaces();
  index = await buildPlaceIndex(reader);
  const places = await reader.selectFrom('places').select(['code', 'name']).execute();
  const names = new Map(places.map(({ code, name }) => [code, name]));
  nameOf = (code) => (code === null ? null : (names.get(code) ?? null));
});

function resolved(community: string, settlement: string) {
  const { communityCode, settlementCode, remarks } = resolvePlace(index, { community, settlement });
  return [nameOf(communityCode), nameOf(settlementCode), ...remarks];
}

test.each([
  ['Баранівська громада', 'с. Гриньки', 'Баранівська', 'Гриньки'],
  [' БЕРЕЗІВСЬКА  ', 'с. Мусіївка', 'Березівська', 'Мусіївка'],
  ['Брониківська   громада', 'с.Тупальці', 'Брониківська', 'Тупальці'],
  ['Ємiльчинська', 'КОРОЛІВКА', 'Ємільчинська', 'Королівка'],
  ['Iршанська', 'Полянка', 'Іршанська', 'Полянка'],
  ['Пулинська', 'с. Вʼязовець', 'Пулинська', 'В’язовець'],
  ['Пулинська', 'c. Вязовець', 'Пулинська', 'В’язовець'],
  ['Новоборівська сел. ТГ', 'Кам"яний Брід', 'Новоборівська', 'Кам’яний Брід'],
  ['Житомирська міська територіальна громада', 'м. Житомир', 'Житомирська', 'Житомир'],
  ['Звягельська', 'м.Звягель', 'Новоград-Волинська', 'Звягель'],
  ['Андрушівська', 'с. Нехворощ', 'Андрушівська', 'Нехворощ'],
])('«%s», «%s» is understood', (community, settlement, communityName, settlementName) => {
  expect(resolved(community, settlement)).toEqual([communityName, settlementName]);
});

test('a former name leads to the settlement that bears another one now', () => {
  expect(resolved('Баранівська', 'смт Першотравенськ')).toEqual(['Баранівська', 'Порцелянове']);
  expect(resolved('Вчорайшенська', 'Першотравневе')).toEqual(['Вчорайшенська', 'Лебединське']);
});

test('«с.» or «смт» tells a village from the settlement of the same name', () => {
  expect(resolved('Попільнянська', 'Попільня')).toEqual(['Попільнянська', null, 'ambiguous-settlement']);
  const village = resolvePlace(index, { community: 'Попільнянська', settlement: 'с. Попільня' });
  const settlement = resolvePlace(index, { community: 'Попільнянська', settlement: 'смт. Попільня' });
  expect([village.settlementCode, settlement.settlementCode]).toEqual(['UA18040390150063453', 'UA18040390010014435']);
});

test('a name that two villages of one community bear is left open', () => {
  expect(resolved('Овруцька', 'с. Рудня')).toEqual(['Овруцька', null, 'ambiguous-settlement']);
});

test('a settlement of another community is not taken', () => {
  expect(resolved('Баранівська', 'Нехворощ')).toEqual(['Баранівська', null, 'unknown-settlement']);
});

test('an unknown community leaves the settlement open as well', () => {
  expect(resolved('Вигадана', 'Нехворощ')).toEqual([null, null, 'unknown-community']);
});

test('without a community, a settlement is taken where only one of the covered communities has it', () => {
  expect(resolved('', 'с. Нехворощ')).toEqual(['Андрушівська', 'Нехворощ']);
  expect(resolved('', 'Рудня')).toEqual([null, null, 'ambiguous-settlement']);
});

test('nothing written is no remark', () => {
  expect(resolved('  ', '')).toEqual([null, null]);
  expect(resolvePlace(index, { community: 'баранівська', settlement: '' })).toEqual({
    communityCode: BARANIVKA,
    settlementCode: null,
    choices: [],
    remarks: [],
  });
});

test('within a community only its own settlements count, and an answer decides between twins', () => {
  const written = { community: '', settlement: 'с. Рудня' };
  const asked = resolvePlace(index, written, { within: OVRUCH });
  expect(asked).toMatchObject({ communityCode: OVRUCH, settlementCode: null, remarks: ['ambiguous-settlement'] });
  expect(asked.choices).toHaveLength(2);
  const [first, second] = asked.choices;
  const answers = new Map([
    [placeQuestion('РУДНЯ'), must(first, 'a twin')],
    [placeQuestion('Рудня', 7), must(second, 'its twin')],
  ]);
  const inRow = (row: number) => resolvePlace(index, written, { within: OVRUCH, answers, row }).settlementCode;
  expect([inRow(6), inRow(7)]).toEqual([first, second]);
  // An answer that is none of the choices counts for nothing.
  const elsewhere = new Map([[placeQuestion('Рудня'), BARANIVKA]]);
  expect(resolvePlace(index, written, { within: OVRUCH, answers: elsewhere }).settlementCode).toBeNull();
});
