import { useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Address } from '#shared/families/families.ts';
import { CommunityField } from './CommunityField.tsx';
import type { AddressDraft } from './family-drafts.ts';
import { SettlementField } from './SettlementField.tsx';
import type { DraftFields } from './use-draft-form.ts';

interface AddressFieldsProps extends DraftFields<AddressDraft> {
  /** Names of the places that the record has already. */
  known?: Address;
}

/** Where the family lives. A settlement brings its community with it; another community takes the settlement away. */
export function AddressFields({ draft, onChange, errorOf, known }: AddressFieldsProps) {
  const t = useTexts('families');
  const text = (name: 'street' | 'directions') => ({
    id: `address.${name}`,
    label: t(`address.${name}`),
    value: draft[name],
    error: errorOf(`address.${name}`),
    optional: true,
    maxLength: 300,
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  return (
    <>
      <CommunityField
        value={draft.communityCode}
        knownName={known?.communityCode === draft.communityCode ? (known.communityName ?? undefined) : undefined}
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
        known={known?.settlementCode === draft.settlementCode ? known : undefined}
        error={errorOf('address.settlementCode')}
        onChange={(settlementCode, communityCode) =>
          onChange({ ...draft, settlementCode, communityCode: communityCode ?? draft.communityCode })
        }
      />
      <CheckField
        id="address.noFixedAddress"
        label={t('address.noFixedAddress')}
        value={draft.noFixedAddress}
        onChange={(noFixedAddress) => onChange({ ...draft, noFixedAddress })}
      />
      {!draft.noFixedAddress && <TextField {...text('street')} />}
      <TextField {...text('directions')} lines={2} help={t('address.directionsHelp')} />
    </>
  );
}
