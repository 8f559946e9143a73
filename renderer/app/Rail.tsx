import { UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { KeyTip } from '#renderer/ui/KeyHint.tsx';
import classes from './Shell.module.css';
import { isInside, type Section } from './sections.ts';

/** The sections of the window, folding to icons whose words stay for screen readers and on hover. */
export function Rail({ sections }: { sections: readonly Section[] }) {
  const t = useTexts('app');
  const [path] = useLocation();
  const [isFolded, setIsFolded] = useState(() => window.innerWidth < 1100);
  // A page that belongs to two sections stands under the later one.
  const current = sections.findLast((section) => isInside(path, section));
  const Fold = isFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const fold = isFolded ? t('unfoldRail') : t('foldRail');
  return (
    <nav className={classes.rail} data-folded={isFolded || undefined} aria-label={t('sectionsLabel')}>
      <div className={classes.brand}>
        <span className={classes.ring} aria-hidden />
        <span className={classes.word}>{t('name')}</span>
      </div>
      {sections.map((section, index) => (
        <KeyTip key={section.name} label={t(`sections.${section.name}`)} keys={`Alt+${index + 1}`}>
          <a
            className={classes.section}
            href={`#${section.path}`}
            aria-current={section === current ? 'page' : undefined}
          >
            <section.icon size={20} stroke={1.6} aria-hidden />
            <span className={classes.word}>{t(`sections.${section.name}`)}</span>
          </a>
        </KeyTip>
      ))}
      <KeyTip label={fold}>
        <UnstyledButton
          className={`${classes.section} ${classes.fold}`}
          aria-expanded={!isFolded}
          onClick={() => setIsFolded(!isFolded)}
        >
          <Fold size={20} stroke={1.6} aria-hidden />
          <span className={classes.word}>{fold}</span>
        </UnstyledButton>
      </KeyTip>
    </nav>
  );
}
