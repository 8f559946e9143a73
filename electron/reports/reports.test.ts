import { beforeEach, describe, expect, it } from 'vitest';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { saveDraft } from '#electron/drafts/drafts.commands.ts';
import { findDraft, listDrafts } from '#electron/drafts/drafts.queries.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { familyInput, HEAD, NOW, OVRUCH, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import { listChanges } from '#electron/history/history.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { seedTerms } from '#electron/terms/terms.commands.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { ReportInput, SettleInput } from '#shared/reports/reports.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { addReport, answerReport, changeReport, joinReport, reopenReport, settleReport } from './reports.commands.ts';
import {
  findReport,
  findReporter,
  listDueReports,
  listReportChanges,
  listReports,
  listReportsOf,
} from './reports.queries.ts';

let register: OpenRegister;
beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedCalendar(register);
  await seedTerms(register);
});

const CLERK: Session = { userId: '0197f000-0000-7000-8000-000000000002', userName: 'Діловод', role: 'clerk' };
const WORKER: Session = { userId: '0197f000-0000-7000-8000-000000000003', userName: 'С. Бондар', role: 'caseWorker' };
const near = { ...NO_REACH, key: 'near', communityCodes: [OVRUCH] };

function input(change: Partial<Record<keyof ReportInput, unknown>> = {}): ReportInput {
  return ReportInput.parse({
    ...{ receivedOn: '2026-11-20', receivedAt: '09:40', way: 'phone', source: 'school' },
    ...{ reporter: 'Гай Ганна Іванівна', reporterContact: '067 765 43 21', reporterAgrees: false },
    ...{ about: 'Кравчук Наталія', communityCode: OVRUCH, settlementCode: null, place: 'вул. Миру, 5' },
    ...{ children: 2, words: 'діти не ходять до школи', factors: [10], isUrgent: false, isChildAtRisk: false },
    ...{ handedTo: null, measures: null },
    ...change,
  });
}

const sceneOf = (session: Session) => ({ session, visible: visibleTo(session, near), now: NOW });
const write = <T>(session: Session, work: (scene: ReturnType<typeof sceneOf> & { trx: never }) => Promise<T>) =>
  register.write((trx) => work({ ...sceneOf(session), trx: trx as never }));
const add = (session: Session, change = {}) => write(session, (scene) => addReport(scene, input(change)));
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');
const settled = (change: object) =>
  SettleInput.parse({ outcome: 'unconfirmed', ground: null, words: null, tryOn: null, ...change });

async function addFamily(confidentiality: 'ordinary' | 'hidden' = 'ordinary') {
  const base = familyInput();
  const family = { ...base, case: { ...base.case, confidentiality } };
  const added = await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, family));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.id;
}

describe('a report', () => {
  it('takes the next number of the year in which it came in', async () => {
    expect((await add(HEAD)).number).toBe('1/2026');
    expect((await add(HEAD, { receivedOn: '2025-12-30' })).number).toBe('1/2025');
    expect((await add(HEAD)).number).toBe('2/2026');
  });

  it('names the reporter to the head and to whoever wrote it down, and to nobody else', async () => {
    const { id } = await add(CLERK);
    const asked = async (session: Session) =>
      (await findReporter(register.reader, sceneOf(session).visible, session, id))?.reporter;
    expect(await asked(HEAD)).toBe('Гай Ганна Іванівна');
    expect(await asked(CLERK)).toBe('Гай Ганна Іванівна');
    expect(await asked(WORKER)).toBeUndefined();
    const seen = await findReport(register.reader, sceneOf(WORKER).visible, WORKER, id);
    const { rows } = await listReports(register.reader, sceneOf(WORKER).visible, { isOpen: true, limit: 10 });
    expect(JSON.stringify([seen, rows])).not.toMatch(/Гай|765 43/);
  });

  it('is put right by another without losing who reported', async () => {
    const { id } = await add(CLERK);
    const change = { id, version: 1, report: input({ words: 'двоє дітей', reporter: '', reporterContact: '' }) };
    expect(await write(WORKER, (scene) => changeReport(scene, change))).toEqual({ version: 2 });
    expect((await findReporter(register.reader, visible, HEAD, id))?.reporter).toBe('Гай Ганна Іванівна');
    expect(codeOf(await write(WORKER, (scene) => changeReport(scene, change)))).toBe('reports/changed-meanwhile');
    const [{ n } = { n: 0 }] = await register.reader.selectFrom('reports').select('n').execute();
    expect(await listChanges(register.reader, 'report', n)).toMatchObject([
      { field: 'words', oldValue: 'діти не ходять до школи', newValue: 'двоє дітей' },
    ]);
  });

  it('is refused with a ground, and never where a child is at stake', async () => {
    const child = await add(HEAD, { isChildAtRisk: true, factors: [] });
    const calm = await add(HEAD, { factors: [8] });
    const refusal = settled({ outcome: 'refused', ground: 'noNeed' });
    const settle = (id: string) => write(HEAD, (scene) => settleReport(scene, { id, version: 1, settled: refusal }));
    expect(codeOf(await settle(child.id))).toBe('reports/may-not-refuse');
    expect(await settle(calm.id)).toEqual({ version: 2 });
    expect(SettleInput.safeParse({ ...refusal, ground: null }).success).toBe(false);
  });

  it('that nobody wants to talk about now comes back on its day', async () => {
    const { id } = await add(HEAD);
    const later = settled({ outcome: 'later', tryOn: '2026-12-01' });
    await write(HEAD, (scene) => settleReport(scene, { id, version: 1, settled: later }));
    const due = async (until: string) => (await listDueReports(register.reader, visible, until as DateOnly)).length;
    expect([await due('2026-11-30'), await due('2026-12-01')]).toEqual([0, 1]);
    // What comes first is first, whichever report is newer.
    const newer = await add(HEAD, { receivedOn: '2026-11-21' });
    const much = settled({ outcome: 'later', tryOn: '2026-12-20' });
    await write(HEAD, (scene) => settleReport(scene, { id: newer.id, version: 1, settled: much }));
    const rows = await listDueReports(register.reader, visible, '2026-12-31' as DateOnly);
    expect(rows.map(({ tryOn }) => tryOn)).toEqual(['2026-12-01', '2026-12-20']);
  });

  it('whose reporter gave a name waits for the answer, once it is decided', async () => {
    const named = await add(HEAD);
    const anonymous = await add(HEAD, { reporter: null });
    for (const { id } of [named, anonymous]) {
      const settle = settled({ outcome: 'unconfirmed' });
      await write(HEAD, (scene) => settleReport(scene, { id, version: 1, settled: settle }));
    }
    const due = async () =>
      (await listDueReports(register.reader, visible, '2026-12-31' as DateOnly)).map(({ id }) => id);
    expect(await due()).toEqual([named.id]);
    const answer = { answeredOn: '2026-11-21' as DateOnly, answer: 'виїздили' };
    await write(HEAD, (scene) => answerReport(scene, { id: named.id, version: 2, answer }));
    expect(await due()).toEqual([]);
  });

  it('joined to a family is seen on its record without the reporter, and by nobody who does not see the family', async () => {
    const [open, hidden] = [await addFamily(), await addFamily('hidden')];
    const [first, second] = [await add(CLERK), await add(CLERK)];
    const join = (session: Session, id: string, familyId: string) =>
      write(session, (scene) => joinReport(scene, { id, version: 1, familyId }));
    expect(codeOf(await join(CLERK, second.id, hidden))).toBe('families/not-found');
    expect(await join(CLERK, first.id, open)).toEqual({ version: 2 });
    expect(await join(HEAD, second.id, hidden)).toEqual({ version: 2 });
    const ofOpen = await listReportsOf(register.reader, sceneOf(CLERK).visible, open);
    expect(ofOpen).toEqual([{ id: first.id, number: '1/2026', receivedOn: '2026-11-20', isUrgent: false }]);
    expect(await listReportsOf(register.reader, sceneOf(CLERK).visible, hidden)).toBeUndefined();
    const { rows, total } = await listReports(register.reader, sceneOf(CLERK).visible, { isOpen: false, limit: 10 });
    expect([rows.map(({ id }) => id), total]).toEqual([[first.id], 1]);
    expect(await findReport(register.reader, sceneOf(CLERK).visible, CLERK, second.id)).toBeUndefined();
    expect(await findReporter(register.reader, sceneOf(CLERK).visible, CLERK, second.id)).toBeUndefined();
  });

  it('tells in its history neither who reported nor of which family it was', async () => {
    const { id } = await add(HEAD);
    const familyId = await addFamily('hidden');
    const change = { id, version: 1, report: input({ reporter: 'Сорока Уляна', words: 'двоє дітей' }) };
    await write(HEAD, (scene) => changeReport(scene, change));
    await write(HEAD, (scene) => joinReport(scene, { id, version: 2, familyId }));
    await write(HEAD, (scene) => reopenReport(scene, { id, version: 3, reason: 'помилка' }));
    const told = (await listReportChanges(register.reader, sceneOf(WORKER).visible, id)) ?? [];
    const fields = ['reopened', 'outcome_on', 'outcome', 'outcome_on', 'outcome', 'words'];
    expect(told.map(({ field }) => field)).toEqual(fields);
    expect(JSON.stringify(told)).not.toMatch(/Сорока|Ж-26/);
  });

  it('that was decided wrongly is taken back with a reason; the answer to the reporter is kept', async () => {
    const { id } = await add(HEAD);
    await write(HEAD, (scene) => settleReport(scene, { id, version: 1, settled: settled({}) }));
    const again = await write(HEAD, (scene) => settleReport(scene, { id, version: 2, settled: settled({}) }));
    expect(codeOf(again)).toBe('reports/settled');
    const answer = { answeredOn: '2026-11-21' as DateOnly, answer: 'виїдемо завтра' };
    await write(HEAD, (scene) => answerReport(scene, { id, version: 2, answer }));
    const reason = 'сусідка подзвонила знову';
    expect(await write(HEAD, (scene) => reopenReport(scene, { id, version: 3, reason }))).toEqual({ version: 4 });
    const report = await findReport(register.reader, visible, HEAD, id);
    expect(report).toMatchObject({ outcome: null, answeredOn: '2026-11-21', answer: 'виїдемо завтра' });
    const [{ n } = { n: 0 }] = await register.reader.selectFrom('reports').select('n').execute();
    expect((await listChanges(register.reader, 'report', n))[0]).toMatchObject({ field: 'reopened', newValue: reason });
  });
});

it('that joined a hidden family leaves no draft with a writer who does not see it any more', async () => {
  const done = await add(WORKER);
  const id = done instanceof Refusal ? '' : done.id;
  const place = { form: 'reports.answer', recordId: id };
  for (const session of [HEAD, WORKER]) {
    await register.write((trx) => saveDraft({ trx, session, now: NOW }, { ...place, content: 'сховали' }));
  }
  const { reader } = register;
  const found = (session: Session) => findDraft(reader, sceneOf(session).visible, session.userId, place);
  expect(await found(WORKER)).toMatchObject({ content: 'сховали' });
  const familyId = await addFamily('hidden');
  await write(HEAD, (scene) => joinReport(scene, { id, version: 1, familyId }));
  expect(await found(HEAD)).toMatchObject({ content: 'сховали' });
  expect(await found(WORKER)).toBeNull();
  expect(await listDrafts(reader, sceneOf(WORKER).visible, WORKER.userId)).toEqual([]);
});
