import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { type Texts, useTexts } from '#renderer/text/i18n.ts';
import type { Choice } from '#renderer/ui/ChoiceField.tsx';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { FACTOR_NUMBERS, FamilyFilter, LEVELS, STAGES } from '#shared/families/families.ts';
import type { Place } from '#shared/places/places.ts';
import classes from './families-list.module.css';
import { FILTER_PARTS, type FilterPart } from './filter-words.ts';
import { countChoices } from './list-state.ts';

interface FilterPopoverProps {
  filter: FamilyFilter;
  communities: readonly Place[];
  onFilter: (filter: FamilyFilter) => void;
}

function choicesOf(t: Texts<'families'>, part: FilterPart, communities: readonly Place[]): Choice<string>[] {
  switch (part) {
    case 'communityCodes':
      return communities.map(({ code, name, aliases }) => ({
        value: code,
        label: name,
        note: aliases.length > 0 ? aliases.join(', ') : undefined,
      }));
    case 'stages':
      return STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }));
    case 'levels':
      return LEVELS.map((level) => ({ value: level, label: t(`levels.${level}`) }));
    case 'factors':
      return FACTOR_NUMBERS.map((factor) => ({
        value: String(factor),
        label: `${factor}. ${t(`factorsShort.${factor}`)}`,
      }));
  }
}

/** The filter with other choices in one part. Factors are numbers in the filter and words of a list here. */
function withChoices(filter: FamilyFilter, part: FilterPart, values: readonly string[]): FamilyFilter {
  return FamilyFilter.parse({ ...filter, [part]: part === 'factors' ? values.map(Number) : values });
}

/** Choices that narrow the list: one part at a time, and the list follows at once. */
export function FilterPopover({ filter, communities, onFilter }: FilterPopoverProps) {
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
              {filter[other].length > 0 && <span className={classes.partCount}>{filter[other].length}</span>}
            </UnstyledButton>
          ))}
        </div>
        <div className={classes.choices}>
          <MultiChoice
            key={part}
            id={`filter-${part}`}
            label={t(`filter.${part}`)}
            choices={choicesOf(t, part, communities)}
            value={filter[part].map(String)}
            onChange={(values) => onFilter(withChoices(filter, part, values))}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
