import { type Family, STAGES, type Stage, type Step } from '#shared/families/families.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';

/** Number of the present stay on the register. */
export function presentEpisode(family: Pick<Family, 'episodes'>): number {
  return family.episodes[0]?.number ?? 1;
}

/** The day on which each stage was last entered in an episode; stages that were left out are not in it. */
export function stageDates(steps: readonly Step[], episode: number): ReadonlyMap<Stage, DateOnly> {
  return new Map(steps.filter((step) => step.episode === episode).map(({ stage, takenOn }) => [stage, takenOn]));
}

/** Stages that a step may lead to: closing is an act of its own. */
export type OpenStage = Exclude<Stage, 'closed'>;
export const OPEN_STAGES = STAGES.filter((stage): stage is OpenStage => stage !== 'closed');

/** The stage after this one, or null where only the closing follows. */
export function nextStage(stage: Stage): OpenStage | null {
  return OPEN_STAGES[OPEN_STAGES.findIndex((one) => one === stage) + 1] ?? null;
}
