import type { PaperOrder } from './orders.ts';

export const PREVIEW = '/papers/preview/';

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
