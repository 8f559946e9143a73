import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './Entry.module.css';

/** The frame of the screens before the register is open: the program's name and one narrow column. */
export function EntryCard({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useTexts('app');
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <span className={classes.ring} aria-hidden />
          {t('name')}
        </div>
        <Title order={1}>{title}</Title>
        {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
