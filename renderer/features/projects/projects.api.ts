import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

import type { ProjectId } from '#shared/projects/projects.ts';

const PROJECTS = ['projects'] as const;

export function useProjects() {
  return useQuery({
    queryKey: PROJECTS,
    queryFn: ({ signal }) => read(client.projects.list(null, { signal })),
    refetchOnMount: 'always',
  });
}

/** What a donor asks of a project. */
export function useDonorSheet(id: ProjectId) {
  return useQuery({
    queryKey: [...PROJECTS, 'sheet', id],
    queryFn: ({ signal }) => read(client.projects.donorSheet({ id }, { signal })),
    refetchOnMount: 'always',
  });
}

/** Adds one or changes one. */
export function useProjectChanges() {
  const options = { invalidates: [PROJECTS, ['groups'], ['training']] };
  return {
    add: useCommand(client.projects.add, options),
    change: useCommand(client.projects.change, options),
  };
}
