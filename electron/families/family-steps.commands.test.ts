import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene } from '#electron/access/visibility.ts';
import { saveDraft } from '#electron/drafts/drafts.commands.ts';
import { findDraft } from '#electron/drafts/drafts.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { AddressInput } from '#shared/families/addresses.ts';
import { ClosingInput, STAGES, type Stage, StepInput } from '#shared/families/families.ts';
import { familyGroupForm } from '#shared/families/family-forms.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { changeCase, changeCircumstances, registerFamily } from './families.commands.ts';
import { findFamily, listFamilyHistory } from './families.queries.ts';
import { removeFamily, restoreFamily } from './families-bin.commands.ts';
import { listBin } from './families-bin.queries.ts';
import { changeAddress, moveAddress } from './family-address.commands.ts';
import { closeCase, reopenCase, takeStep } from './family-steps.commands.ts';
import { familyInput, HEAD, NOW, OVRUCH, openFamiliesRegister, visible } from './testing.ts';

const day = (text: string) => DateOnly.parse(text);

/** A registered family and the commands on it, each with the version that stands now. */
async function registered() {
  const register = await openFamiliesRegister();
  const run = <T>(work: (scene: Scene) => Promise<T>, now = NOW) =>
    register.write((trx) => work({ trx, session: HEAD, visible, now }));
  const result = await run((scene) => registerFamily(scene, familyInput()));
  if (result instanceof Refusal) throw new Error(result.failure.code);
  const { id } = result;
  const now = async () => must(await findFamily(register.reader, visible, id), 'the family');
  const target = async () => ({ id, version: (await now()).version });
  return { register, id, run, now, target };
}

const codeOf = (result: unknown) => (result instanceof Refusal ? result.failure.code : 'ok');
const closing = ClosingInput.parse({ closedOn: '2026-12-01', reason: 'noNeed', result: 'СЖО подолано' });

describe('the steps of a case', () => {
  it('begin with the stage the family was taken on at', async () => {
    const { now } = await registered();
    expect((await now()).steps).toMatchObject([{ episode: 1, stage: 'assessed', takenOn: '2026-11-02' }]);
  });

  it('are kept with day, ground and who, and the last one is the stage', async () => {
    const { run, target, now } = await registered();
    const step = StepInput.parse({ stage: 'decided', takenOn: '2026-11-12', document: '№ 84' });
    const at = await target();
    expect(codeOf(await run((scene) => takeStep(scene, { ...at, step })))).toBe('ok');
    const family = await now();
    expect(family.stage).toBe('decided');
    expect(family.steps.at(-1)).toMatchObject({ stage: 'decided', takenOn: '2026-11-12', document: '№ 84' });
  });

  it('need a reason to go back or to leave a stage out', async () => {
    const { run, target, now } = await registered();
    for (const stage of ['screened', 'supported']) {
      const step = StepInput.parse({ stage, takenOn: '2026-11-12' });
      const at = await target();
      expect(codeOf(await run((scene) => takeStep(scene, { ...at, step })))).toBe('families/reason-needed');
      const why = { ...step, reason: 'за рішенням комісії' };
      expect((await now()).version).toBe(at.version);
      expect(codeOf(await run((scene) => takeStep(scene, { ...at, step: why })))).toBe('ok');
    }
  });

  it('end with the closing, which keeps what stood then', async () => {
    const { run, target, now } = await registered();
    const at = await target();
    expect(codeOf(await run((scene) => closeCase(scene, { ...at, closing })))).toBe('ok');
    const family = await now();
    expect(family.stage).toBe('closed');
    expect(family.episodes).toEqual([
      {
        number: 1,
        openedOn: '2026-11-02',
        closedOn: '2026-12-01',
        closingReason: 'noNeed',
        result: 'СЖО подолано',
        level: 'complex',
        worker: 'С. Бондар',
        factors: [14, 8],
        members: 1,
      },
    ]);
    const step = StepInput.parse({ stage: 'reviewed', takenOn: '2026-12-02' });
    const closed = await target();
    expect(codeOf(await run((scene) => takeStep(scene, { ...closed, step })))).toBe('families/closed');
    expect(codeOf(await run((scene) => closeCase(scene, { ...closed, closing })))).toBe('families/closed');
  });

  it('begin again when the family comes again, under the same code', async () => {
    const { run, target, now } = await registered();
    const open = await target();
    const openedOn = day('2027-02-01');
    expect(codeOf(await run((scene) => reopenCase(scene, { ...open, openedOn })))).toBe('families/not-closed');
    await run((scene) => closeCase(scene, { ...open, closing }));
    const closed = await target();
    await run((scene) => reopenCase(scene, { ...closed, openedOn }));
    const family = await now();
    expect(family).toMatchObject({ code: 'Ж-26-000001', stage: 'reported' });
    expect(family.episodes.map(({ number, openedOn: from, closedOn }) => [number, from, closedOn])).toEqual([
      [2, '2027-02-01', null],
      [1, '2026-11-02', '2026-12-01'],
    ]);
    expect(family.steps.at(-1)).toMatchObject({ episode: 2, stage: 'reported' });
  });
});

/** Stages that a step leads to; a case is closed by closing it. */
const STEPS = STAGES.filter((stage) => stage !== 'closed');

/** What somebody may try with a case; the model knows a stage and how many episodes and steps there are. */
const tries = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ to: fc.constantFrom(...STEPS), hasReason: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constant('close' as const) },
    { weight: 1, arbitrary: fc.constant('reopen' as const) },
  ),
  { maxLength: 14 },
);

it('whatever is tried with a case, it stands where the rules of stages let it, and every step that was taken is kept', async () => {
  await fc.assert(
    fc.asyncProperty(tries, async (all) => {
      const { run, target, now, register } = await registered();
      const model = { stage: 'assessed', episodes: 1, steps: 1 };
      const enter = (stage: string) => Object.assign(model, { stage, steps: model.steps + 1 });
      const on = day('2026-12-01');
      /** What the rules say of a try, and the try itself. */
      const tried = async (one: (typeof all)[number]): Promise<[expected: string, answer: unknown]> => {
        const at = await target();
        const isClosed = model.stage === 'closed';
        if (one === 'close') {
          const answer = await run((scene) => closeCase(scene, { ...at, closing }));
          if (!isClosed) enter('closed');
          return [isClosed ? 'families/closed' : 'ok', answer];
        }
        if (one === 'reopen') {
          const answer = await run((scene) => reopenCase(scene, { ...at, openedOn: on }));
          if (isClosed) Object.assign(enter('reported'), { episodes: model.episodes + 1 });
          return [isClosed ? 'ok' : 'families/not-closed', answer];
        }
        const step = StepInput.parse({ stage: one.to, takenOn: on, reason: one.hasReason ? 'комісія' : null });
        const distance = STAGES.indexOf(one.to) - STAGES.indexOf(model.stage as Stage);
        const lacksReason = (distance < 0 || distance > 1) && !one.hasReason;
        const answer = await run((scene) => takeStep(scene, { ...at, step }));
        if (!isClosed && !lacksReason) enter(one.to);
        return [isClosed ? 'families/closed' : lacksReason ? 'families/reason-needed' : 'ok', answer];
      };
      for (const one of all) {
        const [expected, answer] = await tried(one);
        expect(codeOf(answer)).toBe(expected);
        const { stage, episodes, steps } = await now();
        expect({ stage, episodes: episodes.length, steps: steps.length }).toEqual(model);
      }
      register.close();
    }),
    { numRuns: 25 },
  );
});

describe('dated facts', () => {
  it('a move ends the present address on the day and keeps it', async () => {
    const { run, target, now } = await registered();
    const at = await target();
    const address = AddressInput.parse({
      communityCode: OVRUCH,
      settlementCode: 'UA18060190020000001',
      street: 'вул. Лісова, 1',
      directions: null,
      noFixedAddress: false,
    });
    await run((scene) => moveAddress(scene, { ...at, address, movedOn: day('2026-11-20') }));
    const family = await now();
    expect(family.address).toMatchObject({ settlementName: 'Рудня', fromOn: '2026-11-20', toOn: null });
    expect(family.addresses.map(({ settlementName, toOn }) => [settlementName, toOn])).toEqual([
      ['Рудня', null],
      ['Овруч', '2026-11-20'],
    ]);
  });

  it('a move takes what was typed of it out of the drafts', async () => {
    const { register, run, id, target } = await registered();
    const place = { form: familyGroupForm('address'), recordId: id };
    await run((scene) => saveDraft(scene, { ...place, content: { version: 1, value: 'вул. Лісова' } }));
    const { address } = familyInput();
    const at = await target();
    await run((scene) => moveAddress(scene, { ...at, address, movedOn: day('2026-11-20') }));
    expect(await findDraft(register.reader, visible, HEAD.userId, place)).toBeNull();
  });

  it('a registered address stands beside the actual one', async () => {
    const { run, target, now } = await registered();
    const at = await target();
    const address = AddressInput.parse({
      kind: 'registered',
      communityCode: OVRUCH,
      settlementCode: null,
      street: 'вул. Київська, 3',
      directions: null,
      noFixedAddress: false,
    });
    await run((scene) => changeAddress(scene, { ...at, address }));
    const family = await now();
    expect(family.address.settlementName).toBe('Овруч');
    expect(family.addresses.map(({ kind }) => kind)).toEqual(['actual', 'registered']);
  });

  it('the address of a shelter is refused, and nothing is written', async () => {
    const { run, target, now } = await registered();
    const at = await target();
    for (const words of [{ street: 'Притулок для жінок, вул. Миру' }, { directions: 'кризова кімната біля лікарні' }]) {
      const address = AddressInput.parse({
        communityCode: OVRUCH,
        settlementCode: null,
        street: null,
        directions: null,
        noFixedAddress: false,
        ...words,
      });
      expect(codeOf(await run((scene) => moveAddress(scene, { ...at, address, movedOn: day('2026-11-20') })))).toBe(
        'families/shelter-address',
      );
    }
    expect((await now()).addresses).toHaveLength(1);
  });

  it('a circumstance that ended keeps its days', async () => {
    const { run, target, now } = await registered();
    const at = await target();
    await run((scene) =>
      changeCircumstances(scene, { ...at, circumstances: { factors: [8, 7], main: 7 }, tags: ['displaced'] }),
    );
    const family = await now();
    expect(family.circumstances).toEqual({ factors: [7, 8], main: 7 });
    expect(family.presentFactors).toEqual([
      { factor: 7, isMain: true, fromOn: '2026-11-21', toOn: null },
      { factor: 8, isMain: false, fromOn: '2026-11-02', toOn: null },
    ]);
    expect(family.earlierFactors).toEqual([{ factor: 14, isMain: true, fromOn: '2026-11-02', toOn: '2026-11-21' }]);
    expect(family.tags).toEqual(['displaced']);
  });

  it('another worker ends the time of the one before', async () => {
    const { run, target, now } = await registered();
    const at = await target();
    await run((scene) => changeCase(scene, { ...at, case: { ...familyInput().case, worker: 'І. Ткачук' } }));
    expect((await now()).workers).toEqual([
      { worker: 'І. Ткачук', fromOn: '2026-11-21', toOn: null, note: null },
      { worker: 'С. Бондар', fromOn: '2026-11-02', toOn: '2026-11-21', note: null },
    ]);
  });
});

describe('days that cannot be', () => {
  it('a step or a closing before the taking on, a move before the last one, a return before the closing', async () => {
    const { run, target, now } = await registered();
    const at = await target();
    const before = day('2026-11-01');
    const address = AddressInput.parse({ ...familyInput().address, kind: 'actual' });
    const step = StepInput.parse({ stage: 'decided', takenOn: before });
    expect(codeOf(await run((scene) => takeStep(scene, { ...at, step })))).toBe('families/date-too-early');
    const early = { ...closing, closedOn: before };
    expect(codeOf(await run((scene) => closeCase(scene, { ...at, closing: early })))).toBe('families/date-too-early');
    await run((scene) => moveAddress(scene, { ...at, address, movedOn: day('2026-11-20') }));
    const moved = await target();
    const back = { ...moved, address, movedOn: day('2026-11-19') };
    expect(codeOf(await run((scene) => moveAddress(scene, back)))).toBe('families/date-too-early');
    await run((scene) => closeCase(scene, { ...moved, closing }));
    const closed = await target();
    const openedOn = day('2026-11-30');
    expect(codeOf(await run((scene) => reopenCase(scene, { ...closed, openedOn })))).toBe('families/date-too-early');
    expect((await now()).version).toBe(closed.version);
  });

  it('each closing belongs to its own episode', async () => {
    const { run, target, now } = await registered();
    const first = await target();
    await run((scene) => closeCase(scene, { ...first, closing }));
    const closed = await target();
    await run((scene) => reopenCase(scene, { ...closed, openedOn: day('2027-02-01') }));
    const second = await target();
    const again = { ...closing, closedOn: day('2027-05-01') };
    await run((scene) => closeCase(scene, { ...second, closing: again }));
    expect((await now()).episodes.map(({ closedOn }) => closedOn)).toEqual(['2027-05-01', '2026-12-01']);
  });
});

describe('the history of a family', () => {
  it('tells what each field was, what it became and who changed it; what stayed is not in it', async () => {
    const { register, run, id, target } = await registered();
    const at = await target();
    await run((scene) => changeCase(scene, { ...at, case: { ...familyInput().case, level: 'simple' } }));
    expect(await listFamilyHistory(register.reader, visible, id)).toEqual([
      { field: 'level', oldValue: 'complex', newValue: 'simple', userName: null, changedAtMs: NOW.getTime() },
    ]);
  });
});

describe('the recycle bin', () => {
  const listed = (register: OpenRegister) =>
    register.reader.selectFrom('families as f').where(visible.families).select('f.id').execute();

  it('takes a family out of every list and gives it back as it was', async () => {
    const { register, run, id, target, now } = await registered();
    const before = await now();
    const at = await target();
    await run((scene) => removeFamily(scene, at));
    expect(await findFamily(register.reader, visible, id)).toBeUndefined();
    expect(await listed(register)).toEqual([]);
    expect(await listBin(register.reader, visible, NOW)).toMatchObject([
      { code: 'Ж-26-000001', name: 'Кравчук Н. П.', isDue: false },
    ]);
    expect(codeOf(await run((scene) => restoreFamily(scene, { id })))).toBe('ok');
    expect(await now()).toMatchObject({ ...before, version: expect.any(Number), changedAtMs: expect.any(Number) });
    expect(codeOf(await run((scene) => restoreFamily(scene, { id })))).toBe('families/not-found');
    const history = must(await listFamilyHistory(register.reader, visible, id), 'the history');
    expect(history.map(({ field, oldValue, newValue }) => [field, oldValue, newValue])).toEqual([
      ['inBin', 'true', null],
      ['inBin', null, 'true'],
    ]);
  });

  it('calls a record due after thirty days and destroys nothing, however the clock jumps', async () => {
    const { register, run, id, target, now } = await registered();
    const before = await now();
    const at = await target();
    await run((scene) => removeFamily(scene, at));
    const due = async (at: string) => (await listBin(register.reader, visible, new Date(at)))[0]?.isDue;
    expect(await due('2026-12-20T10:00:00Z')).toBe(false);
    expect(await due('2026-12-21T10:00:00Z')).toBe(true);
    expect(await due('2036-01-01T10:00:00Z')).toBe(true);
    expect(await due('2021-01-01T10:00:00Z')).toBe(false);
    // Fifteen years on, it is taken back whole.
    const later = new Date('2041-01-01T10:00:00Z');
    expect(codeOf(await run((scene) => restoreFamily({ ...scene, now: later }, { id })))).toBe('ok');
    expect(await now()).toMatchObject({ ...before, version: expect.any(Number), changedAtMs: expect.any(Number) });
  });
});
