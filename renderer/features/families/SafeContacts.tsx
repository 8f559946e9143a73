import { useTexts } from '#renderer/text/i18n.ts';
import { SafeContactBanner } from '#renderer/ui/SafeContactBanner.tsx';
import { isPlainlyAllowed, mustBeSeen } from '#shared/people/safe-contact.rules.ts';
import type { FamilyId, PersonId } from '#shared/vocabulary/ids.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import classes from './family-form.module.css';
import { useSafeContacts } from './safe-contacts.api.ts';

/** How the members of a family may be reached without harm, before their phones and address. */
export function SafeContacts({ familyId }: { familyId: FamilyId }) {
  const t = useTexts('families');
  const sheets = (useSafeContacts(familyId) ?? []).filter(({ safeContact }) => mustBeSeen(safeContact));
  if (sheets.length === 0) return null;
  return (
    <div className={classes.safeContacts}>
      {sheets.map(({ personId, name, alias, safeContact }) => (
        <SafeContactBanner key={personId} sheet={safeContact} name={fullName(name) || alias || t('members.nameless')} />
      ))}
    </div>
  );
}

/** Whether a member's phone shows only its last figures; so it does while their sheet is still on the way. */
export function useMasked(familyId: FamilyId): (personId: PersonId) => boolean {
  const sheets = useSafeContacts(familyId);
  return (personId) => {
    if (sheets === undefined) return true;
    return !isPlainlyAllowed(sheets.find((sheet) => sheet.personId === personId)?.safeContact ?? null);
  };
}
