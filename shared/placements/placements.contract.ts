import { z } from 'zod';
import { TraineeId } from '#shared/cohorts/cohorts.ts';
import { TrainingChange } from '#shared/cohorts/training-change.ts';
import { Month } from '#shared/entries/entries.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { Placement, PlacementId, PlacementInput, PlacementRow } from './placements.ts';

const version = z.number().int();
const NOT_FOUND = ['records/not-found'] as const;

/** Work in a community for some months, and what is written down along it. */
export const placementsContract = {
  /** The board: the one that began last first. */
  list: query({
    needs: 'training.see',
    audit: unrecorded('rows of a list: whoever opens one leaves a line'),
    input: z.null(),
    output: z.array(PlacementRow),
  }),

  get: query({
    needs: 'training.see',
    audit: recorded('view', { placement: 'input.id' }),
    input: z.object({ id: PlacementId }),
    output: Placement,
    refusals: NOT_FOUND,
  }),

  add: command({
    needs: 'training.change',
    audit: recorded('add', { placement: 'output.id' }),
    input: z.object({ traineeId: TraineeId, placement: PlacementInput }),
    output: z.object({ id: PlacementId }),
    refusals: NOT_FOUND,
  }),

  change: command({
    needs: 'training.change',
    audit: recorded('change', { placement: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: PlacementId, version, placement: PlacementInput }),
    output: z.object({ version }),
    refusals: ['records/not-found', 'records/changed-meanwhile'],
  }),

  /** What was put right, by whom and when. */
  history: query({
    needs: 'training.see',
    audit: recorded('view', { placement: 'input.id' }),
    input: z.object({ id: PlacementId }),
    output: z.array(TrainingChange),
    refusals: NOT_FOUND,
  }),

  /** What the register counts of a month for a worker of its own; numbers alone. For who sees the cases. */
  counted: query({
    needs: 'training.decide',
    audit: unrecorded('three numbers of a month, no record is told'),
    input: z.object({ id: PlacementId, month: Month }),
    output: z.object({ families: z.number().int(), visits: z.number().int(), services: z.number().int() }),
    refusals: NOT_FOUND,
  }),
};
