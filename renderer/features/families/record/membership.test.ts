import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEMBER_ROLES } from '#shared/families/families.ts';
import { addDays } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { membersByPlace } from './membership.ts';
import { day, member } from './testing.ts';

describe('members of a family', () => {
  const today = day('2026-11-21');

  it('stand by where they belong, in the order of the paper', () => {
    const [mother, lodger, son] = [member(), member({ role: 'livesWith' }), member({ relation: 'son' })];
    const father = member({ role: 'livesApart', relation: 'father' });
    expect(membersByPlace([mother, lodger, father, son], today)).toEqual({
      household: [mother, son],
      livesWith: [lodger],
      livesApart: [father],
      earlier: [],
    });
  });

  it('each stand in one place on any day, and come back from nowhere once they have left', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((count) => must(addDays(day('2020-01-01'), count), 'a day'));
    const ends = fc.option(days, { nil: null });
    const people = fc.array(fc.record({ role: fc.constantFrom(...MEMBER_ROLES), toOn: ends }), { maxLength: 8 });
    fc.assert(
      fc.property(people, days, days, (changes, one, other) => {
        const members = changes.map((change) => member(change));
        const places = membersByPlace(members, one);
        const all = Object.values(places).flat();
        expect([all.length, new Set(all).size]).toEqual([members.length, members.length]);
        const later = one < other ? other : one;
        expect(membersByPlace(members, later).earlier).toEqual(expect.arrayContaining([...places.earlier]));
        for (const { toOn } of places.earlier) expect(toOn !== null && toOn <= one).toBe(true);
        for (const { toOn } of places.household) expect(toOn === null || toOn > one).toBe(true);
      }),
    );
  });

  it('who have left stand apart, from the day they left', () => {
    const left = member({ toOn: '2026-11-21' });
    expect(membersByPlace([left], today).earlier).toEqual([left]);
    expect(membersByPlace([left], day('2026-11-20')).household).toEqual([left]);
  });
});
