import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { saveDraft } from '#electron/drafts/drafts.commands.ts';
import { findDraft } from '#electron/drafts/drafts.queries.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { familyInput, HEAD, NOW, OVRUCH, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { GivenInput } from '#shared/given-services/given-services.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { addGiven, setRemoved } from './given-services.commands.ts';
import { listGivenIn, listGivenTo } from './given-services.queries.ts';

let register: OpenRegister;
beforeEach(async () => {
  register = await openFamiliesRegister();
});

const WORKER: Session = { userId: '0197f000-0000-7000-8000-000000000003', userName: 'О. Лис', role: 'caseWorker' };
const reach = { ...NO_REACH, key: 'near', communityCodes: [OVRUCH] };
const sceneOf = (session: Session) => ({ session, visible: visibleTo(session, reach), now: NOW });
const day = (text: string) => text as DateOnly;
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');

async function addFamily(confidentiality: 'ordinary' | 'hidden' = 'ordinary'): Promise<string> {
  const base = familyInput();
  const family = { ...base, case: { ...base.case, confidentiality } };
  const added = await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, family));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.id;
}

const given = (givenOn = '2026-11-20') =>
  GivenInput.parse({ givenOn, service: 'counselling', form: 'group', amount: 1, place: '', note: 'розмова' });
const give = (session: Session, familyIds: string[], givenOn?: string) =>
  register.write((trx) => addGiven({ ...sceneOf(session), trx }, { familyIds, given: given(givenOn) }));
const journal = (session: Session, from: string, to: string) =>
  listGivenIn(register.reader, sceneOf(session).visible, { period: { from: day(from), to: day(to) }, limit: 100 });

describe('a service', () => {
  it('is written down for several families at once, each once, or for none of them', async () => {
    const [first, second, hidden] = [await addFamily(), await addFamily(), await addFamily('hidden')];
    const done = await give(WORKER, [first, second, first]);
    expect(done instanceof Refusal ? 0 : done.ids.length).toBe(2);
    expect(codeOf(await give(WORKER, [first, hidden]))).toBe('families/not-found');
    expect(await listGivenTo(register.reader, visible, first)).toHaveLength(1);
  });

  it('given to a hidden family stands in no journal of those who do not see it, nor in its count', async () => {
    const hidden = await addFamily('hidden');
    await give(HEAD, [hidden]);
    expect(await journal(WORKER, '2026-01-01', '2026-12-31')).toEqual({ total: 0, rows: [] });
    expect((await journal(HEAD, '2026-01-01', '2026-12-31')).total).toBe(1);
    expect(await listGivenTo(register.reader, sceneOf(WORKER).visible, hidden)).toBeUndefined();
  });

  it('begun to be put right leaves no draft with a writer who does not see the family any more', async () => {
    const hidden = await addFamily('hidden');
    const done = await give(HEAD, [hidden]);
    const id = done instanceof Refusal ? '' : must(done.ids[0], 'the line');
    const place = { form: 'given.service', recordId: id };
    for (const session of [HEAD, WORKER]) {
      await register.write((trx) => saveDraft({ trx, session, now: NOW }, { ...place, content: 'розмова' }));
    }
    const found = (session: Session) => findDraft(register.reader, sceneOf(session).visible, session.userId, place);
    expect(await found(HEAD)).toMatchObject({ content: 'розмова' });
    expect(await found(WORKER)).toBeNull();
  });

  it('that was written down by mistake is out of everything, and is brought back', async () => {
    const family = await addFamily();
    const done = await give(HEAD, [family]);
    const id = must(done instanceof Refusal ? undefined : done.ids[0], 'a line');
    const remove = (version: number, isRemoved: boolean) =>
      register.write((trx) => setRemoved({ ...sceneOf(HEAD), trx }, { id, version, isRemoved }));
    expect(await remove(1, true)).toEqual({ version: 2 });
    expect(await listGivenTo(register.reader, visible, family)).toEqual([]);
    expect(codeOf(await remove(1, false))).toBe('given-services/changed-meanwhile');
    expect(await remove(2, false)).toEqual({ version: 3 });
    expect(await listGivenTo(register.reader, visible, family)).toMatchObject([{ note: 'розмова', place: null }]);
  });
});

it('the journal of any period has the lines of its days and no other, and counts them', async () => {
  const family = await addFamily();
  const days = fc.integer({ min: 0, max: 40 });
  const on = (n: number) => addDays(day('2026-09-01'), n) ?? day('2026-09-01');
  await fc.assert(
    fc.asyncProperty(fc.array(days, { maxLength: 12 }), days, days, async (given_, one, other) => {
      await register.write((trx) => trx.deleteFrom('given_services').execute());
      for (const n of given_) await give(HEAD, [family], on(n));
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const { total, rows } = await journal(HEAD, on(from), on(to));
      const inside = given_.filter((n) => n >= from && n <= to).sort((a, b) => b - a);
      expect([total, rows.map(({ givenOn }) => givenOn)]).toEqual([inside.length, inside.map(on)]);
    }),
    { numRuns: 40 },
  );
});
