import { z } from 'zod';

/** «+» there, «з» late, «р» left early, «о» online, «п» away with a reason, «н» away. */
export const MARKS = ['present', 'late', 'leftEarly', 'online', 'excused', 'absent'] as const;
export const Mark = z.enum(MARKS);
export type Mark = z.output<typeof Mark>;

const THERE: ReadonlySet<Mark> = new Set(['present', 'late', 'leftEarly', 'online']);
export const isThere = (mark: Mark | undefined) => mark !== undefined && THERE.has(mark);
