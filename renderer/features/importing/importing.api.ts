import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { ChosenSheet, ImportPlan, importingContract } from '#shared/importing/importing.contract.ts';
import type { OutputOf } from '#shared/ipc/procedure.ts';

type Contract = typeof importingContract;
export type ChosenFile = NonNullable<OutputOf<Contract['chooseFile']>>;
export type Layout = OutputOf<Contract['layout']>;
export type Preview = OutputOf<Contract['preview']>;
export type ImportResult = OutputOf<Contract['run']>;

/** Nothing of a file is kept once the page is left: it holds people's names. */
const unkept = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false };

export function useChooseFile() {
  return useJob(client.importing.chooseFile);
}

export function useLayout({ token, sheet }: ChosenSheet) {
  return useQuery({
    queryKey: ['importing', 'layout', token, sheet],
    queryFn: ({ signal }) => read(client.importing.layout({ token, sheet }, { signal })),
    ...unkept,
  });
}

/** What importing the sheet so would do. */
export function usePreview(plan: ImportPlan) {
  return useQuery({
    queryKey: ['importing', 'preview', plan],
    queryFn: ({ signal }) => read(client.importing.preview(plan, { signal })),
    placeholderData: keepPreviousData,
    ...unkept,
  });
}

/** Rows as they will be, from one of them on; those shown before stay until others are there. */
export function usePreviewRows(plan: ImportPlan, only: 'all' | 'remarked', offset: number) {
  return useQuery({
    queryKey: ['importing', 'rows', plan, only, offset],
    queryFn: ({ signal }) => read(client.importing.previewRows({ plan, only, offset }, { signal })),
    placeholderData: keepPreviousData,
    ...unkept,
  });
}

/** Communities that the centre covers, by name; none while they are on the way. */
export function useCommunities() {
  const communities = useQuery({
    queryKey: ['places', 'covered'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return communities.data ?? [];
}

export function useImport() {
  return useJob(client.importing.run, { invalidates: [['families']] });
}
