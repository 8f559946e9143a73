import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { DraftFields } from '#renderer/ui/draft-form.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Address } from '#shared/families/addresses.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { CommunityField } from './CommunityField.tsx';
import { type AddressChange, type AddressDraft, addressDraft, asMove } from './family-drafts.ts';
import { SettlementField } from './SettlementField.tsx';

interface AddressFieldsProps extends DraftFields<AddressDraft> {
  /** The present address of the record, where it has one of this kind. */
  known?: Address;
  /** Where the family lives, to be taken over for another address. */
  actual?: Address;
}

/** Where the family lives. A settlement brings its community with it; another community takes the settlement away. */
export function AddressFields({ draft, onChange, errorOf, known, actual }: AddressFieldsProps) {
  const t = useTexts('families');
  const text = (name: 'street' | 'directions' | 'starostaDistrict' | 'viaPerson') => ({
    id: `address.${name}`,
    label: t(`address.${name}`),
    value: draft[name],
    error: errorOf(`address.${name}`),
    optional: true,
    maxLength: 300,
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  const named = [known, actual].find((address) => address?.communityCode === draft.communityCode);
  return (
    <>
      {known !== undefined && <ChangeFields {...{ draft, onChange, errorOf, known }} />}
      {actual !== undefined && draft.kind === 'registered' && (
        <Button variant="default" onClick={() => onChange(sameAs(actual, draft))}>
          {t('address.sameAsActual')}
        </Button>
      )}
      <CommunityField
        value={draft.communityCode}
        knownName={named?.communityName ?? undefined}
        error={errorOf('address.communityCode')}
        onChange={(communityCode) =>
          onChange({
            ...draft,
            communityCode,
            settlementCode: communityCode === draft.communityCode ? draft.settlementCode : null,
          })
        }
      />
      <SettlementField
        value={draft.settlementCode}
        communityCode={draft.communityCode}
        known={[known, actual].find((address) => address?.settlementCode === draft.settlementCode)}
        error={errorOf('address.settlementCode')}
        onChange={(settlementCode, communityCode) =>
          onChange({ ...draft, settlementCode, communityCode: communityCode ?? draft.communityCode })
        }
      />
      <TextField {...text('starostaDistrict')} />
      <CheckField
        id="address.noFixedAddress"
        label={t('address.noFixedAddress')}
        value={draft.noFixedAddress}
        onChange={(noFixedAddress) => onChange({ ...draft, noFixedAddress })}
      />
      {!draft.noFixedAddress && <TextField {...text('street')} />}
      <TextField {...text('viaPerson')} help={t('address.viaPersonHelp')} />
      <TextField {...text('directions')} lines={2} help={t('address.directionsHelp')} />
    </>
  );
}

/** The words of one address for another; what is done with it stays. */
function sameAs(actual: Address, { kind, change, movedOn, since }: AddressDraft): AddressDraft {
  return { ...addressDraft(actual), kind, change, movedOn, since };
}

/** Whether what is written is put right, or the family moved; and on which day. */
function ChangeFields({ draft, onChange, errorOf, known }: DraftFields<AddressDraft> & { known: Address }) {
  const t = useTexts('families');
  const [today] = useState(() => todayIn(new Date()));
  const isActual = draft.kind === 'actual';
  const words = isActual ? 'changes' : 'registeredChanges';
  // What was typed before the choice was made the other way; nothing of it is lost.
  const [typed, setTyped] = useState<Readonly<Partial<Record<AddressChange, AddressDraft>>>>({});
  const begin = (change: AddressChange) => (change === 'move' ? asMove(draft, today) : addressDraft(known));
  return (
    <>
      <ChoiceField
        id="address.change"
        label={t('address.change')}
        value={draft.change}
        choices={(['correct', 'move'] as const).map((value) => ({ value, label: t(`address.${words}.${value}`) }))}
        onChange={(change) => {
          if (change === null || change === draft.change) return;
          setTyped({ ...typed, [draft.change]: draft });
          onChange(typed[change] ?? begin(change));
        }}
      />
      {draft.change === 'move' && (
        <DateField
          id="address.movedOn"
          label={t(isActual ? 'address.movedOn' : 'address.registeredOn')}
          help={t('address.movedOnHelp')}
          value={draft.movedOn}
          error={errorOf('address.movedOn')}
          onChange={(movedOn) => onChange({ ...draft, movedOn })}
        />
      )}
    </>
  );
}
