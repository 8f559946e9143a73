import { useQuery } from '@tanstack/react-query';
import { read } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';

/** Safe-contact sheets of the members of a family; undefined while they are on the way. */
export function useSafeContacts(familyId: FamilyId) {
  const sheets = useQuery({
    // A change of a person asks everything about people anew.
    queryKey: ['people', 'safeContacts', familyId],
    queryFn: ({ signal }) => read(client.people.safeContacts({ familyId }, { signal })),
  });
  return sheets.data;
}
