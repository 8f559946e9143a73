import { beforeAll, expect, test } from 'vitest';
import type { OpenRegister } from '#electron/register/register.ts';
import { placeLabel } from '#shared/places/places.rules.ts';
import {
  findPlace,
  findPlaces,
  getEdition,
  listCoveredCommunities,
  listSettlementsOf,
  MAX_FOUND,
  presentNames,
} from './places.queries.ts';
import { openRegisterWithPlaces } from './testing.ts';

const OVRUCH = 'UA18060170000069581';
const ZHYTOMYR_COMMUNITY = 'UA18040190000029215';

let register: OpenRegister;

beforeAll(async () => {
  register = await openRegisterWithPlaces();
});

test('the covered communities are listed by name, each with raion and region', async () => {
  const communities = await listCoveredCommunities(register.reader);
  expect(communities).toHaveLength(66);
  expect(communities[0]).toMatchObject({ name: 'Андрушівська', raionName: 'Бердичівський', regionName: 'Житомирська' });
  expect(communities.at(-1)?.name).toBe('Ярунська');
});

test('the settlements of a community stand with all that is above them', async () => {
  const settlements = await listSettlementsOf(register.reader, OVRUCH);
  const rudni = settlements.filter(({ name }) => name === 'Рудня');
  expect(rudni).toHaveLength(2);
  expect(rudni[0]).toMatchObject({ level: 'C', communityName: 'Овруцька', raionName: 'Коростенський' });
});

test('twins inside one community are told apart by the end of their code, others are not burdened with it', async () => {
  const settlements = await listSettlementsOf(register.reader, OVRUCH);
  const tails = settlements.map((place) => placeLabel(place, settlements)).filter(({ codeTail }) => codeTail !== null);
  expect(tails.map(({ name, codeTail }) => `${name} ${codeTail}`)).toEqual(['Рудня 15610', 'Рудня 44518']);
});

test('the districts of a city belong to its community', async () => {
  const [district] = (await listSettlementsOf(register.reader, ZHYTOMYR_COMMUNITY)).filter(
    ({ level }) => level === 'B',
  );
  expect(district).toMatchObject({ name: 'Богунський', communityName: 'Житомирська', regionName: 'Житомирська' });
});

test('Рудня is found eight times in the covered communities before those of other regions', async () => {
  const found = await findPlaces(register.reader, 'рудня', 'settlement');
  const exact = found.filter(({ name, regionName }) => name === 'Рудня' && regionName === 'Житомирська');
  expect(exact).toHaveLength(8);
  expect(new Set(exact.map(({ code }) => code)).size).toBe(8);
});

test('a former name finds the places under their present names', async () => {
  const found = await findPlaces(register.reader, 'Першотравневе', 'settlement');
  expect(found.map(({ name, matched, matchedName }) => `${name} ${matched} ${matchedName}`)).toEqual([
    'Затишок former Першотравневе',
    'Кварцитне former Першотравневе',
    'Лебединське former Першотравневе',
    'Тем’янець former Першотравневе',
  ]);
});

test('Звягель is found by the name that it had until 2022', async () => {
  const [settlement] = await findPlaces(register.reader, 'Новоград-Волинський', 'settlement');
  expect(settlement).toMatchObject({ name: 'Звягель', matchedName: 'Новоград-Волинський' });
});

test('Звягельська finds the community that is still called Новоград-Волинська', async () => {
  const [community] = await findPlaces(register.reader, 'звягел', 'community');
  expect(community).toMatchObject({ name: 'Новоград-Волинська', matched: 'alias', aliases: ['Звягельська'] });
});

test.each(['П’ядицька', "п'ядицька", 'Пʼядицька', 'ПЯДИЦЬКА', 'п`ядиц'])('%s is found however typed', async (typed) => {
  const [community] = await findPlaces(register.reader, typed, 'community');
  expect(community?.name).toBe('П’ядицька');
});

test('covered communities stand before those of the rest of Ukraine', async () => {
  const found = await findPlaces(register.reader, 'березівська', 'community');
  expect(found.length).toBeGreaterThan(1);
  expect(found[0]).toMatchObject({ name: 'Березівська', regionName: 'Житомирська' });
});

test('a short beginning gives a list that can be read', async () => {
  expect(await findPlaces(register.reader, 'в', 'settlement')).toHaveLength(MAX_FOUND);
});

test('nothing typed finds nothing', async () => {
  expect(await findPlaces(register.reader, ' ’ ', 'settlement')).toEqual([]);
});

test('an unknown code is no place', async () => {
  expect(await findPlace(register.reader, 'UA99999999999999999')).toBeUndefined();
  expect(await findPlace(register.reader, OVRUCH)).toMatchObject({ name: 'Овруцька', communityCode: null });
});

test('the edition of the classifier is known', async () => {
  expect(await getEdition(register.reader)).toEqual({ editionOn: '2025-05-16', places: 4410 });
});

test('finding by beginning uses the index on the folded name', () => {
  const { sql, parameters } = presentNames(register.reader, 'руд', ['C', 'X']).compile();
  const plan = register.connection.prepare(`explain query plan ${sql}`).all(...(parameters as string[]));
  expect(JSON.stringify(plan)).toContain('USING INDEX places_by_key (key>? AND key<?)');
});
