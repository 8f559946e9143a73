import { UnstyledButton } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { Folded } from '#renderer/ui/Folded.tsx';
import { ADDRESS_KINDS, type Address, type AddressKind } from '#shared/families/addresses.ts';
import { type Family } from '#shared/families/families.ts';
import { presentAddress } from '../family-drafts.ts';
import { settlementText } from '../words.ts';
import own from './record.module.css';
import { periodText } from './record-words.ts';
import { useRecordWords } from './use-record-words.ts';

interface AddressFactsProps {
  family: Family;
  /** Opens the form of the registered address; without it nothing can be changed now. */
  onChange?: (kind: AddressKind) => void;
}

/** Where the family lives and where it is registered, side by side; earlier addresses are folded away. */
export function AddressFacts({ family, onChange }: AddressFactsProps) {
  const t = useTexts('families');
  const words = useRecordWords();
  const earlier = family.addresses.filter(({ toOn }) => toOn !== null);
  return (
    <>
      <div className={own.addresses}>
        {ADDRESS_KINDS.map((kind) => (
          <PresentAddress
            key={kind}
            kind={kind}
            address={presentAddress(family, kind)}
            // The actual one is changed by the link of the group.
            onChange={kind === 'registered' ? onChange : undefined}
          />
        ))}
      </div>
      {earlier.length > 0 && (
        <Folded label={t('address.earlier', { number: earlier.length })}>
          <ul className={own.rows}>
            {earlier.map((address) => (
              <li key={address.addressId}>
                <span>
                  {t(`address.kinds.${address.kind}`)}: <AddressLine address={address} />
                </span>
                <span className={own.who}>{periodText(words, address)}</span>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}

interface PresentAddressProps {
  kind: AddressKind;
  address: Address | undefined;
  onChange?: (kind: AddressKind) => void;
}

function PresentAddress({ kind, address, onChange }: PresentAddressProps) {
  const t = useTexts('families');
  const words = useRecordWords();
  const title = t(`address.kinds.${kind}`);
  const since = address === undefined ? undefined : periodText(words, { fromOn: address.fromOn, toOn: null });
  return (
    <div className={own.address} role="group" aria-label={title}>
      <div className={own.label}>
        {title}
        {since !== undefined && ` ${since}`}
      </div>
      {address === undefined ? (
        <div className={own.quiet}>{t('address.unknown')}</div>
      ) : (
        <AddressLines address={address} />
      )}
      {onChange !== undefined && (
        <UnstyledButton
          className={own.link}
          aria-label={t(address === undefined ? 'address.enterKind' : 'address.changeKind', { kind: title })}
          onClick={() => onChange(kind)}
        >
          {t(address === undefined ? 'address.enter' : 'address.correct')}
        </UnstyledButton>
      )}
    </div>
  );
}

/** Settlement, street, community, how to find it: one below the other. */
function AddressLines({ address }: { address: Address }) {
  const t = useTexts('families');
  const { starostaDistrict, directions, viaPerson, communityName, raionName } = address;
  const where = [
    communityName === null ? null : t('place.community', { name: communityName }),
    raionName === null ? null : t('place.raion', { name: raionName }),
  ];
  return (
    <>
      <div>
        <AddressLine address={address} />
      </div>
      <div className={own.who}>{where.filter(Boolean).join(', ')}</div>
      {starostaDistrict !== null && (
        <div className={own.who}>
          {t('address.starostaDistrict')}: {starostaDistrict}
        </div>
      )}
      {viaPerson !== null && (
        <div>
          {t('address.viaPerson')}: {viaPerson}
        </div>
      )}
      {directions !== null && <div className={own.quiet}>{directions}</div>}
    </>
  );
}

/** «с. Рудня, вул. Лісова, 1» */
function AddressLine({ address }: { address: Address }) {
  const t = useTexts('families');
  const { settlementName, settlementLevel, street, noFixedAddress } = address;
  const settlement =
    settlementName === null ? null : settlementText(t, { name: settlementName, level: settlementLevel });
  const parts = [settlement, noFixedAddress ? t('address.noFixedAddress') : street];
  return <>{parts.filter(Boolean).join(', ') || '—'}</>;
}
