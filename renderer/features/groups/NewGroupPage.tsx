import { Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftGate } from '#renderer/ui/DraftGate.tsx';
import { useDraftForm } from '#renderer/ui/draft-form.ts';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { SuggestField } from '#renderer/ui/SuggestField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { GroupFormat } from '#shared/formats/formats.ts';
import { NEW_GROUP_FORM, type NewGroup } from '#shared/groups/groups.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { useFormatWords } from './format-words.ts';
import { MainFields, MoreFields } from './GroupFields.tsx';
import { checkNewGroup, type NewGroupDraft, newGroupDraft, takenFrom } from './group-draft.ts';
import { useFormats, useGroupChanges, useProjectNames } from './groups.api.ts';
import classes from './groups.module.css';

const PLACE = { form: NEW_GROUP_FORM, recordId: '' };

/** A new group: a name, a first day and first names are enough. */
export function NewGroupPage() {
  const t = useTexts('groups');
  return (
    <Page title={t('add')} above={<BackLink href="/groups">{t('back')}</BackLink>}>
      <DraftGate place={PLACE} version={null}>
        {(kept) => <NewGroupFormOver restored={kept === null ? null : (kept.value as NewGroupDraft)} />}
      </DraftGate>
    </Page>
  );
}

/** The form, once the formats are there from which it begins. */
function NewGroupFormOver({ restored }: { restored: NewGroupDraft | null }) {
  const formats = useFormats();
  if (formats.data !== undefined) return <NewGroupForm restored={restored} formats={formats.data} />;
  if (formats.error !== null) return <FailureMessage of={formats.error} onRetry={() => void formats.refetch()} />;
  return <LoadingShape rows={8} />;
}

interface NewGroupFormProps {
  readonly restored: NewGroupDraft | null;
  readonly formats: readonly GroupFormat[];
}

function NewGroupForm({ restored, formats }: NewGroupFormProps) {
  const t = useTexts('groups');
  const [, navigate] = useLocation();
  const { add } = useGroupChanges();
  const wordsOf = useFormatWords();
  const projects = useProjectNames();
  const factsOf = (code: string) =>
    wordsOf(must(formats.find((format) => format.code === code) ?? formats[0], 'a format'));
  const [initial] = useState(() => newGroupDraft('circle12', factsOf('circle12'), todayIn(new Date())));
  const form = useDraftForm<NewGroupDraft, NewGroup>({
    initial,
    restored: restored === null ? null : { ...initial, ...restored },
    keep: { place: PLACE, version: null, part: (draft) => draft },
    check: checkNewGroup,
    onSave: async (group) => {
      const added = await add.run(group);
      if (added === undefined) return false;
      navigate(`/groups/${added.id}`, { replace: true });
      return true;
    },
    onLeave: () => navigate('/groups'),
    refused: add.failure?.fields,
  });
  const { draft, onChange, errorOf } = form.fields;
  return (
    <div className={classes.form} onKeyDown={form.onKeyDown} role="form" aria-label={t('form')}>
      <ErrorSummary errors={form.errors} />
      {form.errors.length === 0 && <FailureMessage of={add.failure} />}
      <section className={classes.section} aria-labelledby="group-main">
        <Title order={2} id="group-main">
          {t('form')}
        </Title>
        <MainFields {...form.fields} onFormat={(code) => onChange({ ...draft, ...takenFrom(code, factsOf(code)) })} />
        <DateField
          id="firstOn"
          label={t('fields.firstOn')}
          value={draft.firstOn}
          error={errorOf('firstOn')}
          onChange={(firstOn) => onChange({ ...draft, firstOn })}
        />
        <TextField
          id="at"
          label={t('fields.at')}
          help={t('help.at')}
          optional
          width={6}
          value={draft.at}
          error={errorOf('at')}
          onChange={(at) => onChange({ ...draft, at })}
        />
        <TextField
          id="names"
          label={t('fields.names')}
          help={t('help.names')}
          optional
          lines={9}
          value={draft.names}
          error={errorOf('names')}
          onChange={(names) => onChange({ ...draft, names })}
        />
      </section>
      <section className={classes.section} aria-labelledby="group-meetings">
        <Title order={2} id="group-meetings">
          {t('meetings')}
        </Title>
        <TextField
          id="programme"
          label={t('fields.themes')}
          help={t('help.themes')}
          lines={12}
          value={draft.programme}
          error={errorOf('programme')}
          onChange={(programme) => onChange({ ...draft, programme })}
        />
        <NumberField
          id="everyDays"
          label={t('fields.everyDays')}
          value={draft.everyDays}
          error={errorOf('everyDays')}
          onChange={(everyDays) => onChange({ ...draft, everyDays })}
        />
        <MoreFields {...form.fields} />
        <SuggestField
          id="project"
          label={t('fields.project')}
          optional
          suggestions={projects}
          value={draft.project}
          error={errorOf('project')}
          maxLength={300}
          onChange={(project) => onChange({ ...draft, project })}
        />
      </section>
      <FormButtons
        save={t('create')}
        isSaving={add.isRunning}
        onSave={form.save}
        onLeave={form.leave}
        kept={form.kept}
      />
    </div>
  );
}
