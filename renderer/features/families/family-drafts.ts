import type { z } from 'zod';
import {
  type Address,
  type FactorNumber,
  type Family,
  type Level,
  type Member,
  NewFamily,
  type Relation,
  type Stage,
} from '#shared/families/families.ts';
import type { FieldIssue } from '#shared/ipc/reply.ts';
import { parseBorn } from '#shared/vocabulary/born.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { MemberId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { type Sex, sexFromPatronymic } from '#shared/vocabulary/people.ts';

/*
 * What the forms hold while somebody types: texts as typed, choices that may still be missing. `check…` turns them into
 * what the contract takes, or into issues whose paths are the ids of the fields.
 */

/** What the record holds beside the fields of the form: it goes back as it came, so that saving empties nothing unseen. */
interface Recorded {
  readonly recorded?: object;
}

export interface MemberDraft extends Recorded {
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
}

export interface AddressDraft extends Recorded {
  readonly communityCode: PlaceCode | null;
  readonly settlementCode: PlaceCode | null;
  readonly street: string;
  readonly directions: string;
  readonly noFixedAddress: boolean;
}

export interface CircumstancesDraft {
  readonly factors: readonly FactorNumber[];
  readonly main: FactorNumber | null;
}

export interface CaseDraft extends Recorded {
  readonly stage: Stage | null;
  readonly level: Level | null;
  readonly worker: string;
  /** Undefined: typed, but no date. */
  readonly registeredOn: DateOnly | null | undefined;
  /** Undefined: typed, but no number. */
  readonly statedChildren: number | null | undefined;
  readonly notes: string;
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
  return { key: `new-${madeKeys}`, memberId: null, ...texts, sex: null, relation };
}

export function newFamilyDraft(today: DateOnly): FamilyDraft {
  return {
    members: [newMember('mother')],
    address: { communityCode: null, settlementCode: null, street: '', directions: '', noFixedAddress: false },
    circumstances: { factors: [], main: null },
    case: { stage: 'reported', level: null, worker: '', registeredOn: today, statedChildren: null, notes: '' },
  };
}

/** A record as the forms show it; `born` is written by the screen, in its language. */
export function draftOf(
  family: Family,
  born: (member: Member) => string,
  phone: (member: Member) => string,
): FamilyDraft {
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
      recorded: member,
    })),
    address: addressDraft(family.address),
    circumstances: family.circumstances,
    case: {
      stage: family.stage,
      level: family.level,
      worker: family.worker ?? '',
      registeredOn: family.registeredOn,
      statedChildren: family.statedChildren,
      notes: family.notes ?? '',
      recorded: family,
    },
  };
}

function addressDraft(address: Address): AddressDraft {
  const { communityCode, settlementCode, street, directions, noFixedAddress } = address;
  return {
    communityCode,
    settlementCode,
    street: street ?? '',
    directions: directions ?? '',
    noFixedAddress,
    recorded: address,
  };
}

const SEX_OF_RELATION: Readonly<Partial<Record<Relation, Sex>>> = {
  ...{ mother: 'female', daughter: 'female', grandmother: 'female', sister: 'female' },
  ...{ father: 'male', son: 'male', grandfather: 'male', brother: 'male' },
};

/** The member with a sex that its relation or patronymic shows, unless one is chosen already. */
export function withShownSex(member: MemberDraft): MemberDraft {
  if (member.sex !== null) return member;
  const ofRelation = member.relation === null ? undefined : SEX_OF_RELATION[member.relation];
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
  return { factors, main: kept ?? (factors.length === 1 ? (factors[0] ?? null) : null) };
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: FieldIssue[] };

const textOrNull = (text: string) => (text.trim() === '' ? null : text);

function memberInput(member: MemberDraft, today: DateOnly) {
  const { surname, givenName, patronymic, memberId, sex, relation } = member;
  const born = parseBorn(member.born, today);
  return {
    ...member.recorded,
    memberId,
    name: { surname: textOrNull(surname), givenName: textOrNull(givenName), patronymic: textOrNull(patronymic) },
    sex,
    relation,
    bornOn: born.ok ? born.bornOn : null,
    birthYear: born.ok ? born.birthYear : null,
    phone: textOrNull(member.phone),
  };
}

function addressInput(address: AddressDraft) {
  const { recorded, ...typed } = address;
  return { ...recorded, ...typed, street: address.noFixedAddress ? null : address.street };
}

/** What zod cannot see: texts that were typed and could not be read. */
function unreadable(draft: Partial<FamilyDraft>, today: DateOnly): FieldIssue[] {
  const born = (draft.members ?? []).flatMap((member, index) => {
    const read = parseBorn(member.born, today);
    return read.ok ? [] : [{ path: `members.${index}.born`, code: read.problem }];
  });
  const day = draft.case !== undefined && draft.case.registeredOn === undefined;
  const children = draft.case !== undefined && draft.case.statedChildren === undefined;
  return [
    ...born,
    ...(day ? [{ path: 'case.registeredOn', code: 'unreadable-date' }] : []),
    ...(children ? [{ path: 'case.statedChildren', code: 'unreadable-number' }] : []),
  ];
}

/** Issues of the schema with paths of the form: rows that were left out count there too. */
function formIssues(error: z.ZodError, places: readonly number[]): FieldIssue[] {
  return error.issues.map((issue) => {
    const [group, place, ...rest] = issue.path.map(String);
    const path = group === 'members' && place !== undefined ? [group, places[Number(place)], ...rest] : issue.path;
    return { path: path.join('.'), code: issue.code === 'custom' ? issue.message : issue.code };
  });
}

/** The groups of a draft that are there, as the contract takes them, or what is wrong with them. */
export function checkDraft<D extends Partial<FamilyDraft>>(
  draft: D,
  today: DateOnly,
): Checked<Pick<NewFamily, Extract<keyof D, Group>>> {
  const kept = (draft.members ?? [])
    .map((member, index) => ({ member, index }))
    .filter(({ member }) => !isBlank(member));
  const input = {
    ...draft,
    ...(draft.members && { members: kept.map(({ member }) => memberInput(member, today)) }),
    ...(draft.address && { address: addressInput(draft.address) }),
    ...(draft.case && { case: { ...draft.case.recorded, ...draft.case } }),
  };
  const parsed = NewFamily.partial().safeParse(input);
  const found = unreadable(draft, today);
  const seen = new Set(found.map(({ path }) => path));
  const places = kept.map(({ index }) => index);
  const schema = parsed.success ? [] : formIssues(parsed.error, places).filter(({ path }) => !seen.has(path));
  if (!parsed.success || found.length > 0) return { ok: false, issues: [...found, ...schema] };
  return { ok: true, value: parsed.data as Pick<NewFamily, Extract<keyof D, Group>> };
}
