import { Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { useDraftForm } from '#renderer/ui/draft-form.ts';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Anonymising, Person } from '#shared/people/people.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { useAnonymise } from './people.api.ts';
import classes from './people.module.css';
import { type AnonymisingDraft, checkAnonymising } from './person-drafts.ts';
import type { PeopleTexts } from './words.ts';

/** The way to take a person's names away; for who has one, before whom it may be done. */
export function AnonymisingLink({ person, onOpen }: { person: Person; onOpen: () => void }) {
  const t = useTexts('people');
  const isKnown = fullName(person.name) !== '' || person.formerNames.length > 0;
  if (!useMay('people.documents') || !isKnown) return null;
  return (
    <UnstyledButton className={`${classes.ask} ${classes.foot}`} onClick={onOpen}>
      {t('anonymising.open')}
    </UnstyledButton>
  );
}

/** A phone keeps the person within reach; the number of a document is as good as a name. */
const BEGINNING: AnonymisingDraft = { alias: '', keepPhones: true, keepDocuments: false };

/** What will happen, said before it happens: it cannot be taken back. */
const question = (t: PeopleTexts, { keepPhones, keepDocuments }: Anonymising) => ({
  title: t('anonymising.title'),
  body: [
    t('anonymising.gone'),
    t(keepPhones ? 'anonymising.phonesStay' : 'anonymising.phonesGo'),
    t(keepDocuments ? 'anonymising.documentsStay' : 'anonymising.documentsGo'),
    t('anonymising.never'),
  ].join(' '),
  confirm: t('anonymising.confirm'),
  isDangerous: true,
});

/** In place of the names: what becomes of a person who is to be known by code only. */
export function AnonymisingForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTexts('people');
  const root = useRef<HTMLDivElement>(null);
  const confirm = useConfirm();
  const { run, failure, isRunning } = useAnonymise();
  const form = useDraftForm({
    initial: BEGINNING,
    keep: null,
    check: checkAnonymising,
    onSave: async (anonymising) => {
      if (!(await confirm(question(t, anonymising)))) return false;
      if ((await run({ id: person.id, version: person.version, anonymising })) === undefined) return false;
      notify({ text: t('anonymising.done') });
      onClose();
      return true;
    },
    onLeave: onClose,
    refused: failure?.fields,
  });
  useEffect(() => root.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const { draft, onChange, errorOf } = form.fields;
  return (
    <div ref={root} className={classes.form} onKeyDown={form.onKeyDown} role="form" aria-label={t('anonymising.form')}>
      <ErrorSummary errors={form.errors} />
      {form.errors.length === 0 && <FailureMessage of={failure} />}
      <Text>{t('anonymising.words')}</Text>
      <TextField
        id="alias"
        label={t('identity.alias')}
        help={t('identity.aliasHelp')}
        value={draft.alias}
        error={errorOf('alias')}
        optional
        maxLength={300}
        onChange={(alias) => onChange({ ...draft, alias })}
      />
      <CheckField
        id="keepPhones"
        label={t('anonymising.keepPhones')}
        help={t('anonymising.keepPhonesHelp')}
        value={draft.keepPhones}
        onChange={(keepPhones) => onChange({ ...draft, keepPhones })}
      />
      <CheckField
        id="keepDocuments"
        label={t('anonymising.keepDocuments')}
        help={t('anonymising.keepDocumentsHelp')}
        value={draft.keepDocuments}
        onChange={(keepDocuments) => onChange({ ...draft, keepDocuments })}
      />
      <FormButtons
        save={`${t('anonymising.confirm')}…`}
        color="danger"
        isSaving={isRunning}
        onSave={form.save}
        onLeave={form.leave}
      />
    </div>
  );
}
