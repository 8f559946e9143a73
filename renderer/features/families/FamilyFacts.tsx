import type { AddressKind } from '#shared/families/addresses.ts';
import type { Family } from '#shared/families/families.ts';
import type { Group } from './family-drafts.ts';
import { AddressFacts } from './record/AddressFacts.tsx';
import { CaseFacts } from './record/CaseFacts.tsx';
import { CircumstancesFacts } from './record/CircumstancesFacts.tsx';
import { MembersFacts } from './record/MembersFacts.tsx';

interface FamilyFactsProps {
  group: Group;
  family: Family;
  /** Opens the form of an address; left out while another form is open. */
  onChangeAddress?: (kind: AddressKind) => void;
}

/** The facts of one group of a record, to be read. */
export function FamilyFacts({ group, family, onChangeAddress }: FamilyFactsProps) {
  switch (group) {
    case 'members':
      return <MembersFacts family={family} />;
    case 'circumstances':
      return <CircumstancesFacts family={family} />;
    case 'address':
      return <AddressFacts family={family} onChange={onChangeAddress} />;
    case 'case':
      return <CaseFacts family={family} />;
  }
}
