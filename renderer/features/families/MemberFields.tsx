import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Folded } from '#renderer/ui/Folded.tsx';
import { KeyTip } from '#renderer/ui/KeyHint.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { MEMBER_ROLES } from '#shared/families/families.ts';
import { choicesOf } from '#shared/vocabularies/vocabularies.rules.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { AlreadyHere } from './AlreadyHere.tsx';
import { type MemberDraft, withShownSex } from './family-drafts.ts';
import classes from './family-form.module.css';
import { useVocabulary } from './vocabularies.api.ts';

interface MemberFieldsProps {
  member: MemberDraft;
  index: number;
  count: number;
  errorOf: (id: string) => string | undefined;
  onChange: (member: MemberDraft) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** One person of the household. Alt with an arrow moves the card. */
export function MemberFields({ member, index, count, errorOf, onChange, onMove, onRemove }: MemberFieldsProps) {
  const t = useTexts('families');
  const relations = useVocabulary('relations');
  const at = (field: string) => `members.${index}.${field}`;
  const set = (part: Partial<MemberDraft>) => onChange({ ...member, ...part });
  const text = (field: 'surname' | 'givenName' | 'patronymic' | 'phone' | 'born') => ({
    id: at(field),
    label: t(`members.${field}`),
    value: member[field],
    error: errorOf(at(field)) ?? errorOf(`members.${index}.name.${field}`),
    optional: true,
    onChange: (value: string) => set({ [field]: value }),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const name = fullName(member) || t('members.number', { number: index + 1 });
  // Who left stays with the day they left; only what was never true is taken out.
  const removeLabel = t(member.memberId === null ? 'members.remove' : 'members.removeMistaken', { name });
  return (
    <fieldset className={classes.member} aria-label={name} onKeyDown={onKeyDown}>
      <div className={classes.names}>
        <TextField {...text('surname')} maxLength={200} autoFocus={index === 0} />
        <TextField {...text('givenName')} maxLength={200} />
        <TextField
          {...text('patronymic')}
          maxLength={200}
          onBlur={() => member.sex === null && onChange(withShownSex(member))}
        />
      </div>
      <div className={classes.details}>
        <ChoiceField
          id={at('relation')}
          label={t('members.relation')}
          value={member.relation}
          error={errorOf(at('relation'))}
          choices={choicesOf(relations, member.relation)}
          onChange={(relation) => onChange(withShownSex({ ...member, relation }))}
        />
        <TextField {...text('born')} help={t('members.bornHelp')} />
        <TextField {...text('phone')} maxLength={300} inputMode="tel" />
      </div>
      <AlreadyHere member={member} />
      <MembershipFields {...{ member, errorOf, at, set }} />
      <div className={classes.memberFoot}>
        <ChoiceField
          id={at('sex')}
          label={t('members.sex')}
          value={member.sex}
          optional
          choices={[
            { value: 'female' as const, label: t('sexes.female') },
            { value: 'male' as const, label: t('sexes.male') },
          ]}
          onChange={(sex) => set({ sex })}
        />
        <div className={classes.memberActions}>
          <KeyTip label={t('members.up', { name })} keys="Alt+↑">
            <ActionIcon
              id={at('up')}
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('members.up', { name })}
              aria-disabled={index === 0}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={20} stroke={1.6} />
            </ActionIcon>
          </KeyTip>
          <KeyTip label={t('members.down', { name })} keys="Alt+↓">
            <ActionIcon
              id={at('down')}
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('members.down', { name })}
              aria-disabled={index === count - 1}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={20} stroke={1.6} />
            </ActionIcon>
          </KeyTip>
          <KeyTip label={removeLabel}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={removeLabel} onClick={onRemove}>
              <IconTrash size={20} stroke={1.6} />
            </ActionIcon>
          </KeyTip>
        </div>
      </div>
    </fieldset>
  );
}

interface MembershipFieldsProps {
  member: MemberDraft;
  errorOf: (id: string) => string | undefined;
  at: (field: string) => string;
  set: (part: Partial<MemberDraft>) => void;
}

/** As what somebody belongs to the family, since when, until when and why no longer. */
function MembershipFields({ member, errorOf, at, set }: MembershipFieldsProps) {
  const t = useTexts('families');
  const endReasons = useVocabulary('endReasons');
  const day = (field: 'fromOn' | 'toOn') => ({
    id: at(field),
    label: t(`members.${field}`),
    value: member[field],
    error: errorOf(at(field)),
    optional: true,
  });
  const isSaid = member.role !== 'household' || member.fromOn !== null || member.toOn !== null;
  return (
    <Folded label={t('members.membership')} isOpen={isSaid || undefined}>
      <ChoiceField
        id={at('role')}
        label={t('members.role')}
        value={member.role}
        choices={MEMBER_ROLES.map((role) => ({ value: role, label: t(`memberRoles.${role}`) }))}
        onChange={(role) => set({ role: role ?? 'household' })}
      />
      <div className={`${classes.details} ${classes.below}`}>
        <DateField {...day('fromOn')} onChange={(fromOn) => set({ fromOn })} />
        <DateField {...day('toOn')} help={t('members.toOnHelp')} onChange={(toOn) => set({ toOn })} />
        {member.toOn && (
          <ChoiceField
            id={at('endReason')}
            label={t('members.endReason')}
            value={member.endReason}
            error={errorOf(at('endReason'))}
            optional
            choices={endReasons.offered.map(({ code, label }) => ({ value: code, label }))}
            onChange={(endReason) => set({ endReason })}
          />
        )}
      </div>
    </Folded>
  );
}
