import { describe, expect, it } from 'vitest';
import { STAGES } from '#shared/families/families.ts';
import { checkClosing, checkReopening, checkStep, needsReason, newStepDraft } from './step-drafts.ts';
import { nextStage, OPEN_STAGES, stageDates } from './steps.ts';
import { day, episode, family, step } from './testing.ts';

const today = day('2026-11-21');
const issuesOf = (checked: { ok: true } | { ok: false; issues: unknown }) => (checked.ok ? [] : checked.issues);

describe('a step of a case', () => {
  it('goes to the next stage today, unless another is chosen', () => {
    expect(newStepDraft(family({ stage: 'decided' }), today)).toMatchObject({ stage: 'planned', takenOn: today });
    expect(nextStage('reviewed')).toBeNull();
  });

  it('asks for a reason only when it goes back or over a stage', () => {
    for (const from of OPEN_STAGES) {
      for (const stage of OPEN_STAGES) {
        const draft = { ...newStepDraft(family({ stage: from }), today), stage };
        const distance = STAGES.indexOf(stage) - STAGES.indexOf(from);
        expect(needsReason({ stage: from }, draft)).toBe(distance < 0 || distance > 1);
        const issues = needsReason({ stage: from }, draft) ? [{ path: 'step.reason', code: 'reason-needed' }] : [];
        expect(issuesOf(checkStep(family({ stage: from }), draft, today))).toEqual(issues);
      }
    }
  });

  it('sends no reason that it does not need', () => {
    const draft = { ...newStepDraft(family(), today), reason: 'описка', document: '№ 84' };
    expect(checkStep(family(), draft, today)).toEqual({
      ok: true,
      value: { stage: 'screened', takenOn: today, reason: null, document: '№ 84' },
    });
  });

  it('is not taken tomorrow, nor on a day that cannot be read', () => {
    const draft = newStepDraft(family(), today);
    const on = (takenOn: typeof draft.takenOn) => issuesOf(checkStep(family(), { ...draft, takenOn }, today));
    expect(on(day('2026-11-22'))).toEqual([{ path: 'step.takenOn', code: 'in-the-future' }]);
    expect(on(undefined)).toEqual([{ path: 'step.takenOn', code: 'unreadable-date' }]);
    expect(on(null)).toEqual([{ path: 'step.takenOn', code: 'required' }]);
  });
});

describe('a stay on the register', () => {
  const closing = { closedOn: today, reason: 'noNeed', result: '', document: '' };

  it('is closed on a ground, and not before it began', () => {
    expect(checkClosing(family(), closing, today)).toMatchObject({
      ok: true,
      value: { reason: 'noNeed', result: null },
    });
    const early = { ...closing, closedOn: day('2026-11-01'), reason: null };
    expect(issuesOf(checkClosing(family(), early, today))).toEqual([
      { path: 'closing.closedOn', code: 'before-start' },
      { path: 'closing.reason', code: 'invalid_type' },
    ]);
  });

  it('begins again on the day of the closing at the earliest', () => {
    const closed = family({ stage: 'closed', episodes: [episode({ closedOn: '2026-11-15' })] });
    expect(checkReopening(closed, { openedOn: day('2026-11-15') }, today)).toEqual({ ok: true, value: '2026-11-15' });
    expect(issuesOf(checkReopening(closed, { openedOn: day('2026-11-14') }, today))).toEqual([
      { path: 'reopening.openedOn', code: 'before-closing' },
    ]);
  });

  it('shows the days of its own stages only, the last day of a stage that was entered twice', () => {
    const steps = [
      step('reported', '2026-11-02'),
      step('reported', '2027-02-01', { episode: 2 }),
      step('screened', '2027-02-02', { episode: 2 }),
      step('reported', '2027-02-03', { episode: 2 }),
    ];
    expect([...stageDates(family({ steps }).steps, 2)]).toEqual([
      ['reported', '2027-02-03'],
      ['screened', '2027-02-02'],
    ]);
  });
});
