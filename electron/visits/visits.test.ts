import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { selectFamilyNs } from '#electron/families/family-list.queries.ts';
import { familyInput, HEAD, NOW, OVRUCH, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import { listChanges } from '#electron/history/history.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { FinishInput, VisitInput } from '#shared/visits/visits.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { addVisit, changeVisit, finishVisit } from './visits.commands.ts';
import { listDueVisits, listVisits } from './visits.queries.ts';

let register: OpenRegister;
let familyId: string;

const WORKER: Session = { userId: '0197f000-0000-7000-8000-000000000003', userName: 'С. Бондар', role: 'caseWorker' };
const OTHER: Session = { userId: '0197f000-0000-7000-8000-000000000004', userName: 'О. Лис', role: 'caseWorker' };
const CLERK: Session = { userId: '0197f000-0000-7000-8000-000000000002', userName: 'Діловод', role: 'clerk' };
const reach = { ...NO_REACH, key: 'near', communityCodes: [OVRUCH], workerKeys: [sortKey('С. Бондар')] };
const day = (text: string) => text as DateOnly;

async function addFamily(confidentiality: 'ordinary' | 'hidden' = 'ordinary'): Promise<string> {
  const base = familyInput();
  const worker = confidentiality === 'hidden' ? 'О. Гай' : base.case.worker;
  const family = { ...base, case: { ...base.case, confidentiality, worker } };
  const added = await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, family));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.id;
}

beforeEach(async () => {
  register = await openFamiliesRegister();
  familyId = await addFamily();
});

const sceneOf = (session: Session) => ({ session, visible: visibleTo(session, reach), now: NOW });
const input = (change: object = {}): VisitInput =>
  VisitInput.parse({
    ...{ kind: 'homeVisit', outcome: 'planned', on: '2026-11-21', whom: null, note: null, privateNote: null },
    ...change,
  });
async function add(session: Session, change: object = {}, to = familyId): Promise<string> {
  const added = await register.write((trx) =>
    addVisit({ ...sceneOf(session), trx }, { familyId: to, visit: input(change) }),
  );
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.id;
}
const finish = (session: Session, id: string, change: object = {}, version = 1) =>
  register.write((trx) =>
    finishVisit(
      { ...sceneOf(session), trx },
      {
        ...{ id, version },
        finished: FinishInput.parse({
          ...{ outcome: 'done', on: '2026-11-21', whom: null, note: null, privateNote: null, nextOn: null },
          ...change,
        }),
      },
    ),
  );
const seenBy = async (session: Session) =>
  must(await listVisits(register.reader, sceneOf(session).visible, session, familyId), 'the family');
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');

describe('a visit', () => {
  it('that was held plans the next in the same step, and is not finished twice', async () => {
    const id = await add(WORKER);
    const note = 'домовилися про садок';
    expect(await finish(WORKER, id, { note, nextOn: '2026-12-05' })).toMatchObject({ version: 2 });
    expect((await seenBy(WORKER)).map(({ outcome, plannedOn, heldOn }) => [outcome, plannedOn, heldOn])).toEqual([
      ['planned', '2026-12-05', null],
      ['done', '2026-11-21', '2026-11-21'],
    ]);
    expect(codeOf(await finish(WORKER, id, {}, 2))).toBe('visits/not-planned');
    expect(codeOf(await finish(WORKER, id, {}, 1))).toBe('visits/changed-meanwhile');
  });

  it('shows its private note to whoever wrote it and to the head, and its note to no clerk', async () => {
    const id = await add(WORKER, { outcome: 'done', note: 'садок', privateNote: 'чоловік погрожував' });
    expect((await seenBy(WORKER))[0]).toMatchObject({ note: 'садок', privateNote: 'чоловік погрожував' });
    expect((await seenBy(HEAD))[0]).toMatchObject({ privateNote: 'чоловік погрожував' });
    expect((await seenBy(OTHER))[0]).toMatchObject({ note: 'садок', privateNote: null });
    expect((await seenBy(CLERK))[0]).toMatchObject({ note: null, privateNote: null });
    // Who is not shown it cannot lose it either.
    const visit = input({ outcome: 'done', note: 'дитячий садок' });
    await register.write((trx) => changeVisit({ ...sceneOf(OTHER), trx }, { id, version: 1, visit }));
    expect((await seenBy(WORKER))[0]).toMatchObject({ note: 'дитячий садок', privateNote: 'чоловік погрожував' });
    const changes = await listChanges(register.reader, 'visit', 1);
    expect(changes).toMatchObject([{ field: 'note', oldValue: 'садок', newValue: 'дитячий садок' }]);
  });

  it('to a family that is not there for the session does not exist', async () => {
    const hidden = await addFamily('hidden');
    const id = await add(HEAD, {}, hidden);
    expect(codeOf(await finish(WORKER, id))).toBe('visits/not-found');
    expect(await listVisits(register.reader, sceneOf(WORKER).visible, WORKER, hidden)).toBeUndefined();
    expect(
      await listDueVisits(register.reader, sceneOf(WORKER).visible, {
        until: day('2027-01-01'),
        mine: false,
        limit: 9,
      }),
    ).toEqual({ total: 0, visits: [] });
  });

  it('that is planned stands on Today from a week before, until something became of it', async () => {
    const id = await add(WORKER, { on: '2026-11-28' });
    const due = async (until: string, mine = true) =>
      (await listDueVisits(register.reader, sceneOf(WORKER).visible, { until: day(until), mine, limit: 9 })).visits.map(
        ({ code, plannedOn }) => [code, plannedOn],
      );
    expect(await due('2026-11-27')).toEqual([]);
    expect(await due('2026-11-28')).toEqual([['Ж-26-000001', '2026-11-28']]);
    await finish(WORKER, id, { outcome: 'notMet' });
    expect(await due('2026-12-31')).toEqual([]);
  });
});

const since = (noContactSince: string) =>
  selectFamilyNs(register.reader, visible, FamilyFilter.parse({ noContactSince }), { by: 'name', descending: false });

it('a family without a contact since a day is one whose last visit that was held lies before it', async () => {
  const outcomes = fc.constantFrom('done' as const, 'notMet' as const, 'cancelled' as const);
  const visit = fc.record({ outcome: outcomes, days: fc.integer({ min: 0, max: 60 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 5 }), fc.integer({ min: 0, max: 60 }), async (visits, from) => {
      await register.write((trx) => trx.deleteFrom('visits').execute());
      const on = (days: number) => addDays(day('2026-09-01'), days) ?? day('2026-09-01');
      for (const { outcome, days } of visits) await add(HEAD, { outcome, on: on(days) });
      const isMet = visits.some(({ outcome, days }) => outcome === 'done' && days >= from);
      expect(await since(on(from))).toHaveLength(isMet ? 0 : 1);
    }),
    { numRuns: 40 },
  );
});
