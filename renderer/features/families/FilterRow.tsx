import { CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { DropPanel } from '#renderer/ui/DropPanel.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { useOpenSearch } from '#renderer/ui/open-search.ts';
import type { FamilyFilter, NameDisplay } from '#shared/families/family-list.ts';
import classes from './families-list.module.css';
import { chosenWords } from './filter-words.ts';
import { countChoices, FILTER_PARTS, NO_FILTER, without } from './list-state.ts';
import { useFilterWords } from './use-filter-words.ts';
import { shortList } from './words.ts';

interface FilterRowProps {
  filter: FamilyFilter;
  names: NameDisplay;
  onFilter: (filter: FamilyFilter) => void;
  onNames: (names: NameDisplay) => void;
}

const focusRows = () => document.querySelector<HTMLElement>('[role="grid"]')?.focus();

function PlainFilterRow({ filter, names, onFilter, onNames }: FilterRowProps) {
  const t = useTexts('families');
  const words = useFilterWords(filter);
  const input = useRef<HTMLInputElement>(null);
  const openSearch = useOpenSearch();
  useKeys({ '/': () => input.current?.focus() });
  const chosen = countChoices(filter);
  const chips = FILTER_PARTS.map((part) => ({ part, words: chosenWords(words, filter, part) }));
  return (
    <div className={classes.filters}>
      <div className={classes.narrowing} role="search" aria-label={t('filter.label')}>
        <TextInput
          ref={input}
          className={classes.search}
          value={filter.text}
          maxLength={200}
          placeholder={t('filter.placeholder')}
          aria-label={t('filter.placeholder')}
          autoComplete="off"
          spellCheck={false}
          leftSection={<IconSearch size={18} stroke={1.6} />}
          rightSection={
            filter.text === '' ? (
              <KeyHint keys="/" />
            ) : (
              <CloseButton aria-label={t('filter.clearText')} onClick={() => onFilter({ ...filter, text: '' })} />
            )
          }
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') focusRows();
            else if (event.key === 'Escape' && filter.text !== '') onFilter({ ...filter, text: '' });
            else return;
            event.preventDefault();
          }}
        />
        {filter.text.trim() !== '' && (
          <UnstyledButton className={classes.link} onClick={() => openSearch(filter.text.trim())}>
            {t('filter.wider')}
          </UnstyledButton>
        )}
        <DropPanel
          label={t('filter.button')}
          words={chosen === 0 ? undefined : t('filter.buttonCount', { count: chosen })}
          leftSection={<IconFilter size={18} />}
          edge="start"
          width={580}
          read={() => import('./FilterParts.tsx')}
        >
          {({ FilterParts }) => <FilterParts filter={filter} words={words} onFilter={onFilter} />}
        </DropPanel>
        {chips.map(
          ({ part, words: each }) =>
            each.length > 0 && (
              <Chip
                key={part}
                label={t('filter.chip', { part: t(`filter.${part}`), words: shortList(each) })}
                onRemove={() => onFilter(without(filter, part))}
              />
            ),
        )}
        {chosen > 1 && (
          <UnstyledButton className={classes.link} onClick={() => onFilter({ ...NO_FILTER, text: filter.text })}>
            {t('filter.clear')}
          </UnstyledButton>
        )}
      </div>
      <NamesSwitch names={names} onNames={onNames} />
    </div>
  );
}

/**
 * What narrows the list, in one row: typed words, choices as chips, and how much of the names is shown. The words are
 * looked for as they are spelled; the search over everything, which knows other spellings, is one step away.
 */
export const FilterRow = memo(PlainFilterRow);

const OTHERS: Readonly<Record<NameDisplay, readonly NameDisplay[]>> = {
  codes: ['initials'],
  initials: ['codes', 'names'],
  names: ['initials'],
};

/** How much of the names the list shows, and the ways to show more or less. */
const NamesSwitch = memo(({ names, onNames }: Pick<FilterRowProps, 'names' | 'onNames'>) => {
  const t = useTexts('families');
  return (
    <div className={classes.names}>
      <span role="status">{t(`names.shown.${names}`)}</span>
      {OTHERS[names].map((other) => (
        <span key={other}>
          {' · '}
          <UnstyledButton className={classes.link} onClick={() => onNames(other)}>
            {names === 'names' ? t('names.hide') : t(`names.show.${other}`)}
          </UnstyledButton>
        </span>
      ))}
    </div>
  );
});
