import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const REVIEWS = ['reviews'] as const;

export function useReviews() {
  return useQuery({
    queryKey: REVIEWS,
    queryFn: ({ signal }) => read(client.reviews.list(null, { signal })),
    gcTime: 0,
  });
}

export const useSettleReview = () => useCommand(client.reviews.settle, { invalidates: [REVIEWS] });
