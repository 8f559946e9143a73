import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import { SideDrawer } from '#renderer/ui/SideDrawer.tsx';
import { OwnPasswordForm } from './OwnPasswordForm.tsx';
import { RecoverySheetForm } from './RecoverySheetForm.tsx';
import classes from './users.module.css';

/** One's own password; for the head also users, the list to look at, and the recovery sheet. */
export function AccessGroups() {
  const t = useTexts('access');
  const mayManage = useMay('users.manage');
  const [aside, setAside] = useState<'password' | 'sheet' | null>(null);
  const done = (text: string) => {
    setAside(null);
    notify({ text });
  };
  return (
    <FactGroup title={t('own.title')}>
      <div className={classes.row}>
        <Button variant="default" onClick={() => setAside('password')}>
          {t('own.change')}
        </Button>
        {mayManage && (
          <Button variant="default" onClick={() => setAside('sheet')}>
            {t('sheet.title')}
          </Button>
        )}
      </div>
      <SideDrawer
        title={t(aside === 'sheet' ? 'sheet.title' : 'own.change')}
        isOpen={aside !== null}
        onClose={() => setAside(null)}
      >
        {aside === 'password' && <OwnPasswordForm onDone={() => done(t('own.changed'))} />}
        {aside === 'sheet' && <RecoverySheetForm onDone={() => done(t('sheet.done'))} />}
      </SideDrawer>
    </FactGroup>
  );
}
