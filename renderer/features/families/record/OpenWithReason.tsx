import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { OPEN_MINUTES, OpeningReason } from '#shared/reviews/reviews.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import { BackToList } from '../BackToList.tsx';
import { useOpenFamily } from '../record.api.ts';
import classes from './record.module.css';

interface OpenWithReasonProps {
  readonly id: FamilyId;
  readonly code: string;
  readonly needsSecond: boolean;
}

/** A confidential family shows its code; its content takes a reason, and of some a second person beside. */
export function OpenWithReason({ id, code, needsSecond }: OpenWithReasonProps) {
  const t = useTexts('access');
  const mayOpen = useMay('families.open');
  return (
    <Page title={code} above={<BackToList />}>
      <Banner tone="attention" title={t('opening.title')}>
        {t(mayOpen ? 'opening.words' : 'opening.askHead', { minutes: OPEN_MINUTES })}
      </Banner>
      {mayOpen && <ReasonForm id={id} needsSecond={needsSecond} />}
    </Page>
  );
}

function ReasonForm({ id, needsSecond }: { id: FamilyId; needsSecond: boolean }) {
  const t = useTexts('access');
  const [reason, setReason] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setIsTried] = useState(false);
  const open = useOpenFamily();
  const isReason = OpeningReason.safeParse(reason).success;
  const run = () => {
    setIsTried(true);
    if (isReason) void open.run({ id, reason, second: needsSecond ? { login, password } : null });
  };
  return (
    <form
      className={classes.opening}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <FailureMessage of={open.failure} />
      <TextField
        id="reason"
        label={t('opening.reason')}
        help={t('opening.reasonHelp')}
        lines={3}
        value={reason}
        error={isTried && !isReason ? t('opening.reasonShort') : undefined}
        autoFocus
        onChange={setReason}
      />
      {needsSecond && (
        <>
          <Banner title={t('opening.secondTitle')}>{t('opening.secondWords')}</Banner>
          <TextField id="second.login" label={t('opening.secondLogin')} value={login} onChange={setLogin} />
          <PasswordField
            id="second.password"
            label={t('opening.secondPassword')}
            value={password}
            onChange={setPassword}
          />
        </>
      )}
      <div>
        <Button type="submit" loading={open.isRunning}>
          {t('opening.open')}
        </Button>
      </div>
    </form>
  );
}
