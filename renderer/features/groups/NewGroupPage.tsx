import { Anchor, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftOffer } from '#renderer/ui/DraftOffer.tsx';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FORMAT_FACTS, type Format, NEW_GROUP_FORM, type NewGroup } from '#shared/groups/groups.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { MainFields, MoreFields } from './GroupFields.tsx';
import { checkNewGroup, type NewGroupDraft, newGroupDraft } from './group-draft.ts';
import { discardDraft, useDraftForm, useGroupChanges, useWaitingDraft } from './groups.api.ts';
import classes from './groups.module.css';

const PLACE = { form: NEW_GROUP_FORM, recordId: '' };

/** A new group: a name, a first day and first names are enough. */
export function NewGroupPage() {
  const t = useTexts('groups');
  const waiting = useWaitingDraft(PLACE);
  const [answer, setAnswer] = useState<'restored' | 'discarded' | null>(null);
  const isAsked = waiting !== undefined && waiting !== null && answer === null;
  return (
    <Page
      title={t('add')}
      above={
        <Anchor component={Link} href="/groups">
          ‹ {t('back')}
        </Anchor>
      }
    >
      {isAsked && (
        <DraftOffer
          savedAtMs={waiting.savedAtMs}
          isOutdated={false}
          onRestore={() => setAnswer('restored')}
          onDiscard={() => {
            setAnswer('discarded');
            void discardDraft(PLACE);
          }}
        />
      )}
      {waiting !== undefined && !isAsked && (
        <NewGroupForm restored={answer === 'restored' ? (waiting?.value as NewGroupDraft) : null} />
      )}
    </Page>
  );
}

const TWELVE = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** Themes that a format begins with, in the language on screen. */
function useThemes(): (format: Format) => string[] {
  const t = useTexts('groups');
  return (format) => {
    if (format === 'circle12') return TWELVE.map((number) => t(`themes.circle12.${number}`));
    const count = FORMAT_FACTS[format].meetings;
    const numbers = Array.from({ length: count }, (_, at) => at + 1);
    if (format === 'open') return numbers.map(() => '—');
    const half = count / 2;
    return numbers.map((number) =>
      number <= half ? t('blocks.first', { number }) : t('blocks.second', { number: number - half }),
    );
  };
}

function NewGroupForm({ restored }: { restored: NewGroupDraft | null }) {
  const t = useTexts('groups');
  const [, navigate] = useLocation();
  const { add } = useGroupChanges();
  const themesOf = useThemes();
  const [initial] = useState(() => newGroupDraft('circle12', themesOf('circle12'), todayIn(new Date())));
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
        <MainFields
          {...form.fields}
          onFormat={(format) => {
            const { minutes, least, most } = FORMAT_FACTS[format];
            onChange({ ...draft, format, minutes, least, most, themes: themesOf(format).join('\n') });
          }}
        />
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
          id="themes"
          label={t('fields.themes')}
          help={t('help.themes')}
          lines={12}
          value={draft.themes}
          error={errorOf('themes')}
          onChange={(themes) => onChange({ ...draft, themes })}
        />
        <MoreFields {...form.fields} />
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
