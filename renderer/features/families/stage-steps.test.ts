import { describe, expect, it } from 'vitest';
import { STAGES } from '#shared/families/families.ts';
import { stageTone, stepStates } from './stage-steps.ts';

const statesAt = (stage: Parameters<typeof stepStates>[0]) => stepStates(stage).map(({ state }) => state);

describe('the line of stages', () => {
  it('has the stages before the present one behind it and the others ahead', () => {
    expect(statesAt('decided')).toEqual(['done', 'done', 'done', 'now', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(statesAt('reported').slice(0, 2)).toEqual(['now', 'ahead']);
  });

  it('is all done for a closed case', () => {
    expect(new Set(statesAt('closed'))).toEqual(new Set(['done']));
  });

  it('never shows danger: a stage is none', () => {
    expect(STAGES.map(stageTone)).not.toContain('danger');
    expect([stageTone('reported'), stageTone('supported'), stageTone('closed')]).toEqual([
      'attention',
      'good',
      'quiet',
    ]);
  });
});
