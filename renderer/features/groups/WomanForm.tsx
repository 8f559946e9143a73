import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import {
  AGES,
  type Group,
  MISS_WAYS,
  type Participant,
  ParticipantInput,
  STATUSES,
  STEPS,
} from '#shared/groups/groups.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useGroupChanges, useUnderAgeRule } from './groups.api.ts';

type WomanDraft = Omit<ParticipantInput, 'joinedOn' | 'leftOn'> & {
  readonly joinedOn: DateOnly | null | undefined;
  readonly leftOn: DateOnly | null | undefined;
};

const NOTHING_SAID: Omit<WomanDraft, 'joinedOn'> = {
  ...{ name: '', leftOn: null, leftReason: null, onMiss: 'nothing', keepApart: null, age: null, statuses: [] },
  ...{ consent: null, steps: [], ownPath: null },
};

/** A participant: a name is enough; what else she tells is hers to tell. */
export function WomanForm({ group, woman, onClose }: { group: Group; woman: Participant | null; onClose: () => void }) {
  const t = useTexts('groups');
  const { addParticipant, changeParticipant } = useGroupChanges();
  const underAge = useUnderAgeRule();
  const [today] = useState(() => todayIn(new Date()));
  // What is told to coordinators only is theirs to write.
  const isTold = useMay('groups.confide');
  const left: FormField[] = [
    { kind: 'date', id: 'leftOn', label: t('woman.leftOn') },
    { kind: 'text', id: 'leftReason', label: t('woman.leftReason'), most: 300 },
  ];
  const confided: FormField[] = [
    { kind: 'text', id: 'keepApart', label: t('woman.keepApart'), help: t('help.keepApart'), most: 500 },
    { kind: 'text', id: 'ownPath', label: t('woman.ownPath'), help: t('help.ownPath'), lines: 2, most: 2000 },
  ];
  const consent: FormField = {
    ...{ kind: 'text', id: 'consent', label: t('woman.consent'), help: underAge ?? t('help.consent'), most: 500 },
  };
  const fieldsOf = ({ age }: WomanDraft): FormField[] => [
    { kind: 'text', id: 'name', label: t('woman.name'), isNeeded: true, most: 100 },
    { kind: 'date', id: 'joinedOn', label: t('woman.joinedOn'), help: t('woman.joinedHelp') },
    ...(woman === null ? [] : left),
    {
      ...{ kind: 'choice', id: 'onMiss', label: t('woman.onMiss'), help: t('help.onMiss'), isNeeded: true },
      choices: MISS_WAYS.map((way) => ({ value: way, label: t(`onMiss.${way}`) })),
    },
    ...(isTold ? confided : []),
    {
      ...{ kind: 'choice', id: 'age', label: t('woman.age') },
      choices: AGES.map((one) => ({ value: one, label: t(`ages.${one}`) })),
    },
    ...(age === '15-17' ? [consent] : []),
    {
      ...{ kind: 'several', id: 'statuses', label: t('woman.statuses'), help: t('help.statuses') },
      choices: STATUSES.map((status) => ({ value: status, label: t(`statuses.${status}`) })),
    },
    {
      ...{ kind: 'several', id: 'steps', label: t('woman.steps'), help: t('help.steps') },
      choices: STEPS.map((step) => ({ value: step, label: t(`steps.${step}`) })),
    },
  ];
  return (
    <PlainForm<WomanDraft, ParticipantInput>
      keep={{
        form: woman === null ? 'groups.newWoman' : 'groups.woman',
        recordId: woman?.id ?? group.id,
        version: woman?.version ?? null,
      }}
      label={t('participantForm')}
      initial={woman ?? { ...NOTHING_SAID, statuses: [], steps: [], joinedOn: today }}
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
      {(form) => <FormFields fields={fieldsOf(form.draft)} {...form} />}
    </PlainForm>
  );
}
