import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import type { Family } from '#shared/families/families.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { useGivenTo } from '../given.api.ts';
import { useVocabulary } from '../vocabularies.api.ts';
import { GivenActs } from './GivenActs.tsx';
import { GivenForm } from './GivenForm.tsx';
import classes from './given.module.css';

const FIRST_SHOWN = 5;

/** Services that the family was given, the newest first. */
export function GivenGroup({ family }: { family: Family }) {
  const t = useTexts('given');
  const language = useLanguage();
  const services = useVocabulary('socialServices');
  const given = useGivenTo(family.id);
  const mayChange = useMay('families.change');
  const [open, setOpen] = useState<string | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const close = () => setOpen(null);
  const all = given.data ?? [];
  const shown = isWhole ? all : all.slice(0, FIRST_SHOWN);
  return (
    <FactGroup title={t('title')}>
      <FailureMessage of={given.error} onRetry={() => void given.refetch()} />
      {mayChange && open === null && (
        <div className={classes.acts}>
          <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        </div>
      )}
      {open === 'new' && <GivenForm given={null} family={family} onClose={close} />}
      {given.data?.length === 0 && open === null && <div className={classes.quiet}>{t('none')}</div>}
      <ul className={classes.lines}>
        {shown.map((each) => (
          <li key={each.id}>
            {open === each.id ? (
              <GivenForm given={each} family={family} onClose={close} />
            ) : (
              <>
                <div className={classes.line}>
                  <div>
                    <b>{formatShortDate(each.givenOn, language)}</b> {services.labelOf(each.service)}
                    {each.amount > 1 && ` × ${each.amount}`}
                  </div>
                  {mayChange && open === null && (
                    <GivenActs
                      given={each}
                      what={`${formatShortDate(each.givenOn, language)} ${services.labelOf(each.service)}`}
                      onChange={() => setOpen(each.id)}
                    />
                  )}
                </div>
                <div className={classes.quiet}>
                  {[t(`forms.${each.form}`), each.place, each.userName].filter(Boolean).join(' · ')}
                </div>
                {each.note !== null && <div className={classes.note}>{each.note}</div>}
              </>
            )}
          </li>
        ))}
      </ul>
      {shown.length < all.length && (
        <Button variant="subtle" size="compact-md" onClick={() => setIsWhole(true)}>
          {t('more', { count: all.length })}
        </Button>
      )}
    </FactGroup>
  );
}
