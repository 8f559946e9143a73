import { must } from '#shared/vocabulary/must.ts';

type Work = (round: number) => unknown;

/** Milliseconds of every round, in order. */
export interface Times {
  readonly floor: readonly number[];
  readonly kolo: readonly number[];
}

export interface Rounds {
  readonly rounds: number;
  /** Rounds before the first that counts. */
  readonly warmUp?: number;
}

const ENOUGH_ROUNDS = 60;
const MOST_MS = 30_000;

/** Runs both by turns, who begins by turns as well, so that what else the machine does meets both alike. */
export async function interleaved({ rounds, warmUp = 0 }: Rounds, floor: Work, kolo: Work): Promise<Times> {
  const times = { floor: [] as number[], kolo: [] as number[] };
  const startedMs = performance.now();
  for (let round = -warmUp; round < rounds; round += 1) {
    // A large register on a busy machine: fewer rounds say as much as an evening of them.
    if (round >= ENOUGH_ROUNDS && performance.now() - startedMs > MOST_MS) break;
    const at = round + warmUp;
    const turns = [['floor', floor] as const, ['kolo', kolo] as const];
    for (const [name, work] of at % 2 === 0 ? turns : turns.reverse()) {
      const ms = await timed(() => work(at));
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}

/** Milliseconds that the work took. */
export async function timed(work: () => unknown): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that `share` per cent of the others do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1);
  return must(sorted[Math.max(0, at)], 'something measured');
}
