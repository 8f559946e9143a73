import { setNonce } from 'get-nonce';
import { z } from 'zod';

/*
 * Imported before everything else of a page. zod otherwise tries `new Function` at its first schema, which the
 * Content-Security-Policy reports as a violation; and styles made at run time need the nonce of this page load.
 */
z.config({ jitless: true });

/** The nonce of this page load, put into the page by the handler of our scheme. */
export const pageNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

setNonce(pageNonce);
