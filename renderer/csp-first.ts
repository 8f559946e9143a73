import { setNonce } from 'get-nonce';

/*
 * Imported before everything else of a page. zod otherwise tries `new Function` at its first schema, which the
 * Content-Security-Policy reports as a violation: it reads its settings from there, and the page need not bring it for
 * them. Styles made at run time need the nonce of this page load.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

/** The nonce of this page load, put into the page by the handler of our scheme. */
export const pageNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

setNonce(pageNonce);
