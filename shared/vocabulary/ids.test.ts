import { describe, expect, expectTypeOf, test } from 'vitest';
import { type CommunityCode, FamilyId, newId, type PersonId, PlaceCode } from './ids.ts';

describe('an id', () => {
  test('that is new is a UUIDv7 of its kind', () => {
    const id = newId<FamilyId>();
    expect(FamilyId.parse(id)).toBe(id);
    expect(id[14]).toBe('7');
  });

  test('of a family cannot stand for a person', () => {
    expectTypeOf<FamilyId>().not.toExtend<PersonId>();
    expectTypeOf<string>().not.toExtend<FamilyId>();
  });

  test('made later sorts later, and none is made twice', () => {
    const ids = Array.from({ length: 5000 }, () => newId());
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of another shape is refused', () => {
    for (const text of ['', 'x', '6f1e2c60-4c5f-4f5e-9d2a-0a4a5a0f4f11', `${newId()} `]) {
      expect(FamilyId.safeParse(text).success, text).toBe(false);
    }
  });
});

describe('a place code', () => {
  test('is UA and 17 digits', () => {
    expect(PlaceCode.safeParse('UA18020130320057622').success).toBe(true);
    for (const code of ['UA1802013032005762', 'ua18020130320057622', 'UA18020130320057622\n', '18020130320057622']) {
      expect(PlaceCode.safeParse(code).success, code).toBe(false);
    }
  });

  test('may be that of a hromada, but is not by itself', () => {
    expectTypeOf<CommunityCode>().toExtend<PlaceCode>();
    expectTypeOf<PlaceCode>().not.toExtend<CommunityCode>();
  });
});
