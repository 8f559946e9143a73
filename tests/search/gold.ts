import { readFileSync } from 'node:fs';
import { TIERS, type Tier } from '#shared/search/explain.ts';
import { must } from '#shared/vocabulary/must.ts';

/** A query and the person it means, with the kind of difference between them and the tier that should find them. */
export interface Pair {
  readonly kind: string;
  readonly query: string;
  /** Full name of the person, whom nobody else in the register is called. */
  readonly person: string;
  readonly tier: Tier;
}

export const GOLD = new URL('gold.tsv', import.meta.url);
const BY_HAND = new URL('gold-by-hand.tsv', import.meta.url);

export const writtenPair = ({ kind, query, person, tier }: Pair): string => [kind, query, person, tier].join('\t');

/** All pairs, those made by rule and those by hand. */
export function readGold(): Pair[] {
  return [GOLD, BY_HAND].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => {
        const [kind = '', query = '', person = '', tier = ''] = line.split('\t');
        return {
          kind,
          query,
          person,
          tier: must(
            TIERS.find((known) => known === tier),
            `a tier in «${line}»`,
          ),
        };
      }),
  );
}
