import { useQuery } from '@tanstack/react-query';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { AdvocacyId } from '#shared/advocacy/advocacy.ts';
import type { CohortId } from '#shared/cohorts/cohorts.ts';
import type { EntryKind } from '#shared/entries/entries.ts';
import type { PlacementId } from '#shared/placements/placements.ts';

const TRAINING = ['training'] as const;

export function useCohorts() {
  return useQuery({
    queryKey: [...TRAINING, 'cohorts'],
    queryFn: ({ signal }) => read(client.cohorts.list(null, { signal })),
    refetchOnMount: 'always',
  });
}

export function useCohort(id: CohortId) {
  return useQuery({
    queryKey: [...TRAINING, 'cohort', id],
    queryFn: ({ signal }) => read(client.cohorts.get({ id }, { signal })),
  });
}

/** What was put right in a course. */
export function useCohortHistory(id: CohortId) {
  return useQuery({
    queryKey: [...TRAINING, 'cohort-history', id],
    queryFn: ({ signal }) => read(client.cohorts.history({ id }, { signal })),
    refetchOnMount: 'always',
  });
}

/** What was put right in a work in a community. */
export function usePlacementHistory(id: PlacementId) {
  return useQuery({
    queryKey: [...TRAINING, 'placement-history', id],
    queryFn: ({ signal }) => read(client.placements.history({ id }, { signal })),
    refetchOnMount: 'always',
  });
}

/** What was put right in talks with a community. */
export function useAdvocacyHistory(id: AdvocacyId) {
  return useQuery({
    queryKey: [...TRAINING, 'talks-history', id],
    queryFn: ({ signal }) => read(client.advocacy.history({ id }, { signal })),
    refetchOnMount: 'always',
  });
}

/** Everything that changes a course. */
export function useCohortChanges() {
  const options = { invalidates: [TRAINING] };
  return {
    add: useCommand(client.cohorts.add, options),
    change: useCommand(client.cohorts.change, options),
    setModule: useCommand(client.cohorts.setModule, options),
    removeModule: useCommand(client.cohorts.removeModule, options),
    addTrainees: useCommand(client.cohorts.addTrainees, options),
    removeTrainees: useCommand(client.cohorts.removeTrainees, options),
    changeTrainee: useCommand(client.cohorts.changeTrainee, options),
    setStates: useCommand(client.cohorts.setStates, options),
    mark: useCommand(client.cohorts.mark, options),
    setTests: useCommand(client.cohorts.setTests, options),
    addEvaluation: useCommand(client.cohorts.addEvaluation, options),
    withdrawCertificate: useCommand(client.cohorts.withdrawCertificate, options),
    issueCertificates: useCommand(client.cohorts.issueCertificates, options),
  };
}

export function useProgrammes() {
  return useQuery({
    queryKey: [...TRAINING, 'programmes'],
    queryFn: ({ signal }) => read(client.cohorts.programmes(null, { signal })),
    refetchOnMount: 'always',
  });
}

export function useProgrammeChanges() {
  const options = { invalidates: [TRAINING] };
  return {
    add: useCommand(client.cohorts.addProgramme, options),
    remove: useCommand(client.cohorts.removeProgramme, options),
    save: useJob(client.exchange.saveProgramme),
    load: useJob(client.exchange.loadProgramme, options),
  };
}

/** Reads applicants out of a spreadsheet; nothing is written. */
export function useReadApplicants() {
  return useJob(client.importing.readApplicants);
}

/** Names of projects. */
export function useProjectNames(): readonly string[] {
  const { data = [] } = useQuery({
    queryKey: [...TRAINING, 'projects'],
    queryFn: ({ signal }) => read(client.cohorts.projects(null, { signal })),
    refetchOnMount: 'always',
  });
  return data;
}

/** Communities of the centre. */
export function useCommunities() {
  const { data = [] } = useQuery({
    queryKey: ['training-places', 'covered'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

export function useSelection(cohortId: CohortId) {
  return useQuery({
    queryKey: [...TRAINING, 'selection', cohortId],
    queryFn: ({ signal }) => read(client.selection.ofCohort({ cohortId }, { signal })),
    refetchOnMount: 'always',
  });
}

export function useSelectionChanges() {
  const options = { invalidates: [TRAINING] };
  return {
    saveSheet: useCommand(client.selection.saveSheet, options),
    decide: useCommand(client.selection.decide, options),
  };
}

export function usePlacements() {
  return useQuery({
    queryKey: [...TRAINING, 'placements'],
    queryFn: ({ signal }) => read(client.placements.list(null, { signal })),
    refetchOnMount: 'always',
  });
}

export function usePlacement(id: PlacementId) {
  return useQuery({
    queryKey: [...TRAINING, 'placement', id],
    queryFn: ({ signal }) => read(client.placements.get({ id }, { signal })),
  });
}

export function usePlacementChanges() {
  const options = { invalidates: [TRAINING] };
  return {
    add: useCommand(client.placements.add, options),
    change: useCommand(client.placements.change, options),
  };
}

/** What the register counts of a month; asked when it is wanted. */
export function useCounted(id: PlacementId, month: string, isWanted: boolean) {
  return useQuery({
    queryKey: [...TRAINING, 'counted', id, month],
    queryFn: ({ signal }) => read(client.placements.counted({ id, month }, { signal })),
    enabled: isWanted,
  });
}

export function useEntryChanges() {
  const options = { invalidates: [TRAINING] };
  return {
    add: useCommand(client.entries.add, options),
    change: useCommand(client.entries.change, options),
    remove: useCommand(client.entries.remove, options),
  };
}

export function useOfficeEntries(kind: EntryKind) {
  return useQuery({
    queryKey: [...TRAINING, 'office', kind],
    queryFn: ({ signal }) => read(client.entries.ofOffice({ kind }, { signal })),
    refetchOnMount: 'always',
  });
}

export function useAdvocacyBoard() {
  return useQuery({
    queryKey: [...TRAINING, 'advocacy'],
    queryFn: ({ signal }) => read(client.advocacy.list(null, { signal })),
    refetchOnMount: 'always',
  });
}

export function useAdvocacy(id: AdvocacyId) {
  return useQuery({
    queryKey: [...TRAINING, 'talks', id],
    queryFn: ({ signal }) => read(client.advocacy.get({ id }, { signal })),
  });
}

export function useAdvocacyChanges() {
  const options = { invalidates: [TRAINING] };
  return {
    add: useCommand(client.advocacy.add, options),
    change: useCommand(client.advocacy.change, options),
  };
}

/** Who was trained where, with the groups that they lead. */
export function useTrained() {
  return useQuery({
    queryKey: [...TRAINING, 'trained'],
    queryFn: ({ signal }) => read(client.cohorts.trained(null, { signal })),
    refetchOnMount: 'always',
  });
}
