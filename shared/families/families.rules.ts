import {
  CONFIDENTIALITIES,
  type Confidentiality,
  type MemberInput,
  type NewFamily,
  STAGES,
  type Stage,
} from './families.ts';

type Named = Pick<MemberInput, 'name'>;

/**
 * The member a family is called after: the first one with a name, in the order of the paper.
 * Undefined when nobody is named: the family is then known by its code only.
 */
export function mainMember<M extends Named>(members: readonly M[]): M | undefined {
  return members.find(({ name }) => name.surname !== null || name.givenName !== null);
}

/**
 * Whether a form says neither of whom nor of where. Such a family is not refused, since one may be known by its code
 * only; but it is asked about, since nobody will find it again by anything else.
 */
export function isWithoutAnything({ members, address }: Pick<NewFamily, 'members' | 'address'>): boolean {
  const { communityCode, settlementCode, street, directions, viaPerson, noFixedAddress } = address;
  const isNowhere = [communityCode, settlementCode, street, directions, viaPerson].every((part) => part === null);
  const isNobody = ({ name, phone, bornOn, birthYear }: MemberInput) =>
    [...Object.values(name), phone, bornOn, birthYear].every((part) => part === null);
  return isNowhere && !noFixedAddress && members.every(isNobody);
}

/** Year of birth, from the whole date where there is one. */
export function birthYearOf(born: { bornOn: string | null; birthYear: number | null }): number | null {
  return born.bornOn === null ? born.birthYear : Number(born.bornOn.slice(0, 4));
}

/** Children of the family: those entered by name, or as stated on paper where that is more. */
export function childrenOf(named: number, stated: number | null): number | null {
  if (stated === null) return named === 0 ? null : named;
  return Math.max(named, stated);
}

/** Whether a step goes back or leaves a stage out: such a step needs a reason. Staying where one is needs none. */
export function isStepBackOrOver(from: Stage, to: Stage): boolean {
  const distance = STAGES.indexOf(to) - STAGES.indexOf(from);
  return distance < 0 || distance > 1;
}

/** Days after which a record in the recycle bin is due for destruction. Nothing is destroyed by itself. */
export const DAYS_IN_BIN = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a record has lain in the bin long enough. A clock that was set back or forward changes only this word. */
export function isDueForDestruction(deletedAtMs: number, nowMs: number): boolean {
  return nowMs - deletedAtMs >= DAYS_IN_BIN * DAY_MS;
}

/** Whether the first marking lets more people see a family than the second. */
export function isLooserThan(one: Confidentiality, other: Confidentiality): boolean {
  return CONFIDENTIALITIES.indexOf(one) < CONFIDENTIALITIES.indexOf(other);
}
