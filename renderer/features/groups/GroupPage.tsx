import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { PlainForm } from '#renderer/ui/PlainForm.tsx';
import { type Group, type GroupFacts, GroupId } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { AttendanceGrid } from './AttendanceGrid.tsx';
import { useFormatName } from './format-words.ts';
import { MainFields, MoreFields } from './GroupFields.tsx';
import { GroupHistory } from './GroupHistory.tsx';
import { checkFacts, type FactsDraft, factsDraft } from './group-draft.ts';
import { useGroup, useGroupChanges } from './groups.api.ts';
import classes from './groups.module.css';
import { MeasuredGroup } from './MeasuredGroup.tsx';
import { MeetingsGroup } from './MeetingsGroup.tsx';
import { ParticipantsGroup } from './ParticipantsGroup.tsx';
import { ProjectsGroup } from './ProjectsGroup.tsx';

const PAPERS = ['group-sheet', 'group-key', 'group-grid'] as const;
const MORE_PAPERS = [
  ...(['group-report', 'group-gate', 'group-card', 'group-rules', 'group-confirmation', 'group-fees'] as const),
];

/** One group: who was there, its women, its meetings. */
export function GroupPage() {
  const id = GroupId.safeParse(useParams<{ id: string }>().id);
  return id.success ? <OneGroup key={id.data} id={id.data} /> : <FailureMessage of={{ code: 'groups/not-found' }} />;
}

function OneGroup({ id }: { id: GroupId }) {
  const group = useGroup(id);
  if (group.data !== undefined) return <GroupView group={group.data} />;
  if (group.error !== null) return <FailureMessage of={group.error} onRetry={() => void group.refetch()} />;
  return <LoadingShape rows={10} />;
}

function GroupView({ group }: { group: Group }) {
  const t = useTexts('groups');
  const language = useLanguage();
  const mayChange = useMay('groups.change');
  const { setEnded } = useGroupChanges();
  const [isChanging, setIsChanging] = useState(false);
  const leaders = [group.leader, group.coLeader].filter(Boolean).join(', ');
  const facts = [useFormatName()(group), group.communityName, group.place, leaders];
  return (
    <Page
      title={group.name}
      above={<BackLink href="/groups">{t('back')}</BackLink>}
      actions={
        <>
          {PAPERS.map((paper) => (
            <PaperButton key={paper} order={{ subject: 'group', paper, isLarge: false, groupId: group.id }}>
              {t(`papers:kinds.${paper}.title`)}
            </PaperButton>
          ))}
          {mayChange && !isChanging && <Button onClick={() => setIsChanging(true)}>{t('change')}</Button>}
        </>
      }
    >
      <div className={classes.statusLine}>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {group.endedOn !== null && <span>{t('ended', { date: formatShortDate(group.endedOn, language) })}</span>}
      </div>
      <FailureMessage of={setEnded.failure} />
      <div className={classes.groups}>
        {isChanging && <FactsForm group={group} onClose={() => setIsChanging(false)} />}
        <AttendanceGrid group={group} />
        <div className={classes.columns}>
          <div className={classes.column}>
            <MeetingsGroup group={group} />
          </div>
          <div className={classes.column}>
            <ParticipantsGroup group={group} />
            <ProjectsGroup group={group} />
            <MeasuredGroup group={group} />
            <GroupHistory group={group} />
          </div>
        </div>
        <nav className={classes.acts} aria-label={t('morePapers')}>
          {MORE_PAPERS.map((paper) => (
            <PaperButton
              key={paper}
              variant="subtle"
              order={{ subject: 'group', paper, isLarge: false, groupId: group.id }}
            >
              {t(`papers:kinds.${paper}.title`)}
            </PaperButton>
          ))}
        </nav>
        {mayChange && (
          <div>
            <Button
              variant="subtle"
              onClick={() =>
                void setEnded.run({ id: group.id, version: group.version, isEnded: group.endedOn === null })
              }
            >
              {t(group.endedOn === null ? 'endGroup' : 'resume')}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

function FactsForm({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useTexts('groups');
  const { change } = useGroupChanges();
  return (
    <div className={classes.section}>
      <PlainForm<FactsDraft, GroupFacts>
        keep={{ form: 'groups.group', recordId: group.id, version: group.version }}
        label={t('form')}
        initial={factsDraft(group)}
        check={checkFacts}
        save={t('save')}
        command={change}
        onLeave={onClose}
        onSave={async (facts) => {
          const done = await change.run({ id: group.id, version: group.version, facts });
          if (done !== undefined) onClose();
          return done;
        }}
      >
        {(fields) => (
          <>
            <MainFields {...fields} onFormat={(format) => fields.onChange({ ...fields.draft, format })} />
            <MoreFields {...fields} />
          </>
        )}
      </PlainForm>
    </div>
  );
}
