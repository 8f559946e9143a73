import { memo } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { HitLine } from './HitLine.tsx';
import { groupsOf, type Option, type Target } from './options.ts';
import classes from './SearchPalette.module.css';

interface HitListProps {
  readonly id: string;
  readonly options: readonly Option[];
  /** The line that Enter opens. */
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onOpen: (target: Target) => void;
}

/**
 * Hits in groups: people, cases, what groups and training have, settlements. Not drawn anew while the next letter waits
 * for its answer.
 */
export const HitList = memo(function HitList({ id, options, at, onPoint, onOpen }: HitListProps) {
  const t = useTexts('search');
  return (
    <div id={id} role="listbox" aria-label={t('found')}>
      {groupsOf(options).map(({ kind, lines }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
        <div key={kind} role="group" aria-label={t(`groups.${kind}`)}>
          <div className={classes.group} aria-hidden>
            {t(`groups.${kind}`)}
          </div>
          {lines.map(({ option, at: place }) => (
            <div
              // A line is of one family: what was pressed when the answer changed opens nothing.
              key={option.id}
              id={option.id}
              className={classes.line}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              onPointerMove={() => place !== at && onPoint(place)}
              onClick={() => onOpen(option.target)}
            >
              <HitLine option={option} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
});
