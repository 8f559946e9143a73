import type { Step } from '#renderer/ui/RecordHeader.tsx';
import type { Tone } from '#renderer/ui/StatusDot.tsx';
import { STAGES, type Stage } from '#shared/families/families.ts';
import { assertNever } from '#shared/vocabulary/must.ts';

/** Where each stage stands when a case is at this one. A closed case has all of them behind it. */
export function stepStates(now: Stage): { stage: Stage; state: Step['state'] }[] {
  const at = STAGES.indexOf(now);
  return STAGES.map((stage, place) => {
    if (place === at) return { stage, state: now === 'closed' ? 'done' : 'now' };
    return { stage, state: place < at ? 'done' : 'ahead' };
  });
}

/** Waiting for the centre's word, at work with the family, or over. */
export function stageTone(stage: Stage): Tone {
  switch (stage) {
    case 'reported':
    case 'screened':
    case 'assessed':
    case 'decided':
      return 'attention';
    case 'planned':
    case 'contracted':
    case 'supported':
    case 'reviewed':
      return 'good';
    case 'closed':
      return 'quiet';
    default:
      return assertNever(stage);
  }
}
