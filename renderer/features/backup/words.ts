import { anyText, type Texts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import type { CountedKind } from '#shared/backup/copy.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { daysBetween, todayIn } from '#shared/vocabulary/dates.ts';
import { CONVENTIONS, type Language } from '#shared/vocabulary/languages.ts';

const MEGABYTE = 1_000_000;

/** «вчора, 17:42», «18.09.2026, 17:42»: a moment by the clock of this computer. */
export function momentText(atMs: number, language: Language, now: Date = new Date()): string {
  const at = new Date(atMs);
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const time = new Intl.DateTimeFormat(CONVENTIONS[language].locale, clock).format(at);
  const days = daysBetween(todayIn(at), todayIn(now));
  if (days === 0) return anyText('common:moments.today', { time });
  if (days === 1) return anyText('common:moments.yesterday', { time });
  return anyText('common:moments.onDay', { date: formatShortDate(todayIn(at), language), time });
}

/** «сім’ї – 12, візити – 40»: the kinds of which there are any. */
export function kindsText(
  t: Texts<'backup'>,
  kinds: readonly { readonly kind: CountedKind; readonly count: number }[],
  language: Language,
): string {
  const some = kinds.filter(({ count }) => count > 0);
  return some.map(({ kind, count }) => `${t(`kinds.${kind}`)} – ${numberText(count, language)}`).join(', ');
}

/** Megabytes as the makers of sticks count them: «4,2», and never less than 0,1. */
export function megabytesText(bytes: number, language: Language): string {
  return numberText(Math.max(0.1, bytes / MEGABYTE), language, { maximumFractionDigits: 1 });
}

/** Bytes of a progress as whole megabytes; nothing where a stage is one step. */
export function progressInMegabytes(progress: { done: number | null; total: number | null }): {
  done?: number;
  total?: number;
} {
  if (progress.done === null || progress.total === null) return {};
  return { done: Math.ceil(progress.done / MEGABYTE), total: Math.ceil(progress.total / MEGABYTE) };
}
