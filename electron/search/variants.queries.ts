import type { Reader } from '#electron/register/handles.ts';
import type { VariantGroup } from '#shared/search/name-variants.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import { NAME_VARIANTS } from '#shared/vocabulary/name-variants.ts';

/**
 * Groups of names that one person goes by, in every language: the office's words, else the program's. A group that the
 * office has ended counts no more.
 */
export async function listVariantGroups(db: Reader): Promise<VariantGroup[]> {
  const today = todayIn(new Date());
  const entries = await db
    .selectFrom('vocabulary_entries')
    .where('vocabulary', '=', 'nameVariants')
    .where(({ or, eb }) => or([eb('valid_from', 'is', null), eb('valid_from', '<=', today)]))
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('position')
    .select(['n', 'code', 'is_builtin'])
    .execute();
  const labels = await db
    .selectFrom('vocabulary_labels as l')
    .innerJoin('vocabulary_entries as e', 'e.n', 'l.entry_n')
    .where('e.vocabulary', '=', 'nameVariants')
    .select(['l.entry_n', 'l.language', 'l.label'])
    .execute();
  const own = new Map(labels.map(({ entry_n, language, label }) => [`${entry_n} ${language}`, label]));
  return entries.map(({ n, code, is_builtin }) => ({
    code,
    texts: LANGUAGES.flatMap((language) => {
      const text = own.get(`${n} ${language}`) ?? (is_builtin === 1 ? NAME_VARIANTS[language][code] : undefined);
      return text === undefined ? [] : [text];
    }),
  }));
}
