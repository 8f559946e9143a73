import { z } from 'zod';
import { MEASURES } from './projects.ts';

/** Age bands that donors ask for; the last one is open. */
export const AGE_BANDS = ['0-17', '18-35', '36-59', '60+'] as const;

const count = z.number().int();

/** A row of a table of people: null stands for what is not known. */
const counted = z.object({ key: z.string().nullable(), people: count });

/** What a project did, in numbers. People are counted once, attendances apart. */
export const DonorSheet = z.object({
  name: z.string(),
  donor: z.string().nullable(),
  grantee: z.string().nullable(),
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  courses: z.array(z.object({ id: z.string(), name: z.string(), trained: count, certified: count })),
  /** Applications, of all courses. */
  applied: count,
  /** Different people who took part in at least one course. */
  trained: count,
  bySex: z.array(counted),
  byAge: z.array(counted),
  byStatus: z.array(counted),
  byCommunity: z.array(counted),
  withDisability: count,
  /** Half-days at which somebody was. */
  halfDays: count,
  certified: count,
  tests: z.object({ wrote: count, entry: z.number(), exit: z.number(), rose: count }).nullable(),
  decisions: z.object({ invited: count, reserve: count, refused: count }),
  /** Different people who worked in a community, those of them to the agreed day, and those who left before. */
  placed: count,
  finished: count,
  left: count,
  /** Communities with talks by what came of them. */
  kept: z.object({ yes: count, partly: count, no: count, open: count }),
  work: z.object({ families: count, visits: count, services: count, hours: count }),
  /** Groups in the time that the project paid for them. */
  groups: z.object({ groups: count, women: count, attendances: count }),
  targets: z.array(z.object({ measure: z.enum(MEASURES), plan: count, fact: count })),
  /** Kopiykas by line of the budget; null is money that names no line of it. */
  money: z.array(z.object({ line: z.string().nullable(), planned: count, paid: count })),
});
export type DonorSheet = z.output<typeof DonorSheet>;

/** Fewer than so many people are not told on a paper that leaves the centre. */
export const LEAST_TOLD = 5;

const isFew = (figure: number) => figure > 0 && figure < LEAST_TOLD;

/** A figure of people that stands alone. */
export const toldFigure = (figure: number) => (isFew(figure) ? null : figure);

/**
 * The figures of a table that may leave the centre, whose sum is told beside it; null for those that may not. Where the
 * sum of the hidden ones gives each of them away, the smallest of the others goes with them, or, where there is none, all.
 */
export function toldFigures(figures: readonly number[]): (number | null)[] {
  const few = figures.filter(isFew);
  if (few.length === 0) return [...figures];
  const sum = few.reduce((total, figure) => total + figure, 0);
  const isGiven = few.length === 1 || sum === few.length || sum === few.length * (LEAST_TOLD - 1);
  const others = figures.filter((figure) => figure >= LEAST_TOLD);
  if (isGiven && others.length === 0) return figures.map(() => null);
  const second = isGiven ? figures.indexOf(Math.min(...others)) : -1;
  return figures.map((figure, at) => (isFew(figure) || at === second ? null : figure));
}
