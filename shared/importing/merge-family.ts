import type { Family, Level, Member, MemberInput } from '#shared/families/families.ts';
import { compareBirths, compareNames } from '#shared/search/agreement.ts';
import type { NameVariants } from '#shared/search/name-variants.ts';
import type { PersonName } from '#shared/vocabulary/people.ts';
import type { FamilyOfRow } from './families-target.ts';
import type { ImportColumn } from './importing.ts';

/** A person as far as a row of a journal can tell more of them. */
export type KnownMember = Pick<MemberInput, 'name' | 'sex' | 'bornOn' | 'birthYear' | 'phone' | 'relation'>;

/** What is known of a family that a row may belong to: one of the register, or one of an earlier row. */
export interface KnownFamily<M extends KnownMember = KnownMember> {
  readonly level: Level | null;
  readonly worker: string | null;
  readonly registeredOn: string;
  readonly statedChildren: number | null;
  readonly statedMinors: number | null;
  readonly address: {
    readonly communityCode: string | null;
    readonly settlementCode: string | null;
    readonly street: string | null;
    /** «Немає постійного місця» is an answer: no street is added to it. */
    readonly noFixedAddress: boolean;
    readonly viaPerson: string | null;
  };
  readonly factors: readonly number[];
  readonly tags: readonly string[];
  readonly isClosed: boolean;
  readonly members: readonly M[];
}

export function knownFamily(family: Family): KnownFamily<Member> {
  const { level, worker, registeredOn, statedChildren, statedMinors, address, circumstances, tags, members } = family;
  return {
    ...{ level, worker, registeredOn, statedChildren, statedMinors, address, tags, members },
    factors: circumstances.factors,
    isClosed: family.stage === 'closed',
  };
}

export function knownOfRow({ case: input, address, circumstances, tags, members, closing }: FamilyOfRow): KnownFamily {
  const { level, worker, registeredOn, statedChildren, statedMinors } = input;
  return {
    ...{ level, worker, registeredOn, statedChildren, statedMinors, address, tags, members },
    factors: circumstances.factors,
    isClosed: closing !== null,
  };
}

/** More of a member: only what was empty, or less exact. */
export interface MemberFill<M> {
  readonly member: M;
  readonly values: Pick<KnownMember, 'name' | 'sex' | 'bornOn' | 'birthYear' | 'phone'>;
}

/** Where the row and the family say different things. */
export interface Difference {
  readonly column: ImportColumn;
  /** As the family has it: a text, a day, a code of a level or of a place; factors joined by commas. */
  readonly there: string;
  readonly here: string;
}

/** What a row adds to a family that is there: empty fields are filled, nothing is written over. */
export interface Merge<M extends KnownMember> {
  readonly level?: Level;
  readonly worker?: string;
  readonly statedChildren?: number;
  readonly statedMinors?: number;
  readonly address?: {
    readonly communityCode: string | null;
    readonly settlementCode: string | null;
    readonly street: string | null;
  };
  readonly factors?: FamilyOfRow['circumstances'];
  readonly tags: readonly string[];
  readonly members: readonly MemberFill<M>[];
  readonly newMembers: readonly MemberInput[];
  readonly filled: readonly ImportColumn[];
  readonly differences: readonly Difference[];
}

const INITIAL = /^\p{Lu}\.?$/u;

/** A part of a name that tells more: the whole of it for an initial or for nothing. */
function fuller(known: string | null, other: string | null): string | null {
  return known === null || (INITIAL.test(known) && other !== null && !INITIAL.test(other)) ? (other ?? known) : known;
}

function fullerName(known: PersonName, other: PersonName): PersonName {
  return {
    surname: known.surname ?? other.surname,
    givenName: fuller(known.givenName, other.givenName),
    patronymic: fuller(known.patronymic, other.patronymic),
  };
}

/** Of one family, by surname and given name; or another surname, and the rest with the day of birth the same. */
function isSamePerson(a: KnownMember, b: KnownMember, variants: NameVariants): boolean {
  const compared = (part: keyof PersonName) => compareNames(a.name[part], b.name[part], variants);
  const agrees = (part: keyof PersonName) => ['same', 'alike'].includes(compared(part));
  if (agrees('surname') && agrees('givenName')) return true;
  return compared('givenName') === 'same' && compared('patronymic') === 'same' && compareBirths(a, b) === 'same';
}

function memberValues(known: KnownMember, other: KnownMember): MemberFill<unknown>['values'] {
  const isMoreExact = known.bornOn === null && (known.birthYear === null || compareBirths(known, other) === 'alike');
  const born = isMoreExact && other.bornOn !== null ? other : known;
  return {
    name: fullerName(known.name, other.name),
    sex: known.sex ?? other.sex,
    bornOn: born.bornOn,
    birthYear: born.bornOn === null ? (known.birthYear ?? other.birthYear) : null,
    phone: known.phone ?? other.phone,
  };
}

const bornText = ({ bornOn, birthYear }: KnownMember): string =>
  bornOn ?? (birthYear === null ? '' : String(birthYear));

/** Collects what is filled and what differs, field by field. */
class Comparing {
  readonly filled = new Set<ImportColumn>();
  readonly differences: Difference[] = [];

  /** The value of the row where the family has none; a different one is told. */
  fill<T extends string | number>(column: ImportColumn, there: T | null, here: T | null): T | undefined {
    if (here === null) return undefined;
    if (there === null) {
      this.filled.add(column);
      return here;
    }
    this.differs(column, String(there), String(here));
    return undefined;
  }

  differs(column: ImportColumn, there: string, here: string): void {
    if (there !== here && here !== '') this.differences.push({ column, there, here });
  }
}

/** What the row adds to the family, and where the two differ. */
export function mergeOf<M extends KnownMember>(
  family: KnownFamily<M>,
  row: FamilyOfRow,
  variants: NameVariants,
): Merge<M> {
  const comparing = new Comparing();
  const { case: input } = row;
  const fills = {
    level: comparing.fill('level', family.level, input.level),
    worker: comparing.fill('worker', family.worker, input.worker),
    statedChildren: comparing.fill('children', family.statedChildren, input.statedChildren),
    statedMinors: comparing.fill('children', family.statedMinors, input.statedMinors),
    address: addressFill(comparing, family.address, row.address),
    factors: factorsFill(comparing, family, row),
  };
  comparing.differs('registeredOn', family.registeredOn, input.registeredOn);
  if (row.closing !== null && !family.isClosed) comparing.differs('closing', '', row.closing.closedOn);
  const tags = row.tags.filter((tag) => !family.tags.includes(tag));
  const { members, newMembers } = membersFill(comparing, family, row, variants);
  const given = Object.fromEntries(Object.entries(fills).filter(([, value]) => value !== undefined));
  return { ...given, tags, members, newMembers, filled: [...comparing.filled], differences: comparing.differences };
}

type Address = KnownFamily['address'];

/** An answer such as «no fixed address», or another community, is not filled up with a street. */
function addressFill(comparing: Comparing, there: Address, here: FamilyOfRow['address']) {
  const { communityCode, settlementCode, street } = here;
  const isElsewhere = there.communityCode !== null && communityCode !== null && there.communityCode !== communityCode;
  if (there.noFixedAddress || there.viaPerson !== null || isElsewhere) {
    for (const [column, value] of [
      ['community', communityCode],
      ['settlement', settlementCode],
      ['street', street],
    ] as const) {
      const known = { community: there.communityCode, settlement: there.settlementCode, street: there.street }[column];
      if (value !== null) comparing.differs(column, known ?? '', value);
    }
    return undefined;
  }
  const filled = {
    communityCode: comparing.fill('community', there.communityCode, communityCode),
    settlementCode: comparing.fill('settlement', there.settlementCode, settlementCode),
    street: comparing.fill('street', there.street, street),
  };
  if (Object.values(filled).every((value) => value === undefined)) return undefined;
  return {
    communityCode: filled.communityCode ?? there.communityCode,
    settlementCode: filled.settlementCode ?? there.settlementCode,
    street: filled.street ?? there.street,
  };
}

function factorsFill(comparing: Comparing, family: KnownFamily<KnownMember>, { circumstances }: FamilyOfRow) {
  if (circumstances.factors.length === 0) return undefined;
  if (family.factors.length === 0) {
    comparing.filled.add('factor');
    return circumstances;
  }
  if (circumstances.factors.some((factor) => !family.factors.includes(factor))) {
    comparing.differs('factor', family.factors.join(','), circumstances.factors.join(','));
  }
  return undefined;
}

function membersFill<M extends KnownMember>(
  comparing: Comparing,
  family: KnownFamily<M>,
  row: FamilyOfRow,
  variants: NameVariants,
): { members: MemberFill<M>[]; newMembers: MemberInput[] } {
  const members: MemberFill<M>[] = [];
  const newMembers: MemberInput[] = [];
  for (const other of row.members) {
    const member = family.members.find((known) => isSamePerson(known, other, variants));
    if (member === undefined) {
      newMembers.push(other);
      continue;
    }
    const values = memberValues(member, other);
    tellMember(comparing, member, other, values);
    if (isMore(member, values)) members.push({ member, values });
  }
  if (newMembers.length > 0) comparing.filled.add('fullName');
  return { members, newMembers };
}

function isMore(member: KnownMember, values: MemberFill<unknown>['values']): boolean {
  const { name, sex, bornOn, birthYear, phone } = member;
  return JSON.stringify({ name, sex, bornOn, birthYear, phone }) !== JSON.stringify(values);
}

function tellMember(
  comparing: Comparing,
  member: KnownMember,
  other: KnownMember,
  values: MemberFill<unknown>['values'],
): void {
  for (const part of ['surname', 'givenName', 'patronymic'] as const) {
    const [there, here] = [member.name[part], other.name[part]];
    if (values.name[part] !== there) comparing.filled.add(part);
    else if (here !== null && !INITIAL.test(here)) comparing.differs(part, there ?? '', here);
  }
  if (values.bornOn !== member.bornOn || values.birthYear !== member.birthYear) comparing.filled.add('born');
  else if (compareBirths(member, other) !== 'alike') comparing.differs('born', bornText(member), bornText(other));
  if (values.phone !== member.phone) comparing.filled.add('phone');
  else if (other.phone !== null) comparing.differs('phone', member.phone ?? '', other.phone);
}

/** A later row added to the family of an earlier one, before either is on the register. */
export function mergedRow(row: FamilyOfRow, merge: Merge<KnownMember>, notes: readonly string[]): FamilyOfRow {
  const { case: input } = row;
  const values = new Map(merge.members.map((fill) => [fill.member, fill.values]));
  return {
    ...row,
    members: [...row.members.map((member) => ({ ...member, ...values.get(member) })), ...merge.newMembers],
    address: { ...row.address, ...(merge.address as Partial<FamilyOfRow['address']>) },
    circumstances: merge.factors ?? row.circumstances,
    tags: [...row.tags, ...merge.tags],
    case: {
      ...input,
      level: merge.level ?? input.level,
      worker: merge.worker ?? input.worker,
      statedChildren: merge.statedChildren ?? input.statedChildren,
      statedMinors: merge.statedMinors ?? input.statedMinors,
      notes: withNotes(input.notes, notes),
    },
  };
}

const NOTES_LENGTH = 20_000;

/** Notes with more lines at their end; a line that is there is not added again. */
export function withNotes(notes: string | null, lines: readonly string[]): string | null {
  const there = new Set(notes?.split('\n'));
  const added = lines.filter((line) => !there.has(line));
  return [...(notes === null ? [] : [notes]), ...added].join('\n').slice(0, NOTES_LENGTH) || null;
}
