import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import classes from './ImportPage.module.css';
import { useCommunities } from './importing.api.ts';

type Cover = 'one' | 'several';

export interface CommunityQuestionProps {
  /** Null: of several communities; undefined: not answered. */
  readonly value: PlaceCode | null | undefined;
  readonly error: string | undefined;
  readonly onChange: (code: PlaceCode | null | undefined) => void;
}

/** Which community the journal covers, where it has no column for it: «с. Лісове» fits six places. */
export function CommunityQuestion({ value, error, onChange }: CommunityQuestionProps) {
  const t = useTexts('importing');
  const communities = useCommunities();
  const [cover, setCover] = useState<Cover | null>(value === undefined ? null : value === null ? 'several' : 'one');

  function choose(next: Cover | null) {
    setCover(next);
    const [only] = communities;
    if (next === 'several') onChange(null);
    else onChange(communities.length === 1 ? only?.code : undefined);
  }
  return (
    <div className={classes.question}>
      <ChoiceField<Cover>
        id="import-cover"
        label={t('community.question')}
        help={t('community.why')}
        error={cover === null ? error : undefined}
        choices={[
          { value: 'one', label: t('community.one') },
          { value: 'several', label: t('community.several') },
        ]}
        value={cover}
        onChange={choose}
      />
      {cover === 'one' && (
        <Select
          {...wording({ id: 'import-community', label: t('columns.community'), error })}
          data={communities.map(({ code, name, aliases }) => ({ value: code, label: [name, ...aliases].join(', ') }))}
          value={value ?? null}
          searchable
          selectFirstOptionOnChange
          onKeyDownCapture={enterTakesShown}
          openOnFocus={false}
          nothingFoundMessage={t('common:nothingFound')}
          onChange={(code) => onChange(communities.find((community) => community.code === code)?.code)}
        />
      )}
    </div>
  );
}
