import type { Visibility } from '#electron/access/visibility.ts';
import { listTerms, nameOf, type PersonTerms } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { compare, type Described, LIKELY, likeness, tailOf } from '#shared/search/agreement.ts';
import { type Alternatives, matchOf } from '#shared/search/index-query.ts';
import type { NameList } from '#shared/search/name-list.ts';
import type { Candidate } from '#shared/search/search.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { nameListOf } from './name-list.queries.ts';
import {
  type Born,
  listMatching,
  listPersonRows,
  newestOfEach,
  type PersonRow,
  shownPerson,
} from './people-rows.queries.ts';
import { listByPhoneEnd } from './phones.queries.ts';
import { settlementsOf } from './settlements.queries.ts';

/** Rows that are compared for each way of asking; bearers of one full name are fewer in any region. */
const MOST_COMPARED = 200;

/** Fewer figures end many phones. */
const SHORTEST_PHONE = 7;

/** A candidate, with the internal number of the person. */
export type FoundCandidate = Candidate & { readonly personN: number; readonly likeness: number };

/**
 * Persons of the register who may be the one described, likeliest first, each with what agrees and what differs. Asked
 * by name however it is spelled, by former names, by given name and patronymic born on the same day (the surname may
 * have changed), and by phone. Only who may be seen is among them: nothing tells of others.
 */
export async function findCandidates(
  db: Reader,
  visible: Visibility,
  known: Described,
  { limit = 8, except = null }: { limit?: number; except?: string | null } = {},
): Promise<FoundCandidate[]> {
  const list = await nameListOf(db);
  const rows = newestOfEach(await listPersonRows(db, visible, await askAll(db, visible, known, list)));
  const terms = await listTerms(
    db,
    rows.map(({ n }) => n),
  );
  const settlements = await settlementsOf(db, rows);
  return rows
    .map((row) =>
      candidateOf(
        row,
        { ...shownPerson(row, settlements), personId: row.id as Candidate['personId'] },
        terms.get(row.n),
        { known, list },
      ),
    )
    .filter(({ likeness: much, familyId }) => much >= LIKELY && familyId !== except)
    .sort((a, b) => b.likeness - a.likeness || b.personN - a.personN)
    .slice(0, limit);
}

/** Internal numbers of everybody who is worth comparing. */
async function askAll(db: Reader, visible: Visibility, known: Described, list: NameList): Promise<number[]> {
  const { surname, givenName, patronymic } = known.name;
  const found: number[] = [];
  const ask = async (parts: readonly (string | null)[], born: Born | null) => {
    const match = matchOf(parts.map((part) => alternatives(part, list)));
    if (match !== null) found.push(...(await listMatching(db, visible, { match, limit: MOST_COMPARED, born })));
  };
  await ask([surname, givenName], null);
  // Under another surname only who was born then: a given name and a patronymic are many people's.
  const born = bornOf(known);
  if (born !== null) await ask([givenName, patronymic], born);
  for (const phone of known.phones) {
    const tail = tailOf(phone);
    if (tail.length >= SHORTEST_PHONE) found.push(...(await listByPhoneEnd(db, visible, tail, MOST_COMPARED)));
  }
  return [...new Set(found)];
}

function bornOf({ bornOn, birthYear }: Described): Born | null {
  if (bornOn !== null) return { year: Number(bornOn.slice(0, 4)), dayOfYear: bornOn.slice(5) };
  return birthYear === null ? null : { year: birthYear, dayOfYear: null };
}

/** Whole words only, but for an initial: half a word is nobody yet. A double surname is asked for by either half. */
function alternatives(part: string | null, list: NameList): Alternatives {
  const keys = wordsOf(part ?? '');
  const words = keys.flatMap((key) => {
    const typed = list.typed(key);
    // Journals of paper know people by initials.
    return [key, key.charAt(0), ...list.spellingsOf(typed), ...list.misspellingsOf(typed)];
  });
  return { words, beginning: keys.find((key) => key.length === 1) ?? null };
}

function candidateOf(
  row: PersonRow,
  shown: Omit<Candidate, 'comparison'>,
  terms: PersonTerms | undefined,
  { known, list }: { known: Described; list: NameList },
): FoundCandidate {
  const { formerNames = [], phones = [] } = terms ?? {};
  const person = { name: nameOf(row), bornOn: row.born_on, birthYear: row.birth_year, phones, formerNames };
  const comparison = compare(known, person, list.variants);
  return { ...shown, comparison, personN: row.n, likeness: likeness(comparison) };
}
