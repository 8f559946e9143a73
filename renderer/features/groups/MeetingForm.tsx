import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import type { Checked } from '#renderer/ui/draft-form.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { type Group, MEETING_STATES, type Meeting, MeetingInput } from '#shared/groups/groups.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useFacilitatorNames, useGroupChanges } from './groups.api.ts';

interface MeetingDraft extends Omit<MeetingInput, 'on' | 'guests' | 'children'> {
  readonly on: DateOnly | null | undefined;
  readonly guests: number | null | undefined;
  readonly children: number | null | undefined;
  readonly andLater: boolean;
}

function draftOf(meeting: Meeting | null, today: DateOnly): MeetingDraft {
  if (meeting !== null) return { ...meeting, andLater: false };
  return {
    ...{ on: today, at: null, state: 'planned', isOnline: false, block: null, theme: null, covered: null },
    ...{ nextTheme: null, ledBy: null, coLedBy: null, reason: null, guests: 0, children: 0, log: null, worries: null },
    ...{ wasOneToOne: false, needsSupervision: false, andLater: false },
  };
}

interface Saved {
  readonly meeting: MeetingInput;
  readonly andLater: boolean;
}

function check({ andLater, guests, children, ...draft }: MeetingDraft): Checked<Saved> {
  const checked = checkedBy(MeetingInput, { ...draft, guests: guests ?? 0, children: children ?? 0 });
  return checked.ok ? { ok: true, value: { meeting: checked.value, andLater } } : checked;
}

type TextId = 'block' | 'theme' | 'reason' | 'covered' | 'log' | 'worries' | 'nextTheme';

/** A meeting that is planned, moved, called off or written up; what is asked follows its state. */
export function MeetingForm({
  group,
  meeting,
  onClose,
}: {
  group: Group;
  meeting: Meeting | null;
  onClose: () => void;
}) {
  const t = useTexts('groups');
  const { addMeeting, changeMeeting } = useGroupChanges();
  const isTold = useMay('groups.confide');
  const names = useFacilitatorNames();
  const [today] = useState(() => todayIn(new Date()));
  const text = (id: TextId, most: number, lines?: number): FormField => ({
    ...{ kind: 'text', id, label: t(`meeting.${id}`), most, lines },
  });
  const tick = (id: 'isOnline' | 'andLater' | 'wasOneToOne' | 'needsSupervision'): FormField => ({
    ...{ kind: 'check', id, label: t(`meeting.${id}`) },
  });
  const leader = (id: 'ledBy' | 'coLedBy', usual: string | null): FormField => ({
    ...{ kind: 'suggest', id, label: t(`meeting.${id}`), suggestions: names, most: 200 },
    ...(usual === null ? {} : { help: t('meeting.usually', { name: usual }) }),
  });
  const fieldsOf = ({ on, state }: MeetingDraft): FormField[] => [
    { kind: 'date', id: 'on', label: t('meeting.on'), isNeeded: true },
    ...(meeting !== null && on !== meeting.on ? [tick('andLater')] : []),
    { kind: 'text', id: 'at', label: t('meeting.at'), width: 6 },
    {
      ...{ kind: 'choice', id: 'state', label: t('meeting.state'), isNeeded: true },
      choices: MEETING_STATES.map((one) => ({ value: one, label: t(`states.${one}`) })),
    },
    tick('isOnline'),
    text('theme', 300),
    text('block', 200),
    text('reason', 300),
    ...(state === 'held' ? written : []),
  ];
  const written: FormField[] = [
    text('covered', 300),
    leader('ledBy', group.leader),
    leader('coLedBy', group.coLeader),
    ...(['guests', 'children'] as const).map((id) => ({ kind: 'number', id, label: t(`meeting.${id}`) }) as const),
    text('log', 4000, 3),
    ...(isTold ? [{ ...text('worries', 4000, 2), help: t('meeting.worriesHelp') }] : []),
    tick('wasOneToOne'),
    tick('needsSupervision'),
    text('nextTheme', 300),
  ];
  return (
    <PlainForm<MeetingDraft, Saved>
      keep={{
        form: meeting === null ? 'groups.newMeeting' : 'groups.meeting',
        recordId: meeting?.id ?? group.id,
        version: meeting?.version ?? null,
      }}
      label={t('meetingForm')}
      initial={draftOf(meeting, today)}
      check={check}
      save={t('save')}
      command={meeting === null ? addMeeting : changeMeeting}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await (meeting === null
          ? addMeeting.run({ groupId: group.id, meeting: input.meeting })
          : changeMeeting.run({ groupId: group.id, id: meeting.id, version: meeting.version, ...input }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fieldsOf(form.draft)} {...form} />}
    </PlainForm>
  );
}
