import { useQuery } from '@tanstack/react-query';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { GroupId } from '#shared/groups/groups.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';

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
    setProject: useCommand(client.groups.setProject, options),
    moveMeeting: useCommand(client.groups.moveMeeting, options),
    assess: useCommand(client.groups.assess, options),
  };
}

/** What was put right in a group. */
export function useGroupHistory(id: GroupId) {
  return useQuery({
    queryKey: [...GROUPS, 'history', id],
    queryFn: ({ signal }) => read(client.groups.history({ id }, { signal })),
    refetchOnMount: 'always',
  });
}

/** Links of women of a group to families, for who sees both. */
export function useLinks(groupId: GroupId, isTold: boolean) {
  return useQuery({
    queryKey: [...GROUPS, 'links', groupId],
    queryFn: ({ signal }) => read(client.participantLinks.ofGroup({ groupId }, { signal })),
    enabled: isTold,
  });
}

export function useLinkChanges() {
  const options = { invalidates: [GROUPS] };
  return {
    set: useCommand(client.participantLinks.set, options),
    remove: useCommand(client.participantLinks.remove, options),
  };
}

/** Planned meetings of a group as a file for a calendar. */
export function useSaveCalendar() {
  return useJob(client.exchange.saveCalendar);
}

/** Meetings of all groups from one day to another. */
export function useMeetingsBetween(from: DateOnly, to: DateOnly) {
  return useQuery({
    queryKey: [...GROUPS, 'calendar', from, to],
    queryFn: ({ signal }) => read(client.groups.calendar({ from, to }, { signal })),
    refetchOnMount: 'always',
  });
}

/** Templates that a group can begin from. */
export function useFormats() {
  return useQuery({
    queryKey: [...GROUPS, 'formats'],
    queryFn: ({ signal }) => read(client.formats.list(null, { signal })),
    refetchOnMount: 'always',
  });
}

/** Names of those who lead circles and do so still. */
export function useFacilitatorNames(): readonly string[] {
  const { data = [] } = useQuery({
    queryKey: [...GROUPS, 'facilitators'],
    queryFn: ({ signal }) => read(client.facilitators.list(null, { signal })),
    refetchOnMount: 'always',
  });
  return data.filter(({ endedOn }) => endedOn === null).map(({ name }) => name);
}

/** Names of projects. */
export function useProjectNames(): readonly string[] {
  const { data = [] } = useQuery({
    queryKey: [...GROUPS, 'projects'],
    queryFn: ({ signal }) => read(client.projects.list(null, { signal })),
    refetchOnMount: 'always',
  });
  return data.map(({ name }) => name);
}

/** What the centre asks of those under 18. */
export function useUnderAgeRule(): string | null {
  const { data } = useQuery({
    queryKey: [...GROUPS, 'notes'],
    queryFn: ({ signal }) => read(client.calls.notes(null, { signal })),
  });
  return data?.underAge ?? null;
}

/** Communities of the centre, for the choice of where a group meets. */
export function useCommunities() {
  return useQuery({
    queryKey: ['groups-places', 'covered'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
