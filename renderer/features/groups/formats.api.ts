import { useQuery } from '@tanstack/react-query';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const FORMATS = ['formats'] as const;

export function useFormats() {
  return useQuery({
    queryKey: FORMATS,
    queryFn: ({ signal }) => read(client.formats.list(null, { signal })),
    refetchOnMount: 'always',
  });
}

/** Keeps a format, or makes it what it was. */
export function useFormatChanges() {
  const options = { invalidates: [FORMATS, ['groups']] };
  return {
    save: useCommand(client.formats.save, options),
    reset: useCommand(client.formats.reset, options),
  };
}

/** Groups of one format beside each other. */
export function useComparedGroups(format: string) {
  return useQuery({
    queryKey: ['groups', 'compared', format],
    queryFn: ({ signal }) => read(client.groups.compare({ format }, { signal })),
    refetchOnMount: 'always',
  });
}

/** Formats as files, to and from other centres. */
export function useFormatFiles() {
  return {
    save: useJob(client.exchange.saveFormat),
    load: useJob(client.exchange.loadFormat, { invalidates: [FORMATS] }),
  };
}
