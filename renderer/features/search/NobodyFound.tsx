import { useTexts } from '#renderer/text/i18n.ts';
import { useMay } from '#renderer/ui/may.ts';
import classes from './SearchPalette.module.css';

/** Nothing found: by what it was looked for, so that nobody tries the same again. */
export function NobodyFound({ text, otherLayouts }: { text: string; otherLayouts: readonly string[] }) {
  const t = useTexts('search');
  const seesPeople = useMay('people.see');
  const tried = [
    ...(['spelling', 'variants'] as const),
    ...(seesPeople ? (['former'] as const) : []),
    ...(['latin', 'misspelt'] as const),
  ];
  return (
    <div className={classes.nobody} role="status">
      <div className={classes.nobodyTitle}>{t('nobody', { text })}</div>
      <p className={classes.quiet}>{t('tried.intro')}</p>
      <ul>
        {tried.map((each) => (
          <li key={each}>{t(`tried.${each}`)}</li>
        ))}
        {otherLayouts.length > 0 && <li>{t('tried.layout', { texts: otherLayouts.join(', ') })}</li>}
      </ul>
      <p className={classes.quiet}>{t(seesPeople ? 'tried.less' : 'tried.lessWork')}</p>
    </div>
  );
}
