import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import type { Family, Member } from '#shared/families/families.ts';
import { familyGroupForm } from '#shared/families/family-forms.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { phoneText } from '#shared/vocabulary/phones.ts';
import type { KeptDraft } from './drafts.api.ts';
import { FamilyFacts } from './FamilyFacts.tsx';
import { FormButtons } from './FormButtons.tsx';
import { useFamilyChanges, useReloadFamilies } from './families.api.ts';
import { checkDraft, draftOf, type Group } from './family-drafts.ts';
import classes from './family-form.module.css';
import { GroupFields } from './GroupFields.tsx';
import { restoredDraft } from './restored-draft.ts';
import { useDraftForm } from './use-draft-form.ts';

interface GroupFormProps {
  group: Group;
  /** The record as it is now; it may be newer than what the form began with. */
  family: Family;
  /** The draft that the form begins with, or null. */
  restored: KeptDraft | null;
  onClose: () => void;
}

const bornTyped = (language: Language) => (member: Member) =>
  member.bornOn === null ? (member.birthYear?.toString() ?? '') : formatShortDate(member.bornOn, language);
const phoneTyped = (member: Member) => (member.phone === null ? '' : phoneText(member.phone));

/** Saves one group against the version that the person has seen. */
function useSaveGroup(group: Group, family: Family, began: number) {
  const [seen, setSeen] = useState(began);
  const changes = useFamilyChanges();
  const id = family.id;
  const { failure, isRunning, reset } = changes[group];
  const save = async (input: ReturnType<typeof checkGroup>) => {
    if (!input.ok) return false;
    const { members, address, circumstances, case: ofCase } = input.value;
    const at = { id, version: seen };
    const runs = {
      members: () => members && changes.members.run({ ...at, members }),
      address: () => address && changes.address.run({ ...at, address }),
      circumstances: () => circumstances && changes.circumstances.run({ ...at, circumstances }),
      case: () => ofCase && changes.case.run({ ...at, case: ofCase }),
    };
    return (await runs[group]()) !== undefined;
  };
  return { save, failure, isRunning, reset, seen, setSeen };
}

function checkGroup(group: Group, draft: ReturnType<typeof draftOf>) {
  const { members, address, circumstances, case: ofCase } = draft;
  const parts = {
    members: { members },
    address: { address },
    circumstances: { circumstances },
    case: { case: ofCase },
  };
  return checkDraft<Partial<typeof draft>>(parts[group], todayIn(new Date()));
}

/** The form of one group of a record, in the place of its facts. */
export function GroupForm({ group, family, restored, onClose }: GroupFormProps) {
  const t = useTexts('families');
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  // What was restored was typed over the version of that time: what was saved since is shown beside it.
  const saving = useSaveGroup(group, family, restored?.version ?? family.version);
  const initial = draftOf(family, bornTyped(language), phoneTyped);
  const form = useDraftForm({
    initial,
    restored: restored === null ? undefined : restoredDraft(restored.value, initial),
    keep: {
      place: { form: familyGroupForm(group), recordId: family.id },
      version: saving.seen,
      part: (draft) => ({ [group]: draft[group] }),
    },
    check: (draft) => {
      const checked = checkGroup(group, draft);
      return checked.ok ? { ok: true as const, value: checked } : checked;
    },
    onSave: async (checked) => {
      const isDone = await saving.save(checked);
      if (isDone) onClose();
      return isDone;
    },
    onLeave: onClose,
    refused: saving.failure?.fields,
  });
  useEffect(() => root.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);
  const isOutdated = saving.failure?.code === 'families/changed-meanwhile';
  return (
    <div ref={root} className={classes.form} onKeyDown={form.onKeyDown} role="form" aria-label={t(`groups.${group}`)}>
      <ErrorSummary errors={form.errors} />
      {saving.failure !== null && !isOutdated && form.errors.length === 0 && <FailureMessage of={saving.failure} />}
      {(isOutdated || saving.seen !== family.version) && (
        <ChangedMeanwhile
          group={group}
          family={family}
          seen={saving.seen}
          onSeen={saving.setSeen}
          reset={saving.reset}
        />
      )}
      <GroupFields group={group} {...form.fields} known={family.address} />
      <FormButtons
        save={t('common:save')}
        isSaving={saving.isRunning}
        onSave={form.save}
        onLeave={form.leave}
        kept={form.kept}
      />
    </div>
  );
}

interface ChangedMeanwhileProps {
  group: Group;
  family: Family;
  seen: number;
  onSeen: (version: number) => void;
  reset: () => void;
}

/**
 * Somebody saved the record since the form was opened. What is typed stays; what is there now is shown, and only then
 * can it be saved over.
 */
function ChangedMeanwhile({ group, family, seen, onSeen, reset }: ChangedMeanwhileProps) {
  const t = useTexts('families');
  const reload = useReloadFamilies();
  const isShown = family.version !== seen;
  const show = (
    <Button variant="default" onClick={() => void reload()}>
      {t('meanwhile.show')}
    </Button>
  );
  const takeOver = (
    <Button
      variant="default"
      onClick={() => {
        onSeen(family.version);
        reset();
      }}
    >
      {t('meanwhile.keepMine')}
    </Button>
  );
  return (
    <Banner tone="attention" title={t('meanwhile.title')}>
      {isShown ? t('meanwhile.compare') : t('meanwhile.words')}
      {isShown && (
        <div className={classes.now}>
          <FamilyFacts group={group} family={family} />
        </div>
      )}
      <div className={classes.buttons}>{isShown ? takeOver : show}</div>
    </Banner>
  );
}
