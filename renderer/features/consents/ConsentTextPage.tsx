import { Button } from '@mantine/core';
import { useState } from 'react';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import classes from '#renderer/ui/DatedTexts.module.css';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { Folded } from '#renderer/ui/Folded.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { consentTextOn, consentWords } from '#shared/consents/consents.rules.ts';
import { CONSENT_PARTS, type ConsentText } from '#shared/consents/consents.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { ConsentTextForm } from './ConsentTextForm.tsx';
import { useConsentTexts } from './consents.api.ts';

/** What the consent form says, and everything that it said before. */
export function ConsentTextPage() {
  const t = useTexts('consents');
  const texts = useConsentTexts();
  const mayChange = useMay('letterheads.change');
  const [isOpen, setIsOpen] = useState(false);
  const [today] = useState(() => todayIn(new Date()));
  const inForce = texts.data && consentTextOn(texts.data, today);
  return (
    <Page
      title={t('textTitle')}
      above={<BackLink href="/settings">{t('textBack')}</BackLink>}
      actions={mayChange && inForce && !isOpen && <Button onClick={() => setIsOpen(true)}>{t('textChange')}</Button>}
    >
      <div className={classes.page}>
        <p className={classes.quiet}>{t('textHistory')}</p>
        <FailureMessage of={texts.error} onRetry={() => void texts.refetch()} />
        {texts.isPending && <LoadingShape rows={8} />}
        {isOpen && inForce && <ConsentTextForm before={inForce} onClose={() => setIsOpen(false)} />}
        {!isOpen &&
          texts.data?.map((text) => <TextVersion key={text.version} text={text} isInForce={text === inForce} />)}
      </div>
    </Page>
  );
}

function TextVersion({ text, isInForce }: { text: ConsentText; isInForce: boolean }) {
  const t = useTexts('consents');
  const language = useLanguage();
  const { version, validFrom, savedBy, savedAtMs } = text;
  const title =
    validFrom === null ? t('textFirst') : t('textVersion', { version, date: formatLongDate(validFrom, language) });
  const words = consentWords(text, language);
  const facts = <Facts facts={CONSENT_PARTS.map((part) => ({ label: t(`parts.${part}`), value: words[part] }))} />;
  const saved =
    savedAtMs !== null &&
    t('textSaved', { date: formatLongDate(todayIn(new Date(savedAtMs)), language), name: savedBy ?? '—' });
  if (!isInForce)
    return (
      <Folded label={title}>
        {saved && <p className={classes.quiet}>{saved}</p>}
        {facts}
      </Folded>
    );
  return (
    <FactGroup title={title}>
      <div className={classes.state}>
        <StatusDot tone="good" label={t('textInForce')} />
      </div>
      {saved && <p className={classes.quiet}>{saved}</p>}
      {facts}
    </FactGroup>
  );
}
