import type { z } from 'zod';
import type { Checked } from '#renderer/ui/draft-form.ts';
import type { FieldIssue } from '#shared/ipc/reply.ts';
import { formatNumber } from '#shared/people/documents.rules.ts';
import {
  type AgeBand,
  Anonymising,
  type CallAnswer,
  type Disability,
  DocumentsInput,
  IdentityInput,
  type LegalCapacity,
  type Person,
  PersonalInput,
  type PersonDocument,
  type PhoneLabel,
  PhonesInput,
  type Restoration,
  RestorationsInput,
  SafeContactInput,
} from '#shared/people/people.ts';
import { parseBorn } from '#shared/vocabulary/born.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { formatAmount, parseTypedMoney } from '#shared/vocabulary/money.ts';
import type { Sex } from '#shared/vocabulary/people.ts';
import { phoneText } from '#shared/vocabulary/phones.ts';

/*
 * What the forms of a person hold while somebody types: texts as typed, choices that may still be missing. `check…`
 * turns them into what the contract takes, or into issues whose paths are the ids of the fields.
 */

/** Undefined: typed, but no date. */
export type TypedDate = DateOnly | null | undefined;

export interface FormerNameDraft {
  /** Tells rows apart while others come and go. */
  readonly key: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly untilOn: TypedDate;
}

export interface IdentityDraft {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly alias: string;
  readonly formerNames: readonly FormerNameDraft[];
}

export interface AnonymisingDraft {
  readonly alias: string;
  readonly keepPhones: boolean;
  readonly keepDocuments: boolean;
}

export interface PersonalDraft {
  readonly sex: Sex | null;
  /** A date, a year, or nothing. */
  readonly born: string;
  readonly ageBand: AgeBand | null;
  readonly citizenship: string;
  readonly disability: Disability | null;
  readonly legalCapacity: LegalCapacity | null;
  readonly occupation: string;
}

export interface PhoneDraft {
  readonly key: string;
  readonly number: string;
  readonly label: PhoneLabel | null;
  readonly note: string;
}

export interface SafeContactDraft {
  readonly mayCall: CallAnswer | null;
  readonly callTo: string;
  readonly callWhen: string;
  readonly callFrom: string;
  readonly codeWord: string;
  readonly noLetters: boolean;
  readonly keepFrom: string;
  readonly note: string;
}

export interface DocumentDraft {
  readonly key: string;
  readonly kind: PersonDocument['kind'] | null;
  readonly title: string;
  readonly number: string;
  readonly issuedBy: string;
  readonly issuedOn: TypedDate;
  readonly validUntil: TypedDate;
  readonly note: string;
}

export interface RestorationDraft {
  readonly key: string;
  readonly kind: Restoration['kind'] | null;
  readonly title: string;
  readonly requestedFrom: string;
  readonly requestedOn: TypedDate;
  readonly obtainedOn: TypedDate;
  /** Hryvnias as typed. */
  readonly cost: string;
  readonly note: string;
}

/** A list in a form is one field of it, so that every draft is an object. */
export interface RowsDraft<Row> {
  readonly rows: readonly Row[];
}

/** A key for another row: rows that were kept unsaved bring theirs along. */
function newKey(): string {
  return crypto.randomUUID();
}

export function newFormerName(): FormerNameDraft {
  return { key: newKey(), surname: '', givenName: '', patronymic: '', untilOn: null };
}

export function newPhone(): PhoneDraft {
  return { key: newKey(), number: '', label: 'own', note: '' };
}

export function newDocument(): DocumentDraft {
  const texts = { title: '', number: '', issuedBy: '', note: '' };
  return { key: newKey(), kind: null, ...texts, issuedOn: null, validUntil: null };
}

export function newRestoration(): RestorationDraft {
  const texts = { title: '', requestedFrom: '', cost: '', note: '' };
  return { key: newKey(), kind: null, ...texts, requestedOn: null, obtainedOn: null };
}

export function identityDraft({ name, alias, formerNames }: Person): IdentityDraft {
  return {
    ...nameTexts(name),
    alias: alias ?? '',
    formerNames: formerNames.map((former) => ({ key: newKey(), ...nameTexts(former.name), untilOn: former.untilOn })),
  };
}

function nameTexts({ surname, givenName, patronymic }: Person['name']) {
  return { surname: surname ?? '', givenName: givenName ?? '', patronymic: patronymic ?? '' };
}

export function personalDraft(person: Person, language: Language): PersonalDraft {
  const { sex, bornOn, birthYear, ageBand, citizenship, disability, legalCapacity, occupation } = person;
  const born = bornOn === null ? (birthYear?.toString() ?? '') : formatShortDate(bornOn, language);
  return {
    ...{ sex, born, ageBand, disability, legalCapacity },
    citizenship: citizenship ?? '',
    occupation: occupation ?? '',
  };
}

export function phonesDraft({ phones }: Person): RowsDraft<PhoneDraft> {
  const rows = phones.map(({ number, label, note }) => ({
    ...{ key: newKey(), number: phoneText(number), label, note: note ?? '' },
  }));
  return { rows: rows.length === 0 ? [newPhone()] : rows };
}

export function safeContactDraft({ safeContact }: Person, codeWord: string | null): SafeContactDraft {
  return {
    mayCall: safeContact?.mayCall ?? null,
    callTo: phoneText(safeContact?.callTo ?? ''),
    callWhen: safeContact?.callWhen ?? '',
    callFrom: safeContact?.callFrom ?? '',
    codeWord: codeWord ?? '',
    noLetters: safeContact?.noLetters ?? false,
    keepFrom: safeContact?.keepFrom ?? '',
    note: safeContact?.note ?? '',
  };
}

export function documentsDraft(documents: readonly PersonDocument[]): RowsDraft<DocumentDraft> {
  const rows = documents.map(({ kind, title, number, issuedBy, issuedOn, validUntil, note }) => ({
    ...{ key: newKey(), kind, title: title ?? '', issuedBy: issuedBy ?? '', issuedOn, validUntil, note: note ?? '' },
    number: number === null ? '' : formatNumber(kind, number),
  }));
  return { rows: rows.length === 0 ? [newDocument()] : rows };
}

export function restorationsDraft(
  restorations: readonly Restoration[],
  language: Language,
): RowsDraft<RestorationDraft> {
  const rows = restorations.map(({ kind, title, requestedFrom, requestedOn, obtainedOn, costKopiykas, note }) => ({
    ...{ key: newKey(), kind, title: title ?? '', requestedFrom: requestedFrom ?? '', requestedOn, obtainedOn },
    cost: costKopiykas === null ? '' : formatAmount(costKopiykas, language),
    note: note ?? '',
  }));
  return { rows: rows.length === 0 ? [newRestoration()] : rows };
}

const issue = (path: string, code: string): FieldIssue => ({ path, code });

/** Issues of a schema; what is already known to be unreadable at a path is not said twice. */
function checked<S extends z.ZodType>(
  schema: S,
  input: unknown,
  unreadable: readonly FieldIssue[] = [],
  pathOf: (path: readonly string[]) => string = (path) => path.join('.'),
): Checked<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success && unreadable.length === 0) return { ok: true, value: parsed.data };
  const known = new Set(unreadable.map(({ path }) => path));
  const found = (parsed.error?.issues ?? []).map((each) =>
    issue(pathOf(each.path.map(String)), each.code === 'custom' ? each.message : each.code),
  );
  return { ok: false, issues: [...unreadable, ...found.filter(({ path }) => !known.has(path))] };
}

const unreadableDate = (path: string, date: TypedDate) => (date === undefined ? [issue(path, 'unreadable-date')] : []);

export function checkIdentity({ surname, givenName, patronymic, alias, formerNames }: IdentityDraft) {
  const input = {
    name: { surname, givenName, patronymic },
    alias,
    formerNames: formerNames.map(({ untilOn, key: _, ...name }) => ({ name, untilOn })),
  };
  const dates = formerNames.flatMap(({ untilOn }, at) => unreadableDate(`formerNames.${at}.untilOn`, untilOn));
  return checked(IdentityInput, input, dates);
}

export function checkAnonymising(draft: AnonymisingDraft) {
  return checked(Anonymising, draft);
}

export function checkPersonal({ born, ...draft }: PersonalDraft, today: DateOnly) {
  const read = parseBorn(born, today);
  const known = read.ok ? read : { bornOn: null, birthYear: null };
  const { bornOn, birthYear } = known;
  // Where the date or the year is known, a rough age says nothing more.
  const ageBand = bornOn === null && birthYear === null ? draft.ageBand : null;
  return checked(PersonalInput, { ...draft, bornOn, birthYear, ageBand }, read.ok ? [] : [issue('born', read.problem)]);
}

/** Rows in which something was typed, with their places in the form. */
function typedRows<Row>(rows: readonly Row[], textsOf: (row: Row) => readonly unknown[]) {
  const kept = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => textsOf(row).some((text) => text !== null && text !== ''));
  const pathOf = ([place = '', ...rest]: readonly string[]) => ['rows', kept[Number(place)]?.at, ...rest].join('.');
  return { kept, pathOf };
}

export function checkPhones({ rows }: RowsDraft<PhoneDraft>) {
  const { kept, pathOf } = typedRows(rows, ({ number, note }) => [number.trim(), note.trim()]);
  return checked(
    PhonesInput,
    kept.map(({ row: { number, label, note } }) => ({ number, label, note })),
    [],
    pathOf,
  );
}

export function checkSafeContact(draft: SafeContactDraft) {
  return checked(SafeContactInput, draft);
}

export function checkDocuments({ rows }: RowsDraft<DocumentDraft>) {
  const { kept, pathOf } = typedRows(rows, ({ key: _, ...row }) => Object.values(row));
  const dates = kept.flatMap(({ row, at }) => [
    ...unreadableDate(`rows.${at}.issuedOn`, row.issuedOn),
    ...unreadableDate(`rows.${at}.validUntil`, row.validUntil),
  ]);
  return checked(
    DocumentsInput,
    kept.map(({ row: { key: _, ...row } }) => row),
    dates,
    pathOf,
  );
}

export function checkRestorations({ rows }: RowsDraft<RestorationDraft>) {
  const { kept, pathOf } = typedRows(rows, ({ key: _, ...row }) => Object.values(row));
  const unreadable = kept.flatMap(({ row, at }) => [
    ...unreadableDate(`rows.${at}.requestedOn`, row.requestedOn),
    ...unreadableDate(`rows.${at}.obtainedOn`, row.obtainedOn),
    ...(parseTypedMoney(row.cost) === undefined ? [issue(`rows.${at}.cost`, 'unreadable-money')] : []),
  ]);
  const input = kept.map(({ row: { key: _, cost, ...row } }) => ({
    ...row,
    costKopiykas: parseTypedMoney(cost) ?? null,
  }));
  return checked(RestorationsInput, input, unreadable, pathOf);
}
