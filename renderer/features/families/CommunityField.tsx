import { Select } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { useCoveredCommunities } from './families.api.ts';
import { communityOptions, fitting } from './place-options.ts';

interface CommunityFieldProps {
  value: PlaceCode | null;
  /** Name of the community when the centre does not cover it. */
  knownName: string | undefined;
  error: string | undefined;
  onChange: (code: PlaceCode | null) => void;
}

/** One of the communities of the centre, found by its name, a former name or what people call it. */
export function CommunityField({ value, knownName, error, onChange }: CommunityFieldProps) {
  const t = useTexts('families');
  const covered = communityOptions(useCoveredCommunities());
  const isMissing = value !== null && covered.every((option) => option.value !== value);
  const options = isMissing ? [...covered, { value, label: knownName ?? value, keys: [] }] : covered;
  return (
    <Select
      {...wording({ id: 'address.communityCode', label: t('address.community'), optional: true, error })}
      data={options}
      value={value}
      searchable
      clearable
      selectFirstOptionOnChange
      onKeyDownCapture={enterTakesShown}
      openOnFocus={false}
      nothingFoundMessage={t('common:nothingFound')}
      filter={({ search }) => fitting(options, search)}
      onChange={(code) => onChange(options.find((option) => option.value === code)?.value ?? null)}
    />
  );
}
