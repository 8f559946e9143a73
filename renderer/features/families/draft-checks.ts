import type { z } from 'zod';
import type { Checked } from '#renderer/ui/draft-form.ts';
import { NewFamily } from '#shared/families/families.ts';
import { namesShelter } from '#shared/families/shelter.rules.ts';
import type { FieldIssue } from '#shared/ipc/reply.ts';
import { parseBorn } from '#shared/vocabulary/born.ts';
import { type DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { type AddressDraft, type FamilyDraft, type Group, isBlank, type MemberDraft } from './family-drafts.ts';

const textOrNull = (text: string) => (text.trim() === '' ? null : text);

function memberInput(member: MemberDraft, today: DateOnly) {
  const { surname, givenName, patronymic, memberId, sex, relation, role, fromOn, toOn } = member;
  const born = parseBorn(member.born, today);
  return {
    memberId,
    name: { surname: textOrNull(surname), givenName: textOrNull(givenName), patronymic: textOrNull(patronymic) },
    sex,
    relation,
    bornOn: born.ok ? born.bornOn : null,
    birthYear: born.ok ? born.birthYear : null,
    phone: textOrNull(member.phone),
    role,
    fromOn: fromOn ?? null,
    toOn: toOn ?? null,
    // Who has not left did not leave for a reason.
    endReason: toOn ? member.endReason : null,
  };
}

/** What is known of a member so far, for asking whether they are on the register already. */
export function describedMember(member: MemberDraft, today: DateOnly) {
  const { name, bornOn, birthYear, phone } = memberInput(member, today);
  return { name, bornOn, birthYear, phones: phone === null ? [] : [phone] };
}

function addressInput(typed: AddressDraft) {
  return { ...typed, street: typed.noFixedAddress ? null : typed.street };
}

/** Days that were typed and are none, or that lie where they cannot. */
function memberIssues(member: MemberDraft, index: number, today: DateOnly): FieldIssue[] {
  const at = (field: string, code: string) => ({ path: `members.${index}.${field}`, code });
  const born = parseBorn(member.born, today);
  const days = (['fromOn', 'toOn'] as const).flatMap((field) => {
    const day = member[field];
    if (day === undefined) return [at(field, 'unreadable-date')];
    return day !== null && day > today ? [at(field, 'in-the-future')] : [];
  });
  // The schema says so too, but not before everything else is right.
  const isRight = isPeriod(member.fromOn ?? null, member.toOn ?? null);
  return [
    ...(born.ok ? [] : [at('born', born.problem)]),
    ...days,
    ...(isRight || days.length > 0 ? [] : [at('toOn', 'before-start')]),
  ];
}

const ADDRESS_TEXTS = ['street', 'directions', 'viaPerson'] as const;

/** The field that names a shelter, and what is wrong with the day of a move. */
function addressIssues(address: AddressDraft, today: DateOnly): FieldIssue[] {
  const shelters = ADDRESS_TEXTS.filter((field) => namesShelter([address[field]]));
  const day = address.change === 'move' ? movedOnIssue(address, today) : null;
  return [
    ...(day === null ? [] : [{ path: 'address.movedOn', code: day }]),
    ...shelters.map((field) => ({ path: `address.${field}`, code: 'shelter-address' })),
  ];
}

function movedOnIssue({ movedOn, since }: AddressDraft, today: DateOnly): string | null {
  if (movedOn === null) return 'required';
  if (movedOn === undefined) return 'unreadable-date';
  if (movedOn > today) return 'in-the-future';
  return isPeriod(since, movedOn) ? null : 'before-present-address';
}

/** What zod cannot see: texts that were typed and could not be read, and what the day of today forbids. */
function unreadable(draft: Partial<FamilyDraft>, today: DateOnly): FieldIssue[] {
  const members = (draft.members ?? []).flatMap((member, index) => memberIssues(member, index, today));
  const address = draft.address === undefined ? [] : addressIssues(draft.address, today);
  const day = draft.case !== undefined && draft.case.registeredOn === undefined;
  const counts = ['statedChildren', 'statedMinors'] as const;
  const unread = counts.filter(
    (field) => draft.case !== undefined && field in draft.case && draft.case[field] === undefined,
  );
  return [
    ...members,
    ...address,
    ...(day ? [{ path: 'case.registeredOn', code: 'unreadable-date' }] : []),
    ...unread.map((field) => ({ path: `case.${field}`, code: 'unreadable-number' })),
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

/** Tags go with the circumstances beside which they are chosen. */
type CheckedGroups<D> = Pick<NewFamily, Extract<keyof D, Group> | ('circumstances' extends keyof D ? 'tags' : never)>;

/** The groups of a draft that are there, as the contract takes them, or what is wrong with them. */
export function checkDraft<D extends Partial<FamilyDraft>>(draft: D, today: DateOnly): Checked<CheckedGroups<D>> {
  const kept = (draft.members ?? [])
    .map((member, index) => ({ member, index }))
    .filter(({ member }) => !isBlank(member));
  const input = {
    ...draft,
    ...(draft.members && { members: kept.map(({ member }) => memberInput(member, today)) }),
    ...(draft.address && { address: addressInput(draft.address) }),
    ...(draft.circumstances && { tags: draft.circumstances.tags }),
  };
  const parsed = NewFamily.partial().safeParse(input);
  const found = unreadable(draft, today);
  const seen = new Set(found.map(({ path }) => path));
  const places = kept.map(({ index }) => index);
  const schema = parsed.success ? [] : formIssues(parsed.error, places).filter(({ path }) => !seen.has(path));
  if (!parsed.success || found.length > 0) return { ok: false, issues: [...found, ...schema] };
  return { ok: true, value: parsed.data as CheckedGroups<D> };
}
