import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import { useKeepForm } from '#renderer/ipc/drafts.ts';
import { draftFormKeptBy } from '#renderer/ui/draft-form.ts';
import type { GroupId } from '#shared/groups/groups.ts';

const GROUPS = ['groups'] as const;

export function useGroups() {
  return useQuery({
    queryKey: [...GROUPS, 'list'],
    queryFn: ({ signal }) => read(client.groups.list(null, { signal })),
    refetchOnMount: 'always',
  });
}

export function useGroup(id: GroupId) {
  return useQuery({
    queryKey: [...GROUPS, 'one', id],
    queryFn: ({ signal }) => read(client.groups.get({ id }, { signal })),
  });
}

/** Everything that changes a group. */
export function useGroupChanges() {
  const options = { invalidates: [GROUPS] };
  return {
    add: useCommand(client.groups.add, options),
    change: useCommand(client.groups.change, options),
    setEnded: useCommand(client.groups.setEnded, options),
    addParticipant: useCommand(client.groups.addParticipant, options),
    changeParticipant: useCommand(client.groups.changeParticipant, options),
    addMeeting: useCommand(client.groups.addMeeting, options),
    changeMeeting: useCommand(client.groups.changeMeeting, options),
    mark: useCommand(client.groups.mark, options),
  };
}

/** Communities of the centre, for the choice of where a group meets. */
export function useCommunities() {
  return useQuery({
    queryKey: ['groups-places', 'covered'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export { discardDraft, useWaitingDraft } from '#renderer/ipc/drafts.ts';

export const useDraftForm = draftFormKeptBy(useKeepForm);
