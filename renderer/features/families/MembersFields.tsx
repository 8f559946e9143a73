import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { type MemberDraft, movedMember, newMember } from './family-drafts.ts';
import { MemberFields } from './MemberFields.tsx';

const MOST_MEMBERS = 40;

/** The household, one card a person, in the order of the paper: the family is called after the first with a name. */
export function MembersFields({ draft, onChange, errorOf }: DraftFields<readonly MemberDraft[]>) {
  const t = useTexts('families');
  const toFocus = useRef<string>(null);
  useEffect(() => {
    if (toFocus.current !== null) document.getElementById(toFocus.current)?.focus();
    toFocus.current = null;
  });
  const move = (index: number, step: -1 | 1) => {
    const moved = movedMember(draft, index, step);
    if (moved === draft) return;
    onChange(moved);
    // The focus goes with the card: to the same field at its new number.
    toFocus.current = (document.activeElement?.id ?? '').replace(/^members\.\d+\./, `members.${index + step}.`);
  };
  return (
    <>
      {draft.map((member, index) => (
        <MemberFields
          key={member.key}
          member={member}
          index={index}
          count={draft.length}
          errorOf={errorOf}
          onChange={(changed) => onChange(draft.map((other) => (other.key === member.key ? changed : other)))}
          onMove={(step) => move(index, step)}
          onRemove={() => {
            onChange(draft.filter(({ key }) => key !== member.key));
            toFocus.current = draft.length > 1 ? `members.${Math.max(0, index - 1)}.surname` : 'members.add';
          }}
        />
      ))}
      <Button
        id="members.add"
        variant="default"
        leftSection={<IconPlus size={18} />}
        disabled={draft.length >= MOST_MEMBERS}
        onClick={() => {
          onChange([...draft, newMember(draft.length === 0 ? 'mother' : null)]);
          toFocus.current = `members.${draft.length}.surname`;
        }}
      >
        {t('members.add')}
      </Button>
    </>
  );
}
