import { useQuery } from '@tanstack/react-query';
import { read, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { importingContract } from '#shared/importing/importing.contract.ts';
import type { OutputOf } from '#shared/ipc/procedure.ts';

type Contract = typeof importingContract;
export type ChosenFile = NonNullable<OutputOf<Contract['chooseFile']>>;
export type Preview = OutputOf<Contract['preview']>;
export type ImportResult = OutputOf<Contract['run']>;
/** A sheet of the file that was chosen. */
export interface ChosenSheet {
  readonly token: string;
  readonly sheet: string;
}

export function useChooseFile() {
  return useJob(client.importing.chooseFile);
}

/** What importing the sheet would do. Not kept once the page is left: it holds people's names. */
export function usePreview(chosen: ChosenSheet | null) {
  return useQuery({
    queryKey: ['importing', 'preview', chosen?.token, chosen?.sheet],
    queryFn: ({ signal }) => read(client.importing.preview(chosen ?? { token: '', sheet: '' }, { signal })),
    enabled: chosen !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

export function useImport() {
  return useJob(client.importing.run, { invalidates: [['families']] });
}
