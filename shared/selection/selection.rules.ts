import type { Cohort, Trainee, TraineeId } from '#shared/cohorts/cohorts.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import type { Decision, DecisionKind, ScoreSheet } from './selection.ts';

/** A mean of one is no mean. */
export const LEAST_ASSESSORS = 2;
/** From so many points on two assessors talk about a criterion. */
const FAR_APART = 2;

/** Those who left the course take no place. */
export const isRanked = ({ state }: Pick<Trainee, 'state'>) => state === 'trainee';

/** Points for the criteria that there are: one that was taken out later counts for nobody. */
export const totalOf = ({ scores }: Pick<ScoreSheet, 'scores'>, criteria: readonly string[]) =>
  scores.reduce((sum, { criterion, value }) => sum + (criteria.includes(criterion) ? value : 0), 0);

/** Sheets that count: those of relatives do not. */
export const counted = <S extends Pick<ScoreSheet, 'isRelated'>>(sheets: readonly S[]) =>
  sheets.filter(({ isRelated }) => !isRelated);

/** Criteria on which assessors are far apart, with the least and the most that was given. */
export function differencesOf(sheets: readonly Pick<ScoreSheet, 'isRelated' | 'scores'>[]) {
  const scores = counted(sheets).flatMap((sheet) => sheet.scores);
  const byCriterion = Map.groupBy(scores, ({ criterion }) => criterion);
  return [...byCriterion].flatMap(([criterion, all]) => {
    const values = all.map(({ value }) => value);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return most - least >= FAR_APART ? [{ criterion, least, most }] : [];
  });
}

/** The mean of the totals in hundredths; null before there are two that count. */
export function meanHundredthsOf(
  sheets: readonly Pick<ScoreSheet, 'isRelated' | 'scores'>[],
  criteria: readonly string[],
): number | null {
  const totals = counted(sheets).map((sheet) => totalOf(sheet, criteria));
  if (totals.length < LEAST_ASSESSORS) return null;
  return Math.round((totals.reduce((sum, total) => sum + total, 0) * 100) / totals.length);
}

export interface Ranked {
  readonly traineeId: TraineeId;
  readonly communityCode: PlaceCode | null;
  readonly meanHundredths: number | null;
  /** Equals share a rank and the next one is left out: 1, 2, 3, 3, 5. Null without a mean. */
  readonly rank: number | null;
}

/** Trainees by their mean, the highest first; those without one at the end, in the order given. */
export function rankTrainees(
  trainees: readonly Pick<Trainee, 'id' | 'communityCode'>[],
  {
    criteria,
    sheets,
  }: {
    readonly criteria: readonly string[];
    readonly sheets: readonly Pick<ScoreSheet, 'traineeId' | 'isRelated' | 'scores'>[];
  },
): Ranked[] {
  const byTrainee = Map.groupBy(sheets, ({ traineeId }) => traineeId);
  const scored = trainees.map(({ id, communityCode }) => {
    return { traineeId: id, communityCode, meanHundredths: meanHundredthsOf(byTrainee.get(id) ?? [], criteria) };
  });
  return scored
    .map((one) => ({
      ...one,
      rank:
        one.meanHundredths === null
          ? null
          : 1 + scored.filter(({ meanHundredths }) => (meanHundredths ?? -1) > (one.meanHundredths ?? -1)).length,
    }))
    .toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);
}

/**
 * What the ranks alone would decide: the best are invited as far as the places of all and of their community go, then
 * come the reserves. Those who are not ranked are not proposed for anything. Equals who want more places than there are
 * left are all proposed as a tie: the program does not draw lots.
 */
export function proposeDecisions(
  ranked: readonly Ranked[],
  { quotas, placesPlanned, reservePlanned }: Pick<Cohort, 'quotas' | 'placesPlanned' | 'reservePlanned'>,
): Map<TraineeId, DecisionKind | 'tie'> {
  const proposed = new Map<TraineeId, DecisionKind | 'tie'>();
  const free = new Map<PlaceCode | null, number>(quotas.map(({ communityCode, places }) => [communityCode, places]));
  let places = placesPlanned ?? Number.POSITIVE_INFINITY;
  let reserve = reservePlanned ?? 0;
  const byRank = Map.groupBy(
    ranked.filter(({ rank }) => rank !== null),
    ({ rank }) => rank,
  );
  for (const equals of byRank.values()) {
    const { invited, tied, left, seats } = seat(equals, places, free);
    for (const { traineeId } of invited) proposed.set(traineeId, 'invited');
    for (const { traineeId } of tied) proposed.set(traineeId, 'tie');
    for (const { traineeId } of left) proposed.set(traineeId, reserveOf(left.length + tied.length - seats, reserve));
    places -= invited.length + seats;
    // Of equals those who get no place stand in reserve before all that come after them.
    reserve = Math.max(0, reserve - left.length - (tied.length - seats));
  }
  return proposed;
}

function reserveOf(wanted: number, reserve: number): DecisionKind | 'tie' {
  if (reserve === 0) return 'refused';
  return wanted > reserve ? 'tie' : 'reserve';
}

/** Seats equals: who is invited, who of them must be chosen by hand for how many seats, and who finds none. Takes places of communities. */
function seat(equals: readonly Ranked[], places: number, free: Map<PlaceCode | null, number>) {
  const freeIn = (community: PlaceCode | null) => free.get(community) ?? Number.POSITIVE_INFINITY;
  const communities = [...Map.groupBy(equals, ({ communityCode }) => communityCode)].map(([code, all]) => {
    return { code, all, seats: places > 0 ? Math.min(freeIn(code), all.length) : 0 };
  });
  const left = communities.filter(({ seats }) => seats === 0).flatMap(({ all }) => all);
  const seated = communities.filter(({ seats }) => seats > 0);
  const wanted = seated.reduce((sum, { seats }) => sum + seats, 0);
  const isContested = wanted > places;
  const tied = seated.filter(({ all, seats }) => isContested || all.length > seats);
  const invited = seated.filter((community) => !tied.includes(community)).flatMap(({ all }) => all);
  for (const { code, seats } of seated) if (free.has(code)) free.set(code, freeIn(code) - seats);
  return {
    ...{ invited, left, tied: tied.flatMap(({ all }) => all) },
    seats: isContested ? places : tied.reduce((sum, { seats }) => sum + seats, 0),
  };
}

/** The decision that holds for each trainee. */
export const standingDecisions = (decisions: readonly Decision[]) =>
  new Map(decisions.map((decision) => [decision.traineeId, decision]));
