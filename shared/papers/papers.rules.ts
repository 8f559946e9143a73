import { FamiliesListParameters } from './papers.ts';

/** The route of the preview, without its parameters. */
export const FAMILIES_LIST_PAPER = '/families/list-paper';

/** Address of the preview of the families list, with the filter, the order and the names it shall show. */
export function familiesListPaperPath(parameters: FamiliesListParameters): string {
  return `${FAMILIES_LIST_PAPER}?list=${encodeURIComponent(JSON.stringify(parameters))}`;
}

/**
 * The parameters in an address made by `familiesListPaperPath`, or in its query string alone; null when they cannot be
 * read: an address can be typed.
 */
export function parseFamiliesListPaperPath(path: string): FamiliesListParameters | null {
  const query = path.slice(path.indexOf('?') + 1);
  try {
    const value: unknown = JSON.parse(new URLSearchParams(query).get('list') ?? '');
    return FamiliesListParameters.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}

/** Name of the file: it lies on desktops and sticks, so it says nothing of what kind of list it is. */
export function familiesListFileName(printedOn: string): string {
  return `spysok-${printedOn}.pdf`;
}
