import { type Address, type AddressKind } from '#shared/families/addresses.ts';
import {
  type Confidentiality,
  type FactorNumber,
  type Family,
  type Level,
  type Member,
  type MemberRole,
  PLAIN_MEMBERSHIP,
  type Relation,
  type Stage,
} from '#shared/families/families.ts';
import type { Report } from '#shared/reports/reports.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { MemberId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { type Sex, sexFromPatronymic } from '#shared/vocabulary/people.ts';

/*
 * What the forms hold while somebody types: texts as typed, choices that may still be missing. `checkDraft` turns them
 * into what the contract takes, or into issues whose paths are the ids of the fields.
 */

export interface MemberDraft {
  /** Tells rows apart while they are moved. */
  readonly key: string;
  readonly memberId: MemberId | null;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly sex: Sex | null;
  /** A date, a year, or nothing. */
  readonly born: string;
  readonly relation: Relation | null;
  readonly phone: string;
  readonly role: MemberRole;
  /** Undefined: typed, but no date. */
  readonly fromOn: DateOnly | null | undefined;
  readonly toOn: DateOnly | null | undefined;
  readonly endReason: string | null;
}

/** Put right what is written, or write that the family moved: the address until then is kept. */
export type AddressChange = 'correct' | 'move';

export interface AddressDraft {
  readonly kind: AddressKind;
  readonly change: AddressChange;
  /** Of a move. Undefined: typed, but no date. */
  readonly movedOn: DateOnly | null | undefined;
  /** Since when the present address holds; null when nobody knows. */
  readonly since: DateOnly | null;
  readonly communityCode: PlaceCode | null;
  readonly settlementCode: PlaceCode | null;
  readonly street: string;
  readonly directions: string;
  readonly starostaDistrict: string;
  readonly viaPerson: string;
  readonly noFixedAddress: boolean;
}

export interface CircumstancesDraft {
  readonly factors: readonly FactorNumber[];
  readonly main: FactorNumber | null;
  readonly tags: readonly string[];
}

export interface CaseDraft {
  readonly stage: Stage | null;
  readonly level: Level | null;
  readonly worker: string;
  /** Undefined: typed, but no date. */
  readonly registeredOn: DateOnly | null | undefined;
  /** Undefined: typed, but no number. */
  readonly statedChildren: number | null | undefined;
  /** Undefined: typed, but no number. Drafts of an older program have none. */
  readonly statedMinors?: number | null | undefined;
  readonly notes: string;
  readonly confidentiality: Confidentiality;
}

export interface FamilyDraft {
  readonly members: readonly MemberDraft[];
  readonly address: AddressDraft;
  readonly circumstances: CircumstancesDraft;
  readonly case: CaseDraft;
}

export type Group = keyof FamilyDraft;

let madeKeys = 0;

/** Another member to be typed in. */
export function newMember(relation: Relation | null): MemberDraft {
  madeKeys += 1;
  const texts = { surname: '', givenName: '', patronymic: '', born: '', phone: '' };
  return { key: `new-${madeKeys}`, memberId: null, ...texts, sex: null, relation, ...PLAIN_MEMBERSHIP };
}

export function newFamilyDraft(today: DateOnly): FamilyDraft {
  return {
    members: [newMember('mother')],
    address: emptyAddress('actual'),
    circumstances: { factors: [], main: null, tags: [] },
    case: {
      stage: 'reported',
      level: null,
      worker: '',
      registeredOn: today,
      statedChildren: null,
      statedMinors: null,
      notes: '',
      confidentiality: 'ordinary',
    },
  };
}

/** What a report tells of a family: where it lives, its circumstances, and the words as notes; never who reported. */
export function draftFromReport(report: Report, today: DateOnly): FamilyDraft {
  const draft = newFamilyDraft(today);
  const { communityCode, settlementCode, place, factors, children, receivedOn, about, words, isUrgent } = report;
  return {
    ...draft,
    address: { ...draft.address, communityCode, settlementCode, street: place ?? '' },
    circumstances: { ...draft.circumstances, factors, main: factors[0] ?? null },
    case: {
      ...draft.case,
      level: isUrgent ? 'emergency' : null,
      registeredOn: receivedOn,
      statedChildren: children,
      notes: `${about}\n${words}`,
    },
  };
}

/** An address of which nothing is written yet. */
export function emptyAddress(kind: AddressKind): AddressDraft {
  return {
    ...{ kind, change: 'correct', movedOn: null, since: null, communityCode: null, settlementCode: null },
    ...{ street: '', directions: '', starostaDistrict: '', viaPerson: '', noFixedAddress: false },
  };
}

/** A record as the forms show it, with the address of one kind; `born` is written by the screen, in its language. */
export function draftOf(
  family: Family,
  born: (member: Member) => string,
  phone: (member: Member) => string,
  kind: AddressKind = 'actual',
): FamilyDraft {
  const address = presentAddress(family, kind);
  return {
    members: family.members.map((member) => ({
      key: member.memberId,
      memberId: member.memberId,
      surname: member.name.surname ?? '',
      givenName: member.name.givenName ?? '',
      patronymic: member.name.patronymic ?? '',
      sex: member.sex,
      born: born(member),
      relation: member.relation,
      phone: phone(member),
      role: member.role,
      fromOn: member.fromOn,
      toOn: member.toOn,
      endReason: member.endReason,
    })),
    address: address === undefined ? emptyAddress(kind) : addressDraft(address),
    circumstances: { ...family.circumstances, tags: family.tags },
    case: {
      stage: family.stage,
      level: family.level,
      worker: family.worker ?? '',
      registeredOn: family.registeredOn,
      statedChildren: family.statedChildren,
      statedMinors: family.statedMinors,
      notes: family.notes ?? '',
      confidentiality: family.confidentiality,
    },
  };
}

/** An address as its form shows it. */
export function addressDraft(address: Address): AddressDraft {
  const { kind, communityCode, settlementCode, noFixedAddress } = address;
  return {
    ...{ kind, change: 'correct', movedOn: null, communityCode, settlementCode },
    street: address.street ?? '',
    directions: address.directions ?? '',
    starostaDistrict: address.starostaDistrict ?? '',
    viaPerson: address.viaPerson ?? '',
    noFixedAddress,
    since: address.fromOn,
  };
}

/** The form of a move: a day, and of the place before only the community, where most families stay. */
export function asMove({ kind, communityCode, since }: AddressDraft, today: DateOnly): AddressDraft {
  return { ...emptyAddress(kind), change: 'move', movedOn: today, communityCode, since };
}

/** The present address of a kind, or undefined when none is written. */
export function presentAddress(family: Family, kind: AddressKind): Address | undefined {
  return family.addresses.find((address) => address.kind === kind && address.toOn === null);
}

const SEX_OF_RELATION: ReadonlyMap<Relation, Sex> = new Map([
  ...['mother', 'daughter', 'grandmother', 'sister'].map((relation) => [relation, 'female'] as const),
  ...['father', 'son', 'grandfather', 'brother'].map((relation) => [relation, 'male'] as const),
]);

/** The member with a sex that its relation or patronymic shows, unless one is chosen already. */
export function withShownSex(member: MemberDraft): MemberDraft {
  if (member.sex !== null) return member;
  const ofRelation = member.relation === null ? undefined : SEX_OF_RELATION.get(member.relation);
  return { ...member, sex: ofRelation ?? sexFromPatronymic(member.patronymic) };
}

/** Nothing was typed: such a row is left out when the form is saved. «Мати» is what an untouched first row says. */
export function isBlank(member: MemberDraft): boolean {
  const typed = [member.surname, member.givenName, member.patronymic, member.born, member.phone];
  const isChosen = member.relation !== null && member.relation !== 'mother';
  return member.memberId === null && !isChosen && typed.every((text) => text.trim() === '');
}

/** The list with one member a place further up or down; the same list at its ends. */
export function movedMember(members: readonly MemberDraft[], from: number, step: -1 | 1): readonly MemberDraft[] {
  const moving = members[from];
  const to = from + step;
  if (moving === undefined || to < 0 || to >= members.length) return members;
  const rest = members.filter((_, index) => index !== from);
  return [...rest.slice(0, to), moving, ...rest.slice(to)];
}

/** The choice of circumstances, its main one kept where it can be and found where there is only one. */
export function withFactors(draft: CircumstancesDraft, factors: readonly FactorNumber[]): CircumstancesDraft {
  const kept = draft.main !== null && factors.includes(draft.main) ? draft.main : null;
  return { ...draft, factors, main: kept ?? (factors.length === 1 ? (factors[0] ?? null) : null) };
}
