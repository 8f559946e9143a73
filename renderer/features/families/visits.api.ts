import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';

const VISITS = ['visits'] as const;

/** Visits of a family: planned ones first, then those that were, the newest first. */
export function useVisits(familyId: FamilyId) {
  return useQuery({
    queryKey: [...VISITS, familyId],
    queryFn: ({ signal }) => read(client.visits.ofFamily({ familyId }, { signal })),
  });
}

export function useVisitChanges() {
  const options = { invalidates: [VISITS, ['today']] };
  return {
    add: useCommand(client.visits.add, options),
    change: useCommand(client.visits.change, options),
    finish: useCommand(client.visits.finish, options),
  };
}
