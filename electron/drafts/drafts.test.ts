import { describe, expect, it } from 'vitest';
import { registerFamily } from '#electron/families/families.commands.ts';
import { changeAddress } from '#electron/families/family-address.commands.ts';
import { familyInput, HEAD, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { DraftContent, FormName, MAX_DRAFT_BYTES } from '#shared/drafts/drafts.ts';
import { familyGroupForm, NEW_FAMILY_FORM } from '#shared/families/family-forms.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { discardDraft, saveDraft } from './drafts.commands.ts';
import { findDraft, listDrafts } from './drafts.queries.ts';

const COLLEAGUE: Session = { ...HEAD, userId: '0197f000-0000-7000-8000-000000000002' };
const FAMILY = '0197f000-0000-7000-8000-00000000000a';
const NEW = { form: NEW_FAMILY_FORM, recordId: '' };
const ADDRESS = { form: familyGroupForm('address'), recordId: FAMILY };
const later = (ms: number) => new Date(NOW.getTime() + ms);

type Register = Awaited<ReturnType<typeof openTestRegister>>;

function keep(register: Register, place: typeof NEW, content: DraftContent, now = NOW, session = HEAD) {
  return register.write((trx) => saveDraft({ trx, session, now }, { ...place, content }));
}

describe('what is typed and not yet saved', () => {
  it('is there again with every character and the moment it was kept', async () => {
    const register = await openTestRegister();
    const content = { notes: 'Дем’янчук, «Ґанок» — 5 %\n', flags: [true, null, 3] };
    expect(await keep(register, NEW, content)).toEqual({ savedAtMs: NOW.getTime() });
    expect(await findDraft(register.reader, visible, HEAD.userId, NEW)).toEqual({ content, savedAtMs: NOW.getTime() });
  });

  it('takes the place of what was kept before for the same form', async () => {
    const register = await openTestRegister();
    await keep(register, NEW, 'Крав');
    await keep(register, NEW, 'Кравчук', later(1000));
    const draft = { content: 'Кравчук', savedAtMs: later(1000).getTime() };
    expect(await findDraft(register.reader, visible, HEAD.userId, NEW)).toEqual(draft);
    expect(await listDrafts(register.reader, visible, HEAD.userId)).toHaveLength(1);
  });

  it('is shown to nobody but the one who typed it', async () => {
    const register = await openTestRegister();
    await keep(register, NEW, 'моє');
    await keep(register, NEW, 'колеги', NOW, COLLEAGUE);
    expect(await findDraft(register.reader, visible, HEAD.userId, NEW)).toMatchObject({ content: 'моє' });
    await register.write((trx) => discardDraft({ trx, session: COLLEAGUE, now: NOW }, NEW));
    expect(await findDraft(register.reader, visible, COLLEAGUE.userId, NEW)).toBeNull();
    expect(await findDraft(register.reader, visible, HEAD.userId, NEW)).toMatchObject({ content: 'моє' });
  });

  it('is listed by form and record, the latest first', async () => {
    const register = await openTestRegister();
    await keep(register, NEW, 1);
    await keep(register, ADDRESS, 2, later(5));
    expect(await listDrafts(register.reader, visible, HEAD.userId)).toEqual([
      { ...ADDRESS, savedAtMs: later(5).getTime() },
      { ...NEW, savedAtMs: NOW.getTime() },
    ]);
  });

  it('is gone when it is discarded, and discarding nothing is no mistake', async () => {
    const register = await openTestRegister();
    await keep(register, NEW, 1);
    const discard = () => register.write((trx) => discardDraft({ trx, session: HEAD, now: NOW }, NEW));
    await discard();
    await discard();
    expect(await findDraft(register.reader, visible, HEAD.userId, NEW)).toBeNull();
  });

  it('is not kept when it is longer than any form, counted in bytes', () => {
    const letters = (count: number) => DraftContent.safeParse('ї'.repeat(count)).success;
    expect(letters(MAX_DRAFT_BYTES / 2 - 1)).toBe(true);
    expect(letters(MAX_DRAFT_BYTES / 2)).toBe(false);
  });

  it.each(['families', 'families.', 'Families.new', 'families.new; drop', '../families.new'])(
    'has no form called %j',
    (name) => expect(FormName.safeParse(name).success).toBe(false),
  );
});

describe('a saved record', () => {
  it('takes the draft of its form with it', async () => {
    const register = await openFamiliesRegister();
    const scene = { session: HEAD, visible, now: NOW };
    await keep(register, NEW, 1);
    const family = await register.write((trx) => registerFamily({ ...scene, trx }, familyInput()));
    if (family instanceof Refusal) throw new Error(family.failure.code);
    expect(await listDrafts(register.reader, visible, HEAD.userId)).toEqual([]);

    const place = { form: familyGroupForm('address'), recordId: family.id };
    const members = { ...place, form: familyGroupForm('members') };
    await keep(register, place, 1);
    await keep(register, members, 1);
    const { address } = familyInput();
    await register.write((trx) => changeAddress({ ...scene, trx }, { id: family.id, version: 1, address }));
    expect(await listDrafts(register.reader, visible, HEAD.userId)).toMatchObject([members]);
  });

  it('that was refused leaves the draft where it is', async () => {
    const register = await openFamiliesRegister();
    await keep(register, ADDRESS, 1);
    const { address } = familyInput();
    const scene = { session: HEAD, visible, now: NOW };
    await register.write((trx) => changeAddress({ ...scene, trx }, { id: FAMILY, version: 1, address }));
    expect(await listDrafts(register.reader, visible, HEAD.userId)).toHaveLength(1);
  });
});
