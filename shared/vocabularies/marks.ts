import { CHILD_RELATIONS, SENSITIVE_FACTORS } from '#shared/families/families.ts';
import type { VocabularyName } from './vocabularies.ts';

/**
 * Entries that carry the mark of their vocabulary whatever the office says. A vocabulary that is not here has no mark.
 * Of a relation the mark says that it makes a child of the family, of a factor that papers tell it as a number only,
 * of a ground of notice that it does not wait for consent.
 */
const ALWAYS_MARKED = {
  relations: CHILD_RELATIONS,
  factors: new Set([...SENSITIVE_FACTORS].map(String)),
  noticeGrounds: new Set(['childInDanger', 'childAbuse', 'lifeInDanger']),
} satisfies Partial<Record<VocabularyName, ReadonlySet<string>>>;

export function hasMark(vocabulary: VocabularyName): vocabulary is keyof typeof ALWAYS_MARKED {
  return vocabulary in ALWAYS_MARKED;
}

export function isAlwaysMarked(vocabulary: VocabularyName, code: string): boolean {
  return hasMark(vocabulary) && ALWAYS_MARKED[vocabulary].has(code);
}
