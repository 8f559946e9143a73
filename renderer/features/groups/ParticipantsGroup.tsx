import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { presentOn } from '#shared/groups/groups.rules.ts';
import { type Group, MISS_WAYS, type Participant, ParticipantInput } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useGroupChanges } from './groups.api.ts';
import classes from './groups.module.css';

/** Who is in the group, who waits and who left. */
export function ParticipantsGroup({ group }: { group: Group }) {
  const t = useTexts('groups');
  const mayChange = useMay('groups.change');
  const [open, setOpen] = useState<string | null>(null);
  const [today] = useState(() => todayIn(new Date()));
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
                  <li key={woman.id}>
                    {open === woman.id ? (
                      <WomanForm group={group} woman={woman} onClose={close} />
                    ) : (
                      <WomanLine
                        woman={woman}
                        onOpen={mayChange && open === null ? () => setOpen(woman.id) : undefined}
                      />
                    )}
                  </li>
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

function WomanLine({ woman, onOpen }: { woman: Participant; onOpen: (() => void) | undefined }) {
  const t = useTexts('groups');
  const language = useLanguage();
  const { name, joinedOn, leftOn, leftReason, onMiss, keepApart } = woman;
  const day = (on: DateOnly) => formatShortDate(on, language);
  const said = [
    joinedOn === null ? null : `${t('woman.joinedOn')} ${day(joinedOn)}`,
    leftOn === null ? null : `${t('woman.leftOn')} ${day(leftOn)}`,
    leftReason,
    onMiss === 'nothing' ? null : `${t('woman.onMiss')}: ${t(`onMiss.${onMiss}`)}`,
    keepApart === null ? null : `${t('woman.keepApart')}: ${keepApart}`,
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
    </>
  );
}

type WomanDraft = Omit<ParticipantInput, 'joinedOn' | 'leftOn'> & {
  readonly joinedOn: DateOnly | null | undefined;
  readonly leftOn: DateOnly | null | undefined;
};

function WomanForm({ group, woman, onClose }: { group: Group; woman: Participant | null; onClose: () => void }) {
  const t = useTexts('groups');
  const { addParticipant, changeParticipant } = useGroupChanges();
  const [today] = useState(() => todayIn(new Date()));
  // What is told to coordinators only is theirs to write.
  const isTold = useMay('groups.confide');
  const initial: WomanDraft = woman ?? {
    ...{ name: '', joinedOn: today, leftOn: null, leftReason: null, onMiss: 'nothing', keepApart: null },
  };
  return (
    <PlainForm<WomanDraft, ParticipantInput>
      label={t('participantForm')}
      initial={initial}
      check={(draft) => checkedBy(ParticipantInput, draft)}
      save={t('save')}
      command={woman === null ? addParticipant : changeParticipant}
      onLeave={onClose}
      onSave={async (participant) => {
        const done = await (woman === null
          ? addParticipant.run({ groupId: group.id, participant })
          : changeParticipant.run({ groupId: group.id, id: woman.id, version: woman.version, participant }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {({ draft, onChange, errorOf }) => (
        <>
          <TextField
            id="name"
            label={t('woman.name')}
            value={draft.name}
            error={errorOf('name')}
            maxLength={100}
            autoFocus
            onChange={(name) => onChange({ ...draft, name })}
          />
          <DateField
            id="joinedOn"
            label={t('woman.joinedOn')}
            help={t('woman.joinedHelp')}
            optional
            value={draft.joinedOn}
            error={errorOf('joinedOn')}
            onChange={(joinedOn) => onChange({ ...draft, joinedOn })}
          />
          {woman !== null && (
            <>
              <DateField
                id="leftOn"
                label={t('woman.leftOn')}
                optional
                value={draft.leftOn}
                error={errorOf('leftOn')}
                onChange={(leftOn) => onChange({ ...draft, leftOn })}
              />
              <TextField
                id="leftReason"
                label={t('woman.leftReason')}
                optional
                value={draft.leftReason ?? ''}
                error={errorOf('leftReason')}
                maxLength={300}
                onChange={(leftReason) => onChange({ ...draft, leftReason })}
              />
            </>
          )}
          <ChoiceField
            id="onMiss"
            label={t('woman.onMiss')}
            help={t('help.onMiss')}
            choices={MISS_WAYS.map((way) => ({ value: way, label: t(`onMiss.${way}`) }))}
            value={draft.onMiss}
            onChange={(onMiss) => onMiss !== null && onChange({ ...draft, onMiss })}
          />
          {isTold && (
            <TextField
              id="keepApart"
              label={t('woman.keepApart')}
              help={t('help.keepApart')}
              optional
              value={draft.keepApart ?? ''}
              error={errorOf('keepApart')}
              maxLength={500}
              onChange={(keepApart) => onChange({ ...draft, keepApart })}
            />
          )}
        </>
      )}
    </PlainForm>
  );
}
