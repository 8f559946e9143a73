import { Select } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { SuggestField } from '#renderer/ui/SuggestField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useFormatWords } from './format-words.ts';
import type { FactsDraft } from './group-draft.ts';
import { useCommunities, useFacilitatorNames, useFormats } from './groups.api.ts';
import classes from './groups.module.css';

/** What a group is called, of which format it is and where it meets. */
export function MainFields<D extends FactsDraft>({
  draft,
  onChange,
  errorOf,
  onFormat,
}: DraftFields<D> & { onFormat: (code: string) => void }) {
  const t = useTexts('groups');
  const communities = useCommunities().data ?? [];
  const formats = useFormats().data ?? [];
  const wordsOf = useFormatWords();
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
        choices={formats.map((format) => ({ value: format.code, label: wordsOf(format).name }))}
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

/** Who leads it, how large it is. */
export function MoreFields<D extends FactsDraft>({ draft, onChange, errorOf }: DraftFields<D>) {
  const t = useTexts('groups');
  const names = useFacilitatorNames();
  return (
    <>
      <SuggestField
        id="leader"
        suggestions={names}
        label={t('fields.leader')}
        help={t('help.leader')}
        optional
        value={draft.leader}
        error={errorOf('leader')}
        maxLength={200}
        onChange={(leader) => onChange({ ...draft, leader })}
      />
      <SuggestField
        id="coLeader"
        suggestions={names}
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
    </>
  );
}
