import type { Texts } from '#renderer/text/i18n.ts';
import type { Vocabulary } from '#shared/vocabularies/vocabularies.rules.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';

/** All that is needed to say what a family's record holds. */
export interface RecordWords {
  readonly t: Texts<'families'>;
  readonly language: Language;
  readonly factors: Pick<Vocabulary, 'shortLabelOf' | 'isMarked'>;
  readonly relations: Pick<Vocabulary, 'labelOf' | 'isMarked'>;
  readonly tags: Pick<Vocabulary, 'labelOf'>;
  readonly endReasons: Pick<Vocabulary, 'labelOf'>;
  readonly closingReasons: Pick<Vocabulary, 'labelOf'>;
  readonly visitKinds: Pick<Vocabulary, 'labelOf'>;
  readonly socialServices: Pick<Vocabulary, 'labelOf'>;
  /** The name of a place by its code; the code itself while its name is on the way. */
  readonly placeName: (code: string) => string;
}

/** «02.11.2026 – 12.11.2026», «з 02.11.2026», «до 12.11.2026»; undefined where neither day is known. */
export function periodText(
  { t, language }: Pick<RecordWords, 't' | 'language'>,
  { fromOn, toOn }: { fromOn: DateOnly | null; toOn: DateOnly | null },
): string | undefined {
  const day = (date: DateOnly) => formatShortDate(date, language);
  if (fromOn !== null && toOn !== null) return `${day(fromOn)} – ${day(toOn)}`;
  if (fromOn !== null) return t('period.from', { date: day(fromOn) });
  return toOn === null ? undefined : t('period.to', { date: day(toOn) });
}
