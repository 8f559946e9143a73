import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import type { FamilyFilter } from '#shared/families/family-list.ts';
import { FilterChoices } from './FilterChoices.tsx';
import classes from './families-list.module.css';
import type { FilterWords } from './filter-words.ts';
import { countChoices, countIn, FILTER_PARTS, type FilterPart } from './list-state.ts';

interface FilterPopoverProps {
  filter: FamilyFilter;
  words: FilterWords;
  onFilter: (filter: FamilyFilter) => void;
}

/** Choices that narrow the list: one part at a time, and the list follows at once. */
export function FilterPopover({ filter, words, onFilter }: FilterPopoverProps) {
  const t = useTexts('families');
  const [isOpen, setIsOpen] = useState(false);
  const [part, setPart] = useState<FilterPart>('communityCodes');
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 120 }}
    >
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={18} />} onClick={() => setIsOpen(!isOpen)}>
          {countChoices(filter) === 0 ? t('filter.button') : t('filter.buttonCount', { count: countChoices(filter) })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.popover} aria-label={t('filter.button')}>
        <div className={classes.parts}>
          {FILTER_PARTS.map((other) => (
            <UnstyledButton
              key={other}
              className={classes.part}
              aria-pressed={other === part}
              onClick={() => setPart(other)}
            >
              {t(`filter.${other}`)}
              {countIn(filter, other) > 0 && <span className={classes.partCount}>{countIn(filter, other)}</span>}
            </UnstyledButton>
          ))}
        </div>
        <div className={classes.choices}>
          <FilterChoices key={part} {...{ part, filter, words, onFilter }} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
