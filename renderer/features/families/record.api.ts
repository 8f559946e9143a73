import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import { isPlaceCode } from '#shared/vocabulary/place-code.ts';
import { FAMILIES } from './list-windows.ts';

/* What is done with a whole record: the steps of its case, its history, the recycle bin. */

const saving = { invalidates: [FAMILIES] };

export const useTakeStep = () => useCommand(client.families.takeStep, saving);
export const useCloseCase = () => useCommand(client.families.closeCase, saving);
export const useReopenCase = () => useCommand(client.families.reopenCase, saving);
export const useRemoveFamily = () => useCommand(client.families.remove, saving);
/** A record that is not on the screen is read anew when it is opened again: its old version would be refused. */
export function useRestoreFamily() {
  const queries = useQueryClient();
  const forget = (id: string) => queries.removeQueries({ queryKey: [...FAMILIES, 'record', id], type: 'inactive' });
  return useCommand(client.families.restore, { ...saving, onDone: (_, { id }) => forget(id) });
}
export const useRestoreMember = () => useCommand(client.families.restoreMember, saving);

export function useFamilyHistory(id: FamilyId) {
  return useQuery({
    queryKey: [...FAMILIES, 'history', id],
    queryFn: ({ signal }) => read(client.families.history({ id }, { signal })),
    gcTime: 0,
  });
}

/** What lies in the recycle bin. */
export function useBin() {
  return useQuery({
    queryKey: [...FAMILIES, 'bin'],
    queryFn: ({ signal }) => read(client.families.bin(null, { signal })),
    gcTime: 0,
  });
}

/** Names of places by their codes; a code stands for itself while its name is on the way, and when it is unknown. */
export function usePlaceNames(codes: readonly string[]): (code: string) => string {
  const known = codes.filter(isPlaceCode);
  const answers = useQueries({
    queries: known.map((code) => ({
      queryKey: ['places', 'name', code],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(client.places.get({ code }, { signal })),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const names = new Map<string, string | undefined>(known.map((code, place) => [code, answers[place]?.data?.name]));
  return (code) => names.get(code) ?? code;
}

/** Who may see a family; for the head and deputies. */
export function useFamilyAccess(id: FamilyId) {
  return useQuery({
    queryKey: [...FAMILIES, 'access', id],
    queryFn: ({ signal }) => read(client.families.access({ id }, { signal })),
    gcTime: 0,
  });
}

export function useUserNames() {
  return useQuery({
    queryKey: ['users', 'names'],
    queryFn: ({ signal }) => read(client.users.names(null, { signal })),
  });
}

export const useChangeAccess = () => useCommand(client.families.changeAccess, saving);
export const useOpenFamily = () => useJob(client.reviews.openFamily, saving);
