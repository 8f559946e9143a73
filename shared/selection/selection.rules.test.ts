import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TraineeId } from '#shared/cohorts/cohorts.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { differencesOf, meanHundredthsOf, proposeDecisions, type Ranked, rankTrainees } from './selection.rules.ts';

const id = (name: string) => name as TraineeId;
const community = (name: string) => name as PlaceCode;
const sheet = (traineeId: TraineeId, value: number, isRelated = false) => ({
  ...{ traineeId, isRelated, scores: [{ criterion: 'мотивація', value }] },
});
const twice = (name: string, value: number) => [sheet(id(name), value), sheet(id(name), value)];
const of = (...names: string[]) => names.map((name) => ({ id: id(name), communityCode: null }));
const CRITERIA = ['мотивація'];
const FREE = { quotas: [], placesPlanned: null, reservePlanned: null };

test('equals share a rank and the next ones are left out: 1, 2, 3, 3, 5; who has no mean has no rank', () => {
  const sheets = [...twice('а', 9), ...twice('б', 8), ...twice('в', 7), ...twice('г', 7), ...twice('д', 6)];
  const ranked = rankTrainees(of('є', 'д', 'г', 'в', 'б', 'а'), {
    ...{ criteria: CRITERIA, sheets: [...sheets, sheet(id('є'), 9)] },
  });
  expect(ranked.map(({ traineeId, rank }) => [traineeId, rank])).toEqual([
    ...[
      ['а', 1],
      ['б', 2],
      ['г', 3],
      ['в', 3],
      ['д', 5],
      ['є', null],
    ],
  ]);
});

test('a sheet of a relative does not count, neither in the mean nor in what is far apart', () => {
  const a = id('а');
  expect(meanHundredthsOf([sheet(a, 3), sheet(a, 2)], CRITERIA)).toBe(250);
  expect(meanHundredthsOf([sheet(a, 3), sheet(a, 2)], ['інший']), 'a criterion that is gone').toBe(0);
  expect(meanHundredthsOf([sheet(a, 1), sheet(a, 3, true)], CRITERIA)).toBeNull();
  expect(differencesOf([sheet(a, 1), sheet(a, 2), sheet(a, 3, true)])).toEqual([]);
  expect(differencesOf([sheet(a, 1), sheet(a, 3)])).toEqual([{ criterion: 'мотивація', least: 1, most: 3 }]);
});

const rankedOf = (...all: [name: string, rank: number | null, of?: string][]): Ranked[] =>
  all.map(([name, rank, where]) => ({
    ...{ traineeId: id(name), rank, meanHundredths: rank === null ? null : 1000 - rank },
    communityCode: where === undefined ? null : community(where),
  }));
const proposed = (ranked: Ranked[], limits: Partial<typeof FREE> | object = {}) =>
  Object.fromEntries(proposeDecisions(ranked, { ...FREE, ...limits }));

test('the best are invited as far as places go, then come the reserves; who is not ranked is not proposed', () => {
  const ranked = rankedOf(['а', 1], ['б', 2], ['в', 3], ['г', 4], ['д', null]);
  expect(proposed(ranked, { placesPlanned: 2, reservePlanned: 1 })).toEqual({
    ...{ а: 'invited', б: 'invited', в: 'reserve', г: 'refused' },
  });
});

test('a community has no more than its quota, and the next one of another community moves up', () => {
  const ranked = rankedOf(['а', 1, 'Л'], ['б', 2, 'Л'], ['в', 3, 'Р'], ['г', 4]);
  const quotas = [{ communityCode: community('Л'), places: 1 }];
  expect(proposed(ranked, { quotas, placesPlanned: 2, reservePlanned: 1 })).toEqual({
    ...{ а: 'invited', б: 'reserve', в: 'invited', г: 'refused' },
  });
});

test('equals for the last place are a tie, and so are equals for the last reserve', () => {
  const ranked = rankedOf(['а', 1], ['б', 2], ['в', 2], ['г', 4], ['д', 4], ['е', 4]);
  expect(proposed(ranked, { placesPlanned: 2, reservePlanned: 2 })).toEqual({
    ...{ а: 'invited', б: 'tie', в: 'tie', г: 'tie', д: 'tie', е: 'tie' },
  });
});

test('whoever loses a tie claims the reserve with those who found no place', () => {
  const ranked = rankedOf(['а', 1, 'Л'], ['б', 1, 'Л'], ['в', 1, 'Р']);
  const quotas = [
    { communityCode: community('Л'), places: 1 },
    { communityCode: community('Р'), places: 0 },
  ];
  expect(proposed(ranked, { quotas, reservePlanned: 1 })).toEqual({ а: 'tie', б: 'tie', в: 'tie' });
  expect(proposed(ranked, { quotas, reservePlanned: 2 })).toEqual({ а: 'tie', б: 'tie', в: 'reserve' });
});

test('however people are ranked: never more invited than places, nobody passed over by somebody worse', () => {
  const one = fc.record({ mean: fc.nat(30), where: fc.constantFrom('Л', 'Р', null) });
  const limits = fc.record({
    placesPlanned: fc.option(fc.nat(6)),
    reservePlanned: fc.option(fc.nat(4)),
    quotas: fc
      .array(fc.constantFrom('Л', 'Р'), { maxLength: 2 })
      .chain((codes) =>
        fc.tuple(
          ...[...new Set(codes)].map((code) =>
            fc.record({ communityCode: fc.constant(community(code)), places: fc.nat(3) }),
          ),
        ),
      ),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), limits, (people, wanted) => {
      const trainees = people.map(({ where }, at) => ({
        ...{ id: id(`${at}`), communityCode: where === null ? null : community(where) },
      }));
      const sheets = people.flatMap(({ mean }, at) => twice(`${at}`, mean));
      const ranked = rankTrainees(trainees, { criteria: CRITERIA, sheets });
      const decisions = proposeDecisions(ranked, wanted);
      const invited = ranked.filter(({ traineeId }) => decisions.get(traineeId) === 'invited');
      expect(invited.length).toBeLessThanOrEqual(wanted.placesPlanned ?? Number.POSITIVE_INFINITY);
      for (const { communityCode, places } of wanted.quotas) {
        expect(invited.filter((each) => each.communityCode === communityCode).length).toBeLessThanOrEqual(places);
      }
      for (const worse of invited) {
        const passedOver = ranked.filter(
          (each) =>
            each.communityCode === worse.communityCode &&
            (each.rank ?? 99) < (worse.rank ?? 99) &&
            decisions.get(each.traineeId) !== 'invited' &&
            decisions.get(each.traineeId) !== 'tie',
        );
        expect(passedOver).toEqual([]);
      }
      // Equals of one community are decided alike.
      const alike = Map.groupBy(ranked, (each) => `${each.rank} ${each.communityCode}`);
      for (const equals of alike.values()) {
        expect(new Set(equals.map(({ traineeId }) => decisions.get(traineeId))).size).toBe(1);
      }
    }),
  );
});
