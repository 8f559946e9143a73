import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { enterTakesShown } from '#renderer/ui/enter-takes-shown.ts';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import type { Address } from '#shared/families/addresses.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { useFoundSettlements, useSettlementsOf } from './families.api.ts';
import { fitting, type PlaceOption, settlementOptions } from './place-options.ts';
import { takeFirst } from './take-first.ts';
import { settlementText } from './words.ts';

interface SettlementFieldProps {
  value: PlaceCode | null;
  communityCode: PlaceCode | null;
  /** The address whose settlement is chosen, when its names are known. */
  known: Address | undefined;
  error: string | undefined;
  /** With the community that the settlement belongs to. */
  onChange: (code: PlaceCode | null, communityCode: PlaceCode | null) => void;
}

/** A settlement: of the chosen community, or of any when none is chosen yet; found by former names too. */
export function SettlementField({ value, communityCode, known, error, onChange }: SettlementFieldProps) {
  const t = useTexts('families');
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<PlaceOption | null>(null);
  const ofCommunity = useSettlementsOf(communityCode);
  const found = useFoundSettlements(communityCode === null ? search.trim() : '');
  const options = settlementOptions(t, communityCode === null ? found : ofCommunity, communityCode !== null);
  const present = presentOption(value, known, picked, (name, level) => settlementText(t, { name, level }));
  const isMissing = present !== null && options.every((option) => option.value !== present.value);
  const all = isMissing ? [present, ...options] : options;
  const take = (option: PlaceOption | null) => {
    setPicked(option);
    onChange(option?.value ?? null, option?.communityCode ?? null);
  };
  return (
    <Select
      {...wording({
        id: 'address.settlementCode',
        label: t('address.settlement'),
        optional: true,
        error,
        help: communityCode === null ? t('address.settlementHelp') : undefined,
      })}
      data={all}
      value={value}
      searchable
      clearable
      selectFirstOptionOnChange
      onKeyDownCapture={enterTakesShown}
      openOnFocus={false}
      limit={100}
      nothingFoundMessage={search.trim() === '' ? t('address.typeName') : t('common:nothingFound')}
      filter={({ search: typed }) => (communityCode === null ? options : fitting(all, typed))}
      onSearchChange={setSearch}
      onKeyDown={communityCode === null ? takeFirst(options, search, take) : undefined}
      onChange={(code) => take(all.find((other) => other.value === code) ?? null)}
    />
  );
}

/** The chosen settlement as an option, though the list on screen may be another one by now. */
function presentOption(
  value: PlaceCode | null,
  known: Address | undefined,
  picked: PlaceOption | null,
  words: (name: string, level: string | null) => string,
): PlaceOption | null {
  if (value === null) return null;
  if (picked?.value === value) return picked;
  const label = known?.settlementName ? words(known.settlementName, known.settlementLevel) : value;
  return { value, label, keys: [] };
}
