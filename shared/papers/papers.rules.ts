import { PaperOrder } from './orders.ts';

const PREVIEW = '/papers/preview/';

/** Pattern of the route of the preview. */
export const PAPER_ROUTE = `${PREVIEW}:order`;

/**
 * Address of the preview of a paper. Letters, digits, `-` and `_` only: whatever was typed into a filter goes through
 * every router unharmed.
 */
export function paperPath(order: PaperOrder): string {
  const bytes = new TextEncoder().encode(JSON.stringify(order));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return PREVIEW + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The order in an address made by `paperPath`; null for any other address, since one can be typed. */
export function parsePaperPath(path: string): PaperOrder | null {
  if (!path.startsWith(PREVIEW)) return null;
  try {
    const text = atob(path.slice(PREVIEW.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return PaperOrder.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}
