import { createContext, useContext } from 'react';

/** Opens the search over everything with a text in its box; the frame of the window provides it. */
const OpenSearch = createContext<(text: string) => void>(() => {});

export const OpenSearchProvider = OpenSearch.Provider;

export function useOpenSearch(): (text: string) => void {
  return useContext(OpenSearch);
}
