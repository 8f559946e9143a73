import { type ReactNode, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx';
import { DraftGate } from '#renderer/ui/DraftGate.tsx';
import { differencesOf, mergedParts } from '#renderer/ui/differences.ts';
import type { Checked, DraftFields } from '#renderer/ui/draft-form.ts';
import { useDraftForm } from '#renderer/ui/draft-form.ts';
import { type KeptDraft } from '#renderer/ui/drafts.ts';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import { useOpenedForm } from '#renderer/ui/use-opened-form.ts';
import type { Failure } from '#shared/ipc/reply.ts';
import type { Person } from '#shared/people/people.ts';
import { type PersonGroup, personGroupForm } from '#shared/people/person-forms.ts';
import type { PersonId } from '#shared/vocabulary/ids.ts';
import { draftTexts } from './draft-texts.ts';
import { useReloadPeople } from './people.api.ts';
import classes from './people.module.css';

/** What a form says it was typed over. */
interface Target {
  readonly id: PersonId;
  readonly version: number;
}

export interface GroupFormProps<D extends object, I> {
  readonly group: PersonGroup;
  /** The record as it is now; it may be newer than what the form began with. */
  readonly person: Person;
  readonly initial: D;
  readonly check: (draft: D) => Checked<I>;
  readonly save: (target: Target, input: I) => Promise<unknown>;
  /** The command behind `save`. */
  readonly command: { readonly failure: Failure | null; readonly isRunning: boolean; readonly reset: () => void };
  readonly fields: (fields: DraftFields<D>) => ReactNode;
  readonly onClose: () => void;
}

/** The form of one group, after the draft that may wait for it was taken or thrown away. */
export function GroupForm<D extends object, I>(props: GroupFormProps<D, I>) {
  const place = { form: personGroupForm(props.group), recordId: props.person.id };
  return (
    <DraftGate place={place} version={props.person.version}>
      {(restored) => <TypedForm {...props} restored={restored} />}
    </DraftGate>
  );
}

/** Parts that an older program did not keep are as the form begins. */
function restoredOver<D extends object>(kept: KeptDraft | null, initial: D): D | null {
  if (kept === null || typeof kept.value !== 'object' || kept.value === null) return null;
  return { ...initial, ...(kept.value as Partial<D>) };
}

function TypedForm<D extends object, I>(props: GroupFormProps<D, I> & { restored: KeptDraft | null }) {
  const { group, person, initial, check, save, command, fields, onClose, restored } = props;
  const t = useTexts('people');
  const root = useOpenedForm();
  const language = useLanguage();
  const reload = useReloadPeople();
  const [seen, setSeen] = useState(restored?.version ?? person.version);
  // What stood when the form was opened; unknown where a draft was restored over a record that changed since.
  const [opened, setOpened] = useState(seen === person.version ? initial : null);
  const form = useDraftForm({
    initial,
    restored: restoredOver(restored, initial),
    keep: { place: { form: personGroupForm(group), recordId: person.id }, version: seen, part: (draft) => draft },
    check,
    onSave: async (input) => {
      const isDone = (await save({ id: person.id, version: seen }, input)) !== undefined;
      if (isDone) onClose();
      return isDone;
    },
    onLeave: onClose,
    refused: command.failure?.fields,
  });
  const isOutdated = command.failure?.code === 'people/changed-meanwhile';
  const isNowKnown = seen !== person.version;
  const texts = (draft: D) => draftTexts(group, draft, t, language);
  const takeOver = () => {
    form.fields.onChange(opened === null ? form.fields.draft : mergedParts(opened, initial, form.fields.draft));
    setOpened(initial);
    setSeen(person.version);
    command.reset();
  };
  return (
    <div ref={root} className={classes.form} onKeyDown={form.onKeyDown} role="form" aria-label={t(`groups.${group}`)}>
      <ErrorSummary errors={form.errors} />
      {command.failure !== null && !isOutdated && form.errors.length === 0 && <FailureMessage of={command.failure} />}
      {(isOutdated || isNowKnown) && (
        <ChangedMeanwhile
          title={t('changedMeanwhile')}
          differences={
            isNowKnown ? differencesOf(opened && texts(opened), texts(initial), texts(form.fields.draft)) : null
          }
          isOpenedKnown={opened !== null}
          onShow={() => void reload()}
          onTakeOver={takeOver}
        />
      )}
      {fields(form.fields)}
      <FormButtons
        save={t('common:save')}
        isSaving={command.isRunning}
        onSave={form.save}
        onLeave={form.leave}
        kept={form.kept}
      />
    </div>
  );
}
