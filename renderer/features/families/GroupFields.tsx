import type { DraftFields } from '#renderer/ui/draft-form.ts';
import type { Address } from '#shared/families/addresses.ts';
import { AddressFields } from './AddressFields.tsx';
import { CaseFields } from './CaseFields.tsx';
import { CircumstancesFields } from './CircumstancesFields.tsx';
import type { FamilyDraft, Group } from './family-drafts.ts';
import { MembersFields } from './MembersFields.tsx';

interface GroupFieldsProps extends DraftFields<FamilyDraft> {
  group: Group;
  known?: Address;
  /** Where the family of a record lives. */
  actual?: Address;
  /** Fields of a family that is on the register already: some of them are changed elsewhere. */
  isOfRecord?: boolean;
}

/** The fields of one group, on a new family as on a record. */
export function GroupFields({ group, draft, onChange, errorOf, known, actual, isOfRecord = false }: GroupFieldsProps) {
  switch (group) {
    case 'members':
      return (
        <MembersFields
          draft={draft.members}
          errorOf={errorOf}
          onChange={(members) => onChange({ ...draft, members })}
        />
      );
    case 'circumstances':
      return (
        <CircumstancesFields
          draft={draft.circumstances}
          errorOf={errorOf}
          onChange={(circumstances) => onChange({ ...draft, circumstances })}
        />
      );
    case 'address':
      return (
        <AddressFields
          draft={draft.address}
          errorOf={errorOf}
          known={known}
          actual={actual}
          onChange={(address) => onChange({ ...draft, address })}
        />
      );
    case 'case':
      return (
        <CaseFields
          draft={draft.case}
          errorOf={errorOf}
          isOfRecord={isOfRecord}
          onChange={(changed) => onChange({ ...draft, case: changed })}
        />
      );
  }
}
