import type { Member } from '#shared/families/families.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';

export interface MembersByPlace {
  /** Of the household, in the order of the paper. */
  readonly household: readonly Member[];
  /** At the same address without belonging to the family. */
  readonly livesWith: readonly Member[];
  readonly livesApart: readonly Member[];
  /** No longer any of these. */
  readonly earlier: readonly Member[];
}

/** Whether somebody has left by that day. */
export function hasLeft({ toOn }: Pick<Member, 'toOn'>, today: DateOnly): boolean {
  return toOn !== null && toOn <= today;
}

/** Members by where they belong on a day. */
export function membersByPlace(members: readonly Member[], today: DateOnly): MembersByPlace {
  const present = members.filter((member) => !hasLeft(member, today));
  const inRole = (role: Member['role']) => present.filter((member) => member.role === role);
  return {
    household: inRole('household'),
    livesWith: inRole('livesWith'),
    livesApart: inRole('livesApart'),
    earlier: members.filter((member) => hasLeft(member, today)),
  };
}
