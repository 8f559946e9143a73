import { useTexts } from '#renderer/text/i18n.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Folded } from '#renderer/ui/Folded.tsx';
import type { Family } from '#shared/families/families.ts';
import classes from '../family-form.module.css';
import { factorWord } from '../words.ts';
import own from './record.module.css';
import { periodText } from './record-words.ts';
import { useRecordWords } from './use-record-words.ts';

/** What the family is in now, the main one first, with the days; the office's tags below; what is over is folded away. */
export function CircumstancesFacts({ family }: { family: Family }) {
  const t = useTexts('families');
  const words = useRecordWords();
  const { presentFactors, earlierFactors, tags } = family;
  return (
    <>
      {presentFactors.length === 0 && <div className={classes.quiet}>{t('circumstances.none')}</div>}
      <ul className={own.rows}>
        {presentFactors.map(({ factor, isMain, fromOn }) => {
          const word = factorWord(words, factor);
          return (
            <li key={factor}>
              <Chip label={isMain ? t('circumstances.mainOne', { factor: word }) : word} isMain={isMain} />
              <span className={own.who}>{periodText(words, { fromOn, toOn: null })}</span>
            </li>
          );
        })}
      </ul>
      {tags.length > 0 && (
        <div className={own.part}>
          <div className={own.label}>{t('circumstances.tags')}</div>
          <div className={classes.chips}>
            {tags.map((tag) => (
              <Chip key={tag} label={words.tags.labelOf(tag)} />
            ))}
          </div>
        </div>
      )}
      {earlierFactors.length > 0 && (
        <Folded label={t('circumstances.earlier', { number: earlierFactors.length })}>
          <ul className={own.rows}>
            {earlierFactors.map((dated) => (
              <li key={`${dated.factor} ${dated.fromOn} ${dated.toOn}`}>
                {factorWord(words, dated.factor)} <span className={own.who}>{periodText(words, dated)}</span>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}
