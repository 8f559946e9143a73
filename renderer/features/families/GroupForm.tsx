import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { useDraftForm } from '#renderer/ui/draft-form.ts';
import { type KeptDraft } from '#renderer/ui/drafts.ts';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import { useOpenedForm } from '#renderer/ui/use-opened-form.ts';
import type { AddressKind } from '#shared/families/addresses.ts';
import type { Family, Member } from '#shared/families/families.ts';
import { familyGroupForm } from '#shared/families/family-forms.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { phoneText } from '#shared/vocabulary/phones.ts';
import { checkDraft } from './draft-checks.ts';
import { useFamilyChanges } from './families.api.ts';
import { draftOf, type FamilyDraft, type Group, presentAddress } from './family-drafts.ts';
import classes from './family-form.module.css';
import { GroupFields } from './GroupFields.tsx';
import { FamilyChanged } from './record/FamilyChanged.tsx';
import { restoredDraft } from './restored-draft.ts';

interface GroupFormProps {
  group: Group;
  /** Which address the group `address` is about, unless a draft that is restored is about the other one. */
  addressKind: AddressKind;
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
  const call = { members: 'members', circumstances: 'circumstances', case: 'case', address: 'address' } as const;
  const failed = [changes[call[group]], changes.move].find(({ failure }) => failure !== null);
  const save = async ({ checked, movedOn }: CheckedGroup) => {
    const { members, address, circumstances, tags, case: ofCase } = checked;
    const at = { id, version: seen };
    const runs = {
      members: () => members && changes.members.run({ ...at, members }),
      address: () =>
        address &&
        (movedOn === null ? changes.address.run({ ...at, address }) : changes.move.run({ ...at, address, movedOn })),
      circumstances: () => circumstances && changes.circumstances.run({ ...at, circumstances, tags }),
      case: () => ofCase && changes.case.run({ ...at, case: ofCase }),
    };
    return (await runs[group]()) !== undefined;
  };
  return {
    save,
    failure: failed?.failure ?? null,
    isRunning: changes[call[group]].isRunning || changes.move.isRunning,
    reset: () => failed?.reset(),
    seen,
    setSeen,
  };
}

type CheckedGroup = Extract<ReturnType<typeof checkGroup>, { ok: true }>['value'];

function checkGroup(group: Group, draft: FamilyDraft) {
  const { members, address, circumstances, case: ofCase } = draft;
  const parts = {
    members: { members },
    address: { address },
    circumstances: { circumstances },
    case: { case: ofCase },
  };
  const checked = checkDraft<Partial<FamilyDraft>>(parts[group], todayIn(new Date()));
  if (!checked.ok) return checked;
  const movedOn = group === 'address' && address.change === 'move' ? (address.movedOn ?? null) : null;
  return { ok: true as const, value: { checked: checked.value, movedOn } };
}

/** The address that a kept draft was about. */
function keptKind(restored: KeptDraft | null): AddressKind | undefined {
  return (restored?.value as Partial<FamilyDraft> | undefined)?.address?.kind;
}

/** The form of one group of a record, in the place of its facts. */
export function GroupForm({ group, addressKind, family, restored, onClose }: GroupFormProps) {
  const t = useTexts('families');
  const language = useLanguage();
  const root = useOpenedForm();
  // What was restored was typed over the version of that time: what was saved since is shown beside it.
  const saving = useSaveGroup(group, family, restored?.version ?? family.version);
  const kind = keptKind(restored) ?? addressKind;
  const now = draftOf(family, bornTyped(language), phoneTyped, kind);
  // What stood when the form was opened; unknown where a draft was restored over a record that changed since.
  const [opened, setOpened] = useState(restored === null || restored.version === family.version ? now : null);
  const form = useDraftForm({
    initial: now,
    restored: restored === null ? undefined : restoredDraft(restored.value, now),
    keep: {
      place: { form: familyGroupForm(group), recordId: family.id },
      version: saving.seen,
      part: (draft) => ({ [group]: draft[group] }),
    },
    check: (draft) => checkGroup(group, draft),
    onSave: async (checked) => {
      const isDone = await saving.save(checked);
      if (isDone) onClose();
      return isDone;
    },
    onLeave: onClose,
    refused: saving.failure?.fields,
  });
  const isOutdated = saving.failure?.code === 'families/changed-meanwhile';
  const takeOver = (draft: FamilyDraft) => {
    form.fields.onChange(draft);
    setOpened(now);
    saving.setSeen(family.version);
    saving.reset();
  };
  return (
    <div ref={root} className={classes.form} onKeyDown={form.onKeyDown} role="form" aria-label={t(`groups.${group}`)}>
      <ErrorSummary errors={form.errors} />
      {saving.failure !== null && !isOutdated && form.errors.length === 0 && <FailureMessage of={saving.failure} />}
      {(isOutdated || saving.seen !== family.version) && (
        <FamilyChanged
          group={group}
          opened={opened}
          now={saving.seen === family.version ? null : now}
          mine={form.fields.draft}
          onTakeOver={takeOver}
        />
      )}
      <GroupFields
        group={group}
        {...form.fields}
        known={presentAddress(family, kind)}
        actual={family.address}
        isOfRecord
      />
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
