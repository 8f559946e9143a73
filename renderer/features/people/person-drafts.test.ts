import { describe, expect, it } from 'vitest';
import type { Checked } from '#renderer/ui/draft-form.ts';
import type { Person } from '#shared/people/people.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import {
  checkDocuments,
  checkIdentity,
  checkPersonal,
  checkPhones,
  checkRestorations,
  checkSafeContact,
  documentsDraft,
  identityDraft,
  newDocument,
  newFormerName,
  newPhone,
  newRestoration,
  personalDraft,
  phonesDraft,
  restorationsDraft,
  safeContactDraft,
} from './person-drafts.ts';

const TODAY = '2026-11-21' as DateOnly;

const PERSON = {
  name: { surname: 'Кравчук', givenName: 'Наталія', patronymic: null },
  alias: null,
  formerNames: [{ name: { surname: 'Левицька', givenName: null, patronymic: null }, untilOn: '2015-06-20' }],
  ...{ sex: 'female', bornOn: '1987-05-14', birthYear: null, ageBand: null, citizenship: 'Україна' },
  ...{ disability: null, legalCapacity: 'full', occupation: null },
  phones: [{ number: '+380671234567', label: 'own', note: null }],
  safeContact: {
    ...{ mayCall: 'asAgreed', callTo: '+380671234567', callWhen: null, callFrom: null },
    ...{ hasCodeWord: true, noLetters: true, keepFrom: 'чоловік', note: null },
  },
} as unknown as Person;

const issuesOf = (checked: Checked<unknown>) => (checked.ok ? [] : checked.issues);
const valueOf = <T>(checked: Checked<T>): T | undefined => (checked.ok ? checked.value : undefined);

describe('a record that is opened and saved untouched', () => {
  it('stays as it was in every group', () => {
    const { name, alias, formerNames, phones } = PERSON;
    expect(valueOf(checkIdentity(identityDraft(PERSON)))).toEqual({ name, alias, formerNames });
    expect(valueOf(checkPersonal(personalDraft(PERSON, 'uk'), TODAY))).toMatchObject({
      ...{ sex: 'female', bornOn: '1987-05-14', birthYear: null, ageBand: null, citizenship: 'Україна' },
      ...{ disability: null, legalCapacity: 'full', occupation: null },
    });
    expect(valueOf(checkPhones(phonesDraft(PERSON)))).toEqual(phones);
    const { hasCodeWord: _, ...sheet } = PERSON.safeContact as object as Record<string, unknown>;
    expect(valueOf(checkSafeContact(safeContactDraft(PERSON, 'калина')))).toEqual({ ...sheet, codeWord: 'калина' });
  });

  it('keeps documents and restorations in their stored form', () => {
    const document = {
      ...{ kind: 'birthCertificate' as const, title: null, number: 'I-ТП123456', issuedBy: null },
      ...{ issuedOn: '2015-01-02' as DateOnly, validUntil: null, note: null },
    };
    expect(valueOf(checkDocuments(documentsDraft([document])))).toEqual([document]);
    const restoration = {
      ...{ kind: 'idCard' as const, title: null, requestedFrom: 'ЦНАП', requestedOn: null, obtainedOn: null },
      ...{ costKopiykas: 120_050, note: null },
    };
    for (const language of ['uk', 'en'] as const) {
      expect(valueOf(checkRestorations(restorationsDraft([restoration], language)))).toEqual([restoration]);
    }
  });
});

describe('a form of a person', () => {
  it('leaves out rows in which nothing was typed, and still points at the right ones', () => {
    const rows = [newPhone(), { ...newPhone(), number: '067 123 45 67', note: 'x'.repeat(301) }];
    expect(issuesOf(checkPhones({ rows }))).toMatchObject([{ path: 'rows.1.note' }]);
    expect(valueOf(checkPhones({ rows: [newPhone()] }))).toEqual([]);
    expect(valueOf(checkDocuments({ rows: [newDocument()] }))).toEqual([]);
    expect(valueOf(checkRestorations({ rows: [newRestoration()] }))).toEqual([]);
  });

  it('says what cannot be read, once a field', () => {
    const restored = { ...newRestoration(), kind: 'idCard' as const, cost: 'сто', requestedOn: undefined };
    expect(issuesOf(checkRestorations({ rows: [restored] }))).toEqual([
      { path: 'rows.0.requestedOn', code: 'unreadable-date' },
      { path: 'rows.0.cost', code: 'unreadable-money' },
    ]);
    const personal = { ...personalDraft(PERSON, 'uk'), born: 'торік' };
    expect(issuesOf(checkPersonal(personal, TODAY))).toEqual([{ path: 'born', code: 'unreadable-date' }]);
    const identity = { ...identityDraft(PERSON), formerNames: [{ ...newFormerName(), untilOn: undefined }] };
    expect(issuesOf(checkIdentity(identity))).toEqual([{ path: 'formerNames.0.untilOn', code: 'unreadable-date' }]);
    const nameless = { ...identityDraft(PERSON), formerNames: [newFormerName()] };
    expect(issuesOf(checkIdentity(nameless))).toEqual([{ path: 'formerNames.0.name.surname', code: 'required' }]);
  });

  it('asks whether the centre may call', () => {
    const draft = { ...safeContactDraft(PERSON, null), mayCall: null };
    expect(issuesOf(checkSafeContact(draft))).toMatchObject([{ path: 'mayCall' }]);
  });

  it('forgets a rough age where the year is known', () => {
    const draft = { ...personalDraft(PERSON, 'uk'), born: '1987', ageBand: 'from60' as const };
    expect(valueOf(checkPersonal(draft, TODAY))).toMatchObject({ bornOn: null, birthYear: 1987, ageBand: null });
    expect(valueOf(checkPersonal({ ...draft, born: '' }, TODAY))).toMatchObject({ ageBand: 'from60' });
  });
});
