import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { importingContract } from '#shared/importing/importing.contract.ts';
import type { ChosenSheet, ImportPlan } from '#shared/importing/importing.ts';
import type { OutputOf } from '#shared/ipc/procedure.ts';

type Contract = typeof importingContract;
export type ChosenFile = NonNullable<OutputOf<Contract['chooseFile']>>;
export type Layout = OutputOf<Contract['layout']>;
export type Preview = OutputOf<Contract['preview']>;

/** Nothing of a file is kept once the page is left: it holds people's names. */
const unkept = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false };

export function useChooseFile() {
  return useJob(client.importing.chooseFile);
}

/** The first rows of a sheet as they stand in the file. */
export function useTopRows({ token, sheet }: Pick<ChosenSheet, 'token' | 'sheet'>) {
  return useQuery({
    queryKey: ['importing', 'top', token, sheet],
    queryFn: ({ signal }) => read(client.importing.topRows({ token, sheet }, { signal })),
    ...unkept,
  });
}

export function useLayout({ token, sheet, headRow }: ChosenSheet) {
  return useQuery({
    queryKey: ['importing', 'layout', token, sheet, headRow],
    queryFn: ({ signal }) => read(client.importing.layout({ token, sheet, headRow }, { signal })),
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

export function useFindDuplicates() {
  return useJob(client.importing.findDuplicates);
}

/** Rows that seem to be known, from one of them on; asked once they were looked for. */
export function useDuplicateRows(plan: ImportPlan, offset: number, isReady: boolean) {
  return useQuery({
    queryKey: ['importing', 'duplicates', plan, offset],
    queryFn: ({ signal }) => read(client.importing.duplicateRows({ plan, offset }, { signal })),
    enabled: isReady,
    placeholderData: keepPreviousData,
    ...unkept,
  });
}

const IMPORTS = ['imports'] as const;

export function useImport() {
  return useJob(client.importing.run, { invalidates: [['families'], IMPORTS] });
}

/** Every import, the newest first. */
export function useImports() {
  return useQuery({
    queryKey: [...IMPORTS, 'list'],
    queryFn: ({ signal }) => read(client.importing.list(null, { signal })),
  });
}

export function useImportSummary(id: string) {
  return useQuery({
    queryKey: [...IMPORTS, id],
    queryFn: ({ signal }) => read(client.importing.find({ id }, { signal })),
    retry: false,
  });
}

/** What an import says row by row, from one line on. */
export function useImportLines(id: string, offset: number) {
  return useQuery({
    queryKey: [...IMPORTS, id, 'lines', offset],
    queryFn: ({ signal }) => read(client.importing.lines({ id, offset }, { signal })),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** What undoing would do, as of now. */
export function useUndoPreview(id: string, isAsked: boolean) {
  return useQuery({
    queryKey: [...IMPORTS, id, 'undo'],
    queryFn: ({ signal }) => read(client.importing.previewUndo({ id }, { signal })),
    enabled: isAsked,
    staleTime: 0,
    gcTime: 0,
  });
}

export function useUndo() {
  return useJob(client.importing.undo, { invalidates: [['families'], IMPORTS] });
}
