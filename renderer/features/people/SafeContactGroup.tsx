import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { PhoneNumber } from '#renderer/ui/PhoneNumber.tsx';
import { SuggestField } from '#renderer/ui/SuggestField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CALL_ANSWERS, type Person } from '#shared/people/people.ts';
import { phoneText } from '#shared/vocabulary/phones.ts';
import { GroupForm } from './GroupForm.tsx';
import { useCodeWord, usePersonChanges } from './people.api.ts';
import classes from './people.module.css';
import { checkSafeContact, type SafeContactDraft, safeContactDraft } from './person-drafts.ts';

export function SafeContactFacts({ person }: { person: Person }) {
  const t = useTexts('people');
  const sheet = person.safeContact;
  if (sheet === null) return <div className={classes.quiet}>{t('safeContact.none')}</div>;
  const callTo = sheet.callTo === null ? null : <PhoneNumber number={sheet.callTo} isMasked />;
  const facts = [
    { label: t('safeContact.mayCall'), value: t(`safeContact.answers.${sheet.mayCall}`) },
    { label: t('safeContact.callTo'), value: callTo },
    { label: t('safeContact.callWhen'), value: sheet.callWhen },
    { label: t('safeContact.callFrom'), value: sheet.callFrom },
    { label: t('safeContact.codeWord'), value: sheet.hasCodeWord ? <CodeWord person={person} /> : null },
    { label: t('safeContact.letters'), value: sheet.noLetters ? t('safeContact.noLettersShort') : null },
    { label: t('safeContact.keepFrom'), value: sheet.keepFrom },
    { label: t('safeContact.note'), value: sheet.note },
  ];
  return <Facts facts={facts} />;
}

/** «домовлено · показати»: the word itself is fetched when it is asked for. */
function CodeWord({ person }: { person: Person }) {
  const t = useTexts('people');
  const [isAsked, setIsAsked] = useState(false);
  const { data, error } = useCodeWord(person.id, isAsked);
  const isShown = isAsked && data !== undefined;
  const maySee = useMay('people.documents');
  const what = t('safeContact.codeWord');
  return (
    <>
      {isShown ? data.codeWord : t('safeContact.hasCodeWord')}{' '}
      {maySee && (
        <UnstyledButton
          className={classes.ask}
          aria-label={t(isShown ? 'hideOf' : 'showOf', { what })}
          onClick={() => setIsAsked(!isAsked)}
        >
          {t(isShown ? 'hide' : 'show')}
        </UnstyledButton>
      )}
      {isAsked && <FailureMessage of={error} />}
    </>
  );
}

function SafeContactFields({ draft, onChange, errorOf, person }: DraftFields<SafeContactDraft> & { person: Person }) {
  const t = useTexts('people');
  const set = (part: Partial<SafeContactDraft>) => onChange({ ...draft, ...part });
  const text = (field: 'callWhen' | 'callFrom' | 'codeWord' | 'keepFrom' | 'note') => ({
    id: field,
    label: t(`safeContact.${field}`),
    value: draft[field],
    error: errorOf(field),
    optional: true,
    maxLength: field === 'note' ? 4000 : 300,
    onChange: (value: string) => set({ [field]: value }),
  });
  return (
    <>
      <ChoiceField
        id="mayCall"
        label={t('safeContact.mayCall')}
        value={draft.mayCall}
        error={errorOf('mayCall')}
        choices={CALL_ANSWERS.map((answer) => ({ value: answer, label: t(`safeContact.answers.${answer}`) }))}
        onChange={(mayCall) => set({ mayCall })}
      />
      {draft.mayCall !== 'no' && (
        <>
          <SuggestField
            id="callTo"
            label={t('safeContact.callTo')}
            value={draft.callTo}
            error={errorOf('callTo')}
            optional
            maxLength={300}
            suggestions={[...new Set(person.phones.map(({ number }) => phoneText(number)))]}
            onChange={(callTo) => set({ callTo })}
          />
          <TextField {...text('callWhen')} />
          <TextField {...text('callFrom')} help={t('safeContact.callFromHelp')} inputMode="tel" />
        </>
      )}
      <TextField {...text('codeWord')} help={t('safeContact.codeWordHelp')} />
      <CheckField
        id="noLetters"
        label={t('safeContact.noLetters')}
        value={draft.noLetters}
        onChange={(noLetters) => set({ noLetters })}
      />
      <TextField {...text('keepFrom')} />
      <TextField {...text('note')} lines={2} />
    </>
  );
}

export function SafeContactForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTexts('people');
  const confirm = useConfirm();
  const { safeContact: command } = usePersonChanges();
  const codeWord = useCodeWord(person.id, true);
  if (codeWord.error !== null) return <FailureMessage of={codeWord.error} onRetry={() => void codeWord.refetch()} />;
  if (codeWord.data === undefined) return <LoadingShape rows={4} />;
  const remove = async () => {
    const title = t('safeContact.remove');
    if (!(await confirm({ title, body: t('safeContact.removeBody'), confirm: title, isDangerous: true }))) return;
    const done = await command.run({ id: person.id, version: person.version, safeContact: null });
    if (done !== undefined) onClose();
  };
  return (
    <>
      <GroupForm
        group="safeContact"
        person={person}
        initial={safeContactDraft(person, codeWord.data.codeWord)}
        check={checkSafeContact}
        command={command}
        save={(target, safeContact) => command.run({ ...target, safeContact })}
        fields={(fields) => <SafeContactFields {...fields} person={person} />}
        onClose={onClose}
      />
      {person.safeContact !== null && (
        <Button className={classes.foot} variant="subtle" color="gray" onClick={() => void remove()}>
          {t('safeContact.remove')}
        </Button>
      )}
    </>
  );
}
