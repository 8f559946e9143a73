import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { useArrival } from '#renderer/ui/arrival.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { lacksConsent, presentOn } from '#shared/groups/groups.rules.ts';
import type { Group, Participant } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useLinks } from './groups.api.ts';
import classes from './groups.module.css';
import { WomanForm } from './WomanForm.tsx';
import { WomanLink } from './WomanLink.tsx';

/** Who is in the group, who waits and who left. */
export function ParticipantsGroup({ group }: { group: Group }) {
  const t = useTexts('groups');
  const mayChange = useMay('groups.change');
  const [open, setOpen] = useState<string | null>(null);
  const [today] = useState(() => todayIn(new Date()));
  const mayLink = useMay('groups.link');
  const links = useLinks(group.id, mayLink).data?.links ?? [];
  const linkOf = ({ id }: Participant) => links.find(({ participantId }) => participantId === id);
  const close = () => setOpen(null);
  const count = presentOn(group.participants, today);
  const parts = [
    { title: null, women: group.participants.filter(({ joinedOn, leftOn }) => joinedOn !== null && leftOn === null) },
    { title: t('waiting'), women: group.participants.filter(({ joinedOn }) => joinedOn === null) },
    { title: t('left'), women: group.participants.filter(({ leftOn }) => leftOn !== null) },
  ];
  return (
    <FactGroup title={t('participants')}>
      {group.endedOn === null && count > 0 && count < group.least && (
        <Banner>{t('sizeSmall', { count, least: group.least })}</Banner>
      )}
      {count > group.most && <Banner tone="attention">{t('sizeLarge', { count, most: group.most })}</Banner>}
      {parts.map(
        ({ title, women }) =>
          women.length > 0 && (
            <div key={title ?? ''}>
              {title !== null && <h3 className={classes.subtitle}>{title}</h3>}
              <ul className={classes.lines}>
                {women.map((woman) => (
                  <WomanItem key={woman.id} id={woman.id}>
                    {open === woman.id ? (
                      <WomanForm group={group} woman={woman} onClose={close} />
                    ) : (
                      <>
                        <WomanLine
                          woman={woman}
                          onOpen={mayChange && open === null ? () => setOpen(woman.id) : undefined}
                        />
                        {mayLink && <WomanLink {...{ group, woman, link: linkOf(woman) }} />}
                      </>
                    )}
                  </WomanItem>
                ))}
              </ul>
            </div>
          ),
      )}
      {open === 'new' && <WomanForm group={group} woman={null} onClose={close} />}
      {mayChange && open === null && (
        <div className={classes.acts}>
          <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
            {t('addWoman')}
          </Button>
        </div>
      )}
    </FactGroup>
  );
}

function WomanItem({ id, children }: { id: string; children: ReactNode }) {
  return <li ref={useArrival(id)}>{children}</li>;
}

function WomanLine({ woman, onOpen }: { woman: Participant; onOpen: (() => void) | undefined }) {
  const t = useTexts('groups');
  const language = useLanguage();
  const { name, joinedOn, leftOn, leftReason, onMiss, keepApart, age, statuses, consent, steps, ownPath } = woman;
  const day = (on: DateOnly) => formatShortDate(on, language);
  const said = [
    joinedOn === null ? null : `${t('woman.joinedOn')} ${day(joinedOn)}`,
    leftOn === null ? null : `${t('woman.leftOn')} ${day(leftOn)}`,
    leftReason,
    onMiss === 'nothing' ? null : `${t('woman.onMiss')}: ${t(`onMiss.${onMiss}`)}`,
    age === null ? null : t(`ages.${age}`),
    ...statuses.map((status) => t(`statuses.${status}`)),
    ...steps.map((step) => t(`steps.${step}`)),
    consent === null ? null : `${t('woman.consent')}: ${consent}`,
    keepApart === null ? null : `${t('woman.keepApart')}: ${keepApart}`,
    ownPath,
  ];
  return (
    <>
      <div className={classes.line}>
        <span>{name}</span>
        {onOpen !== undefined && (
          <Button variant="subtle" size="compact-sm" aria-label={t('changeOf', { what: name })} onClick={onOpen}>
            {t('change')}
          </Button>
        )}
      </div>
      <div className={classes.quiet}>{said.filter(Boolean).join(' · ')}</div>
      {lacksConsent(woman) && (
        <div className={classes.quiet}>
          <StatusDot tone="attention" label={t('lacksConsent')} />
        </div>
      )}
    </>
  );
}
