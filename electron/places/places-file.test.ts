import { expect, test } from 'vitest';
import { readClassifier, readCommunities, readRegions } from './places-file.ts';

const CRIMEA_AND_24_OBLASTS_AND_2_CITIES = 27;

test('all regions of Ukraine are there, in the order of the alphabet', () => {
  const names = readRegions('resources').map(({ name }) => name);
  expect(names).toHaveLength(CRIMEA_AND_24_OBLASTS_AND_2_CITIES);
  expect(names.slice(0, 4)).toEqual(['Автономна Республіка Крим', 'Вінницька', 'Волинська', 'Дніпропетровська']);
});

test('Zhytomyr has 66 communities and Ivano-Frankivsk 62, as the official numbers say', () => {
  expect(readCommunities('resources', 'UA18000000000041385')).toHaveLength(66);
  expect(readCommunities('resources', 'UA26000000000069363')).toHaveLength(62);
});

test('a community is shown with its raion', () => {
  const communities = readCommunities('resources', 'UA18000000000041385');
  expect(communities[0]).toEqual({ code: 'UA18020010000059904', name: 'Андрушівська', raion: 'Бердичівський' });
});

test('a city of special status is its own community', () => {
  expect(readCommunities('resources', 'UA80000000000093317')).toEqual([
    { code: 'UA80000000000093317', name: 'Київ', raion: '' },
  ]);
});

test('every place but a region has a parent that stands before it', () => {
  const seen = new Set<string>();
  for (const { code, level, parentCode } of readClassifier('resources').places) {
    const isRegion = level === 'O' || level === 'K';
    expect(isRegion ? parentCode === null : seen.has(parentCode ?? ''), code).toBe(true);
    seen.add(code);
  }
  expect(seen.size).toBe(4410);
});

test('every other name belongs to a place of the classifier and differs from its present name', () => {
  const { places, otherNames } = readClassifier('resources');
  const names = new Map(places.map(({ code, name }) => [code as string, name]));
  for (const { code, name } of otherNames) expect(names.get(code)).not.toBe(name);
  expect(otherNames.filter(({ code }) => !names.has(code))).toEqual([]);
});
