import { useQuery } from '@tanstack/react-query';
import { read, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { OutputOf } from '#shared/ipc/procedure.ts';
import type { classifierContract } from '#shared/places/classifier.contract.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';

type Contract = typeof classifierContract;
export type ChosenFile = NonNullable<OutputOf<Contract['chooseFile']>>;
export type Preview = OutputOf<Contract['preview']>;

/** An edition that the register may be brought to. */
export interface Source {
  readonly token: string;
  readonly editionOn: DateOnly;
}

const KEY = ['places'] as const;

export function useClassifierState() {
  return useQuery({
    queryKey: [...KEY, 'classifier'],
    queryFn: ({ signal }) => read(client.classifier.state(null, { signal })),
  });
}

export function useChooseFile() {
  return useJob(client.classifier.chooseFile);
}

export function usePreview({ token, editionOn }: Source) {
  return useQuery({
    queryKey: [...KEY, 'preview', token, editionOn],
    queryFn: ({ signal }) => read(client.classifier.preview({ token, editionOn }, { signal })),
    gcTime: 0,
  });
}

/** Names of places stand on families too. */
export function useApply() {
  return useJob(client.classifier.apply, { invalidates: [KEY, ['families']] });
}
