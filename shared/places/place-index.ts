import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import type { PlaceLevel } from './places.ts';

/*
 * Places as they are written in the lists of an office, found in the classifier. For import: the index is built once
 * (`buildPlaceIndex` in places.queries.ts), then
 *
 *   resolvePlace(index, { community: 'Баранівська громада', settlement: 'с. Гриньки' })
 *     → { communityCode: 'UA18…', settlementCode: 'UA18…', remarks: [] }
 *
 * costs two look-ups a row.
 */

/** A name of a place: its present name, a former one or an alias. */
export interface NamedPlace {
  readonly code: PlaceCode;
  readonly level: PlaceLevel;
  /** Folded name, exact tier. */
  readonly key: string;
  /** Community of a settlement; the place itself for a community. */
  readonly communityCode: PlaceCode;
  readonly covered: boolean;
  readonly present: boolean;
}

export interface PlaceIndex {
  readonly communities: ReadonlyMap<string, readonly NamedPlace[]>;
  readonly settlements: ReadonlyMap<string, readonly NamedPlace[]>;
}

/** The names are those of the import's remarks. */
export type PlaceRemark = 'unknown-community' | 'unknown-settlement' | 'ambiguous-settlement';

export interface ResolvedPlace {
  readonly communityCode: PlaceCode | null;
  readonly settlementCode: PlaceCode | null;
  readonly remarks: readonly PlaceRemark[];
  /** Between which settlements somebody must choose, or chose; empty where the place is clear. */
  readonly choices: readonly PlaceCode[];
}

/** Which settlement somebody chose for a name: by `placeQuestion`, for one row or for all of them. */
export type PlaceAnswers = ReadonlyMap<string, PlaceCode>;

/** Under what the answer for a settlement stands: two spellings of one name are one question. */
export function placeQuestion(settlement: string, row: number | null = null): string {
  const { key } = bareSettlement(settlement);
  return row === null ? key : `${row} ${key}`;
}

/** What is known of a place beside what is written of it. */
export interface PlaceHints {
  /** The community of every row that names none. */
  readonly within?: PlaceCode | null;
  readonly answers?: PlaceAnswers;
  readonly row?: number;
}

export function makePlaceIndex(names: readonly NamedPlace[]): PlaceIndex {
  const isCommunity = ({ level }: NamedPlace) => level === 'H' || level === 'K';
  const isSettlement = ({ level }: NamedPlace) => level !== 'H';
  return { communities: byKey(names.filter(isCommunity)), settlements: byKey(names.filter(isSettlement)) };
}

function byKey(names: readonly NamedPlace[]): Map<string, NamedPlace[]> {
  const groups = new Map<string, NamedPlace[]>();
  for (const place of names) {
    const group = groups.get(place.key);
    if (group) group.push(place);
    else groups.set(place.key, [place]);
  }
  return groups;
}

const COMMUNITY_WORDS =
  /(?<![\p{L}.])(?:територіальна|міська|сільська|селищна|громада|рада|отг|мтг|стг|тг|(?:міс|міськ|сіл|сільськ|сел|селищн|тер|гром)\.)(?![\p{L}])/gu;

/** What stands before a settlement's name; the letters с and м are often typed in Latin. */
const KINDS: readonly (readonly [RegExp, readonly PlaceLevel[]])[] = [
  [/^(?:смт|сел\.|с-ще|с\/щ|селище(?: міського типу)?)[.\s]+/u, ['X']],
  [/^(?:[мm]\.|[мm]\s|місто\s)\s*/u, ['M', 'K']],
  [/^(?:[сc]\.|[сc]\s|село\s)\s*/u, ['C']],
];

/**
 * The codes behind what is written in the columns "community" and "settlement". Case, apostrophes, spaces, Latin
 * look-alikes, «громада», «с.», «смт», former names and aliases are understood. Communities that the centre covers
 * go before others of the same name. Without a community, a settlement is taken where its name is unique.
 * What is not understood is null with a remark; an empty text is null without one. An answer counts only where it is one
 * of the choices.
 */
export function resolvePlace(
  index: PlaceIndex,
  written: { community: string; settlement: string },
  { within = null, answers = new Map(), row }: PlaceHints = {},
): ResolvedPlace {
  const communityKey = bareCommunityKey(written.community);
  const community = communityKey === '' ? null : onlyOne(index.communities.get(communityKey) ?? []);
  if (communityKey !== '' && community === null) return unresolved(null, 'unknown-community');
  const known = community?.code ?? within;
  const settlement = findSettlement(index, written.settlement, known);
  if (settlement === null || 'code' in settlement) {
    return { ...unresolved(known ?? settlement?.communityCode ?? null), settlementCode: settlement?.code ?? null };
  }
  const answer = answers.get(placeQuestion(written.settlement, row)) ?? answers.get(placeQuestion(written.settlement));
  const chosen = settlement.choices.find(({ code }) => code === answer);
  const choices = [...new Set(settlement.choices.map(({ code }) => code))];
  return chosen
    ? { ...unresolved(chosen.communityCode), settlementCode: chosen.code, choices }
    : { ...unresolved(known, settlement.remark), choices };
}

function unresolved(communityCode: PlaceCode | null, remark?: PlaceRemark): ResolvedPlace {
  return { communityCode, settlementCode: null, remarks: remark === undefined ? [] : [remark], choices: [] };
}

/** «Брониківська   громада», «БРОНИКІВСЬКА ОТГ» → «брониківська». */
function bareCommunityKey(written: string): string {
  return exactKey(
    exactKey(written)
      .replace(COMMUNITY_WORDS, ' ')
      .replace(/[.,;]+/g, ' '),
  );
}

interface NotFound {
  readonly remark: PlaceRemark;
  readonly choices: readonly NamedPlace[];
}

function findSettlement(index: PlaceIndex, written: string, community: PlaceCode | null): NamedPlace | NotFound | null {
  const { key, levels } = bareSettlement(written);
  if (key === '') return null;
  const named = index.settlements.get(key) ?? [];
  const near = named.filter((place) => (community === null ? place.covered : place.communityCode === community));
  if (near.length === 0) return { remark: 'unknown-settlement', choices: [] };
  return onlyOne(near, levels) ?? { remark: 'ambiguous-settlement', choices: near };
}

/** «с. Лучин» → the key of «Лучин», and the levels that «с.» may mean. */
function bareSettlement(written: string): { key: string; levels: readonly PlaceLevel[] | null } {
  const lower = written.trim().toLowerCase();
  const [kind, levels] = KINDS.find(([pattern]) => pattern.test(lower)) ?? [null, null];
  return { key: exactKey(kind ? lower.replace(kind, '') : lower), levels };
}

/**
 * The one place that is meant, if it is clear: each narrowing is used only as far as something is left, since lists
 * write «с.» for a settlement too, and go on using a name that another place has by now.
 */
function onlyOne(places: readonly NamedPlace[], levels: readonly PlaceLevel[] | null = null): NamedPlace | null {
  let left = narrowed(places, ({ covered }) => covered);
  left = narrowed(left, ({ level }) => levels === null || levels.includes(level));
  left = narrowed(left, ({ present }) => present);
  const [first] = left;
  return first && left.every(({ code }) => code === first.code) ? first : null;
}

function narrowed(places: readonly NamedPlace[], fits: (place: NamedPlace) => boolean): readonly NamedPlace[] {
  const left = places.filter(fits);
  return left.length > 0 ? left : places;
}
