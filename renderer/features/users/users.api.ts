import { useQuery } from '@tanstack/react-query';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const USERS = ['users'] as const;
const changing = { invalidates: [USERS] };

export function useUsers() {
  return useQuery({
    queryKey: [...USERS, 'list'],
    queryFn: ({ signal }) => read(client.users.list(null, { signal })),
  });
}

/** Names that stand as workers of families and belong to no user; none while they are on the way. */
export function useUnlinkedWorkers() {
  const workers = useQuery({
    queryKey: [...USERS, 'unlinked'],
    queryFn: ({ signal }) => read(client.users.unlinkedWorkers(null, { signal })),
  });
  return workers.data ?? [];
}

/** Communities that the centre covers; none while they are on the way. */
export function useCommunities() {
  const communities = useQuery({
    queryKey: ['places', 'covered'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return communities.data ?? [];
}

export const useCreateUser = () => useJob(client.users.create, changing);
export const useChangeUser = () => useCommand(client.users.change, changing);
export const useResetPassword = () => useJob(client.users.resetPassword, changing);
export const useSwitchOff = () => useJob(client.users.switchOff, changing);
export const useHandOver = () => useCommand(client.families.handOver, { invalidates: [USERS, ['families']] });
export const useChangeOwnPassword = () => useJob(client.users.changeOwnPassword, { invalidates: [['entry', 'state']] });

export const usePrepareRecovery = () => useCommand(client.entry.prepareRecovery);
export const usePrintRecoverySheet = () => useJob(client.entry.printRecoverySheet);
export const useConfirmRecovery = () => useCommand(client.entry.confirmRecovery);
export const useRenewRecovery = () => useJob(client.users.renewRecovery);

/** The centre as it stands on the recovery sheet. */
export function useCentreName(): string {
  const state = useQuery({
    queryKey: ['entry', 'state'],
    queryFn: ({ signal }) => read(client.entry.state(null, { signal })),
    select: ({ signedIn }) => signedIn?.centreName ?? '',
  });
  return state.data ?? '';
}
