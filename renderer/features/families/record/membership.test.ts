import { describe, expect, it } from 'vitest';
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

  it('who have left stand apart, from the day they left', () => {
    const left = member({ toOn: '2026-11-21' });
    expect(membersByPlace([left], today).earlier).toEqual([left]);
    expect(membersByPlace([left], day('2026-11-20')).household).toEqual([left]);
  });
});
