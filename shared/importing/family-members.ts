import { type MemberInput, PLAIN_MEMBERSHIP } from '#shared/families/families.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { type PersonName, type Sex, sexFromPatronymic } from '#shared/vocabulary/people.ts';
import { parsePhone } from '#shared/vocabulary/phones.ts';
import { cellText, type ReadChildren, type ReadDate, readBirthDate } from './cells.ts';
import type { ImportColumn } from './importing.ts';
import { type ParentInCell, readParents, sexFromSurname } from './parents-cell.ts';
import type { RowDesk } from './row-desk.ts';

const NAME_LENGTH = 200;
const TEXT_LENGTH = 300;

type Born = Pick<MemberInput, 'bornOn' | 'birthYear'>;
const UNKNOWN_BIRTH: Born = { bornOn: null, birthYear: null };

/** The people of a row and, where they stand in one cell with them, the number of children. */
export interface MembersOfRow {
  readonly members: MemberInput[];
  readonly children: ReadChildren | null;
}

export function readMembers(desk: RowDesk, today: DateOnly): MembersOfRow {
  const phone = readPhone(desk);
  if (desk.raw('parents').trim() !== '') return readParentsOf(desk, today, phone);
  const name = readName(desk);
  const born = readBorn(desk, today);
  if (name.surname === null && name.givenName === null && name.patronymic === null) {
    desk.remark(nameColumn(desk), 'no-name');
    return { members: isNothing(born, phone) ? [] : [member({ name, born, phone, sex: null })], children: null };
  }
  const sex = sexFromPatronymic(name.patronymic);
  if (sex === null) desk.remark(desk.raw('fullName') === '' ? 'patronymic' : 'fullName', 'unknown-sex');
  return { members: [member({ name, born, phone, sex })], children: null };
}

function isNothing(born: Born, phone: string | null): boolean {
  return born.bornOn === null && born.birthYear === null && phone === null;
}

function nameColumn(desk: RowDesk): ImportColumn {
  return (['surname', 'fullName', 'parents'] as const).find((column) => desk.has(column)) ?? 'surname';
}

interface Known {
  readonly name: PersonName;
  readonly sex: Sex | null;
  readonly born: Born;
  readonly phone: string | null;
  readonly relation?: MemberInput['relation'];
}

/** The person whom the list names: the mother, or the father where the name says so. */
function member({ name, sex, born, phone, relation = sex === 'male' ? 'father' : 'mother' }: Known): MemberInput {
  return { memberId: null, name, sex, ...born, relation, phone, ...PLAIN_MEMBERSHIP };
}

/**
 * Surname, name and the rest, as official lists write it; a surname of two words without a hyphen is not told apart.
 * Initials written together («Н.П.») are two.
 */
function splitFullName(full: string | null): PersonName {
  const spaced = full?.replace(/(?<=(?:^|\s)\p{Lu}\.)(?=\p{Lu}\.)/gu, ' ');
  const [surname = null, givenName = null, ...rest] = spaced?.split(' ') ?? [];
  return { surname: surname || null, givenName, patronymic: rest.join(' ') || null };
}

function readName(desk: RowDesk): PersonName {
  const full = splitFullName(desk.name('fullName', NAME_LENGTH));
  return {
    surname: desk.name('surname', NAME_LENGTH) ?? full.surname,
    givenName: desk.name('givenName', NAME_LENGTH) ?? full.givenName,
    patronymic: desk.name('patronymic', NAME_LENGTH) ?? full.patronymic,
  };
}

function isFuture(read: NonNullable<ReadDate>, today: DateOnly): boolean {
  return read.kind === 'date' ? read.date > today : read.year > Number(today.slice(0, 4));
}

/** When somebody was born, as far as a field takes it: a date, or only a year. What is ahead or unread goes to the notes. */
function bornOf(desk: RowDesk, column: ImportColumn, read: ReadDate, today: DateOnly): Born {
  if (read === null || isFuture(read, today)) {
    desk.remark(column, read === null ? 'unreadable-date' : 'future-date');
    desk.note(column);
    return UNKNOWN_BIRTH;
  }
  // The field has no place for a month.
  if (read.kind === 'month') desk.note(column);
  return read.kind === 'date' ? { bornOn: read.date, birthYear: null } : { bornOn: null, birthYear: read.year };
}

function readBorn(desk: RowDesk, today: DateOnly): Born {
  if (desk.raw('born').trim() === '') return UNKNOWN_BIRTH;
  const born = bornOf(desk, 'born', readBirthDate(desk.cell('born'), today), today);
  if (born.bornOn !== null) desk.show('born', cellText({ date: born.bornOn }));
  return born;
}

/** Spreadsheets keep a telephone that was typed as a number without its first zero. */
function phoneText(desk: RowDesk): string {
  const cell = desk.cell('phone');
  const text = desk.raw('phone').trim();
  return typeof cell === 'number' && text.length === 9 ? `0${text}` : text;
}

function readPhone(desk: RowDesk): string | null {
  const text = phoneText(desk);
  if (text === '') return null;
  const parts = text.split(/[,;\n]+/).filter((part) => part.trim() !== '');
  const phones = parts.map(parsePhone);
  const first = phones.find((phone) => phone !== null);
  if (phones.includes(null)) desk.remark('phone', 'unreadable-phone');
  if (parts.length > 1 || text.length > TEXT_LENGTH) desk.note('phone');
  desk.show('phone', first ?? text);
  return first ?? text.slice(0, TEXT_LENGTH);
}

/** Mother, father and the number of children of the official journal; the telephone is the first one's. */
function readParentsOf(desk: RowDesk, today: DateOnly, phone: string | null): MembersOfRow {
  const { parents, children, rest } = readParents(desk.cell('parents'), today);
  if (rest.length > 0 || (parents.length === 0 && children === null)) {
    desk.remark('parents', 'unread-part');
    desk.note('parents');
  }
  if (parents.length === 0) desk.remark('parents', 'no-name');
  const named = parents.map((parent) => ({ ...parent, name: splitFullName(nameIn(desk, parent)) }));
  const members = named.map(({ name, born, said }, index) => {
    const relation = relationOf(named, index);
    const sex = sexOf(name, said ?? relation);
    const own = born === null ? UNKNOWN_BIRTH : bornOf(desk, 'parents', born, today);
    return member({ name, sex, born: own, phone: index === 0 ? phone : null, relation });
  });
  desk.show('parents', shownParents(members, children));
  return { members, children };
}

function nameIn(desk: RowDesk, { name }: ParentInCell): string {
  const repaired = desk.part('parents', name);
  if (repaired.length > NAME_LENGTH) {
    desk.remark('parents', 'too-long');
    desk.note('parents');
  }
  return repaired.slice(0, NAME_LENGTH);
}

const RELATION_OF = { female: 'mother', male: 'father' } as const;

function shownSex({ name, said }: { name: PersonName; said: ParentInCell['said'] }): Sex | null {
  if (said !== null) return said === 'mother' ? 'female' : 'male';
  return sexFromPatronymic(name.patronymic) ?? sexFromSurname(name.surname);
}

/** The column names the mother first; a patronymic or the form of a surname may say otherwise. */
function relationOf(parents: readonly { name: PersonName; said: ParentInCell['said'] }[], index: number): string {
  const own = parents[index];
  const shown = own && shownSex(own);
  if (shown) return RELATION_OF[shown];
  const other = parents[index === 0 ? 1 : 0];
  const ofOther = other && shownSex(other);
  if (index < 2 && ofOther) return RELATION_OF[ofOther === 'female' ? 'male' : 'female'];
  return ['mother', 'father'][index] ?? 'otherRelative';
}

function sexOf(name: PersonName, relation: string): Sex | null {
  if (relation === 'mother') return 'female';
  return relation === 'father' ? 'male' : sexFromPatronymic(name.patronymic);
}

function shownParents(members: readonly MemberInput[], children: ReadChildren | null): string {
  const people = members.map(({ name, bornOn, birthYear }) => {
    const born = bornOn === null ? birthYear : cellText({ date: bornOn });
    return [name.surname, name.givenName, name.patronymic, born].filter((part) => part !== null).join(' ');
  });
  const { children: count, minors = null } = children ?? { children: null };
  const counted = count === null ? [] : [minors === null ? String(count) : `${count} (${minors})`];
  return [...people, ...counted].join('; ');
}
