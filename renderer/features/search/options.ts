import {
  type FamilyHit,
  HEADING_OF,
  type PersonHit,
  type PlaceHit,
  type RecordHit,
  type SearchResult,
} from '#shared/search/search.ts';
import type { FamilyId, PlaceCode } from '#shared/vocabulary/ids.ts';

/** Where a hit leads. */
export type Target =
  | { readonly family: FamilyId }
  | { readonly settlement: PlaceCode }
  | { readonly record: RecordHit };

/** One line of the list under the search box. */
export type Option = { readonly id: string; readonly target: Target } & (
  | { readonly kind: 'person'; readonly hit: PersonHit }
  | { readonly kind: 'family'; readonly hit: FamilyHit }
  | { readonly kind: 'place'; readonly hit: PlaceHit }
  | { readonly kind: 'groups' | 'training'; readonly hit: RecordHit }
);

export const KINDS = ['person', 'family', 'groups', 'training', 'place'] as const;
export type Kind = (typeof KINDS)[number];

const isMisspelt = ({ reasons }: PersonHit | RecordHit) => reasons.some(({ kind }) => kind === 'misspelt');

/**
 * The lines in the order of the screen. A family found by its code comes before people, who are found by their name;
 * one found by its street after them. People found by a misspelling only stand below groups that are called as typed.
 */
export function optionsOf({ people, families, places, records }: SearchResult): Option[] {
  const persons = people.map(
    (hit, at): Option => ({
      id: `person-${at}-${hit.familyId}`,
      kind: 'person',
      hit,
      target: { family: hit.familyId },
    }),
  );
  const cases = families.map(
    (hit): Option => ({ id: `family-${hit.familyId}`, kind: 'family', hit, target: { family: hit.familyId } }),
  );
  const settlements = places.map(
    (hit): Option => ({ id: `place-${hit.code}`, kind: 'place', hit, target: { settlement: hit.code } }),
  );
  const work = records.map(
    (hit): Option => ({ id: `record-${hit.id}`, kind: HEADING_OF[hit.kind], hit, target: { record: hit } }),
  );
  const isByCode = families.some(({ why }) => why === 'code');
  const ofCases = isByCode ? [...cases, ...persons] : [...persons, ...cases];
  const isWorkNearer = !isByCode && people.every(isMisspelt) && records.some((hit) => !isMisspelt(hit));
  return [...(isWorkNearer ? [...work, ...ofCases] : [...ofCases, ...work]), ...settlements];
}

/** The lines in groups of one kind each, with the place of each line in the whole. */
export function groupsOf(options: readonly Option[]): { kind: Kind; lines: { option: Option; at: number }[] }[] {
  const groups: { kind: Kind; lines: { option: Option; at: number }[] }[] = [];
  for (const [at, option] of options.entries()) {
    const last = groups.at(-1);
    if (last?.kind === option.kind) last.lines.push({ option, at });
    else groups.push({ kind: option.kind, lines: [{ option, at }] });
  }
  return groups;
}

/** The line that an arrow leads to; past the last one comes the first. */
export function moved(at: number, step: 1 | -1, count: number): number {
  return count === 0 ? 0 : (at + step + count) % count;
}
