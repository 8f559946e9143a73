import { Select } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FORMATS, type Format } from '#shared/groups/groups.ts';
import type { FactsDraft } from './group-draft.ts';
import { useCommunities } from './groups.api.ts';
import classes from './groups.module.css';

/** What a group is called, of which format it is and where it meets. */
export function MainFields<D extends FactsDraft>({
  draft,
  onChange,
  errorOf,
  onFormat,
}: DraftFields<D> & { onFormat: (format: Format) => void }) {
  const t = useTexts('groups');
  const communities = useCommunities().data ?? [];
  return (
    <>
      <TextField
        id="name"
        label={t('fields.name')}
        value={draft.name}
        error={errorOf('name')}
        maxLength={200}
        autoFocus
        onChange={(name) => onChange({ ...draft, name })}
      />
      <ChoiceField
        id="format"
        label={t('fields.format')}
        choices={FORMATS.map((format) => ({ value: format, label: t(`formats.${format}`) }))}
        value={draft.format}
        onChange={(format) => format !== null && onFormat(format)}
      />
      <Select
        {...wording({
          id: 'communityCode',
          label: t('fields.community'),
          optional: true,
          error: errorOf('communityCode'),
        })}
        data={communities.map(({ code, name }) => ({ value: code as string, label: name }))}
        value={draft.communityCode}
        searchable
        clearable
        selectFirstOptionOnChange
        onKeyDownCapture={enterTakesShown}
        openOnFocus={false}
        nothingFoundMessage={t('common:nothingFound')}
        onChange={(code) =>
          onChange({ ...draft, communityCode: communities.find((one) => one.code === code)?.code ?? null })
        }
      />
      <TextField
        id="place"
        label={t('fields.place')}
        optional
        value={draft.place}
        error={errorOf('place')}
        maxLength={300}
        onChange={(place) => onChange({ ...draft, place })}
      />
    </>
  );
}

/** Who leads it, how large it is, who pays. */
export function MoreFields<D extends FactsDraft>({ draft, onChange, errorOf }: DraftFields<D>) {
  const t = useTexts('groups');
  return (
    <>
      <TextField
        id="leader"
        label={t('fields.leader')}
        help={t('help.leader')}
        optional
        value={draft.leader}
        error={errorOf('leader')}
        maxLength={200}
        onChange={(leader) => onChange({ ...draft, leader })}
      />
      <TextField
        id="coLeader"
        label={t('fields.coLeader')}
        optional
        value={draft.coLeader}
        error={errorOf('coLeader')}
        maxLength={200}
        onChange={(coLeader) => onChange({ ...draft, coLeader })}
      />
      <div className={classes.three}>
        {(['minutes', 'least', 'most'] as const).map((id) => (
          <NumberField
            key={id}
            id={id}
            label={t(`fields.${id}`)}
            value={draft[id]}
            error={errorOf(id)}
            onChange={(value) => onChange({ ...draft, [id]: value })}
          />
        ))}
      </div>
      <TextField
        id="project"
        label={t('fields.project')}
        optional
        value={draft.project}
        error={errorOf('project')}
        maxLength={300}
        onChange={(project) => onChange({ ...draft, project })}
      />
    </>
  );
}
