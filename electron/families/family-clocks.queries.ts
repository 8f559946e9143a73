import { sql } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { CaseClock, ClockStage } from '#shared/terms/terms.rules.ts';

export interface FamilyClock extends CaseClock {
  readonly n: number;
  readonly id: string;
}

const lastEntered = (stage: ClockStage) =>
  sql<string | null>`max(case s.stage when ${sql.lit(stage)} then s.taken_on end)`;

/**
 * Where every open case stands and when its clocks began, in the present episode; only those of the user when `mine`.
 */
export async function listFamilyClocks(db: Reader, visible: Visibility, mine: boolean): Promise<FamilyClock[]> {
  const open = db
    .selectFrom('families as f')
    .innerJoin('family_steps as s', (join) => join.onRef('s.family_n', '=', 'f.n').onRef('s.episode', '=', 'f.episode'))
    .where(visible.families)
    .where('f.stage', '!=', 'closed');
  const rows = await (mine ? open.where(visible.own) : open)
    .groupBy('f.n')
    .select(['f.n', 'f.id', 'f.stage', 'f.level'])
    .select([lastEntered('reported').as('reported'), lastEntered('decided').as('decided')])
    .select(lastEntered('supported').as('supported'))
    .execute();
  return rows.map(
    ({ n, id, stage, level, reported, decided, supported }) =>
      ({ n, id, stage, level, entered: { reported, decided, supported } }) as FamilyClock,
  );
}
