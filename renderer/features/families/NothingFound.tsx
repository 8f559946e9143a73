import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { FamilyFilter } from '#shared/families/families.ts';
import { useCoveredCommunities } from './families.api.ts';
import { chosenWords, FILTER_PARTS } from './filter-words.ts';

/** No family fits: what was asked for, and the way back to all. */
export function NothingFound({ filter, onClear }: { filter: FamilyFilter; onClear: () => void }) {
  const t = useTexts('families');
  const communities = useCoveredCommunities();
  const text = filter.text.trim();
  const asked = FILTER_PARTS.flatMap((part) => {
    const words = chosenWords(t, filter, part, communities);
    return words.length === 0 ? [] : [t('filter.chip', { part: t(`filter.${part}`), words: words.join(', ') })];
  });
  if (text !== '') asked.unshift(t('nothing.text', { text }));
  return (
    <EmptyState
      title={t('nothing.title')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      }
    >
      {t('nothing.asked', { asked: asked.join(' · ') })}
    </EmptyState>
  );
}
