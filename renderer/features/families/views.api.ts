import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { ListLayout, SavedView } from '#shared/views/views.ts';

const LIST = 'families';
const VIEWS = ['views', LIST] as const;
const LAYOUT = ['layout', LIST] as const;
/** Changed by this window only. */
const forever = { staleTime: Number.POSITIVE_INFINITY };

/** The tabs over the list; none while they are on the way. */
export function useViews(): readonly SavedView[] {
  const views = useQuery({
    queryKey: VIEWS,
    queryFn: ({ signal }) => read(client.views.list({ list: LIST }, { signal })),
    ...forever,
  });
  return views.data ?? [];
}

const changing = { invalidates: [VIEWS] };

export function useViewCommands() {
  return {
    save: useCommand(client.views.save, changing),
    replace: useCommand(client.views.replace, changing),
    rename: useCommand(client.views.rename, changing),
    remove: useCommand(client.views.remove, changing),
    reorder: useCommand(client.views.reorder, changing),
  };
}

export const FIRST_LAYOUT: ListLayout = { columns: [], isDense: null };

/** Columns and rows as chosen, undefined while they are asked for; what is chosen is seen at once and kept. */
export function useListLayout() {
  const queries = useQueryClient();
  const kept = useQuery({
    queryKey: LAYOUT,
    queryFn: ({ signal }) => read(client.views.layout({ list: LIST }, { signal })),
    ...forever,
  });
  const save = useCommand(client.views.saveLayout);
  const change = (layout: ListLayout | null) => {
    queries.setQueryData(LAYOUT, layout);
    void save.run({ list: LIST, layout });
  };
  const layout = kept.isPending ? undefined : (kept.data ?? FIRST_LAYOUT);
  return { layout, change };
}
