import { FamiliesListParameters } from './papers.ts';

const PREVIEW = '/families/list-paper/';

/** Pattern of the route of the preview. */
export const FAMILIES_LIST_PAPER_ROUTE = `${PREVIEW}:list`;

/**
 * Address of the preview of the families list, with the filter, the order and the names it shall show. Letters, digits,
 * `-` and `_` only: whatever was typed into the filter goes through every router unharmed.
 */
export function familiesListPaperPath(parameters: FamiliesListParameters): string {
  const bytes = new TextEncoder().encode(JSON.stringify(parameters));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return PREVIEW + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The parameters in an address made by `familiesListPaperPath`; null for any other address, since one can be typed. */
export function parseFamiliesListPaperPath(path: string): FamiliesListParameters | null {
  if (!path.startsWith(PREVIEW)) return null;
  try {
    const text = atob(path.slice(PREVIEW.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return FamiliesListParameters.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}

/** Pattern of the route of the preview of an import's result. */
export const IMPORT_RESULT_PAPER_ROUTE = '/families/imports/:id/paper';

export const importResultPaperPath = (id: string): string => IMPORT_RESULT_PAPER_ROUTE.replace(':id', id);

export function importResultFileName(printedOn: string): string {
  return `import-${printedOn}.pdf`;
}

/** Name of the file: it lies on desktops and sticks, so it says nothing of what kind of list it is. */
export function familiesListFileName(printedOn: string): string {
  return `spysok-${printedOn}.pdf`;
}
