import { PaperOrder } from './orders.ts';
import { PREVIEW } from './paper-path.ts';

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
