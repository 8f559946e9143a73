import { Button, Group } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useOpenSearch } from '#renderer/ui/open-search.ts';
import type { FamilyFilter } from '#shared/families/family-list.ts';
import { chosenWords } from './filter-words.ts';
import { FILTER_PARTS } from './list-state.ts';
import { useFilterWords } from './use-filter-words.ts';

/** No family fits: what was asked for, and the way back to all. */
export function NothingFound({ filter, onClear }: { filter: FamilyFilter; onClear: () => void }) {
  const t = useTexts('families');
  const openSearch = useOpenSearch();
  const filterWords = useFilterWords(filter);
  const text = filter.text.trim();
  const asked = FILTER_PARTS.flatMap((part) => {
    const words = chosenWords(filterWords, filter, part);
    return words.length === 0 ? [] : [t('filter.chip', { part: t(`filter.${part}`), words: words.join(', ') })];
  });
  if (text !== '') asked.unshift(t('nothing.text', { text }));
  return (
    <EmptyState
      title={t('nothing.title')}
      action={
        <Group gap="xs">
          {text !== '' && (
            <Button leftSection={<IconSearch size={18} />} onClick={() => openSearch(text)}>
              {t('nothing.everywhere')}
            </Button>
          )}
          <Button variant="default" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        </Group>
      }
    >
      {t('nothing.asked', { asked: asked.join(' · ') })}
    </EmptyState>
  );
}
