import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FilterChoices, type FilterChoicesProps } from './FilterChoices.tsx';
import classes from './families-list.module.css';
import { countIn, FILTER_PARTS, type FilterPart } from './list-state.ts';

/** Choices that narrow the list: one part at a time, and the list follows at once. */
export function FilterParts({ filter, words, onFilter }: FilterChoicesProps) {
  const t = useTexts('families');
  const [part, setPart] = useState<FilterPart>('communityCodes');
  return (
    <div className={classes.popover}>
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
    </div>
  );
}
