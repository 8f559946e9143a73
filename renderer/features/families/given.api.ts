import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { Period } from '#shared/given-services/given-services.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';

const GIVEN = ['given-services'] as const;
const MOST_ROWS = 500;
const SHOWN_PEOPLE = 6;

/** Services that a family was given, the newest first. */
export function useGivenTo(familyId: FamilyId) {
  return useQuery({
    queryKey: [...GIVEN, 'family', familyId],
    queryFn: ({ signal }) => read(client.givenServices.ofFamily({ familyId }, { signal })),
  });
}

/** The journal of a period; null while what was typed is no period. */
export function useGivenIn(period: Period | null) {
  return useQuery({
    queryKey: [...GIVEN, 'journal', period],
    queryFn: ({ signal }) =>
      period === null ? null : read(client.givenServices.journal({ period, limit: MOST_ROWS }, { signal })),
    placeholderData: keepPreviousData,
  });
}

export function useGivenChanges() {
  const options = { invalidates: [GIVEN] };
  return {
    add: useCommand(client.givenServices.add, options),
    change: useCommand(client.givenServices.change, options),
    setRemoved: useCommand(client.givenServices.setRemoved, options),
  };
}

/** A family that a service may be written down for. */
export interface KnownFamily {
  readonly id: FamilyId;
  readonly code: string;
}

/** Families of the register for what is typed: a name, a code, a phone; each once. */
export function useFoundFamilies(text: string) {
  return useQuery({
    queryKey: ['search', 'families', text],
    queryFn: async ({ signal }) => {
      const { people, families } = await read(client.search.find({ text, limit: SHOWN_PEOPLE }, { signal }));
      return [...people, ...families];
    },
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
