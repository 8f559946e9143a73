import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serveApp } from './app-scheme.ts';

const home = mkdtempSync(join(tmpdir(), 'kolo-scheme-'));
const folder = join(home, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
mkdirSync(join(home, 'renderer-other'));
writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
writeFileSync(join(folder, 'print.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">print');
writeFileSync(join(folder, 'assets', 'font.woff2'), 'font');
writeFileSync(join(folder, 'assets', 'notes.exe'), 'no type');
writeFileSync(join(home, 'secret.html'), 'outside');
writeFileSync(join(home, 'renderer-other', 'index.html'), 'neighbour');
afterAll(() => rmSync(home, { recursive: true }));

const serve = serveApp(folder);
const get = (address: string, method = 'GET') => serve(new Request(address, { method }));

async function nonceOf(response: Response) {
  const [, inPolicy] = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
  const [, inPage] = /content="([^"]+)"/.exec(await response.text()) ?? [];
  return { inPolicy, inPage };
}

test('a page carries the strict policy and the nonce that the policy names', async () => {
  const response = await get('app://kolo/index.html');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]+'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'none'; form-action 'none'; base-uri 'none'$/,
  );
  const { inPolicy, inPage } = await nonceOf(response);
  expect(inPage).toBe(inPolicy);
  expect(inPage).toMatch(/^[\w+/=]{24}$/);
});

test('every load has a nonce of its own', async () => {
  const [first, second] = await Promise.all([get('app://kolo/print.html'), get('app://kolo/print.html')]);
  expect((await nonceOf(first)).inPage).not.toBe((await nonceOf(second)).inPage);
});

test('a route of the window is answered with the page', async () => {
  expect(await (await get('app://kolo/families/018f?stage=open')).text()).toContain('csp-nonce');
  expect((await get('app://kolo/')).status).toBe(200);
});

test('an asset comes with its own type', async () => {
  const response = await get('app://kolo/assets/font.woff2');
  expect(response.headers.get('content-type')).toBe('font/woff2');
  expect(await response.text()).toBe('font');
});

test.each([
  'app://kolo/../secret.html',
  'app://kolo/%2e%2e/secret.html',
  'app://kolo/..%2fsecret.html',
  'app://kolo/..%5csecret.html',
  'app://kolo/assets/..\\..\\..\\secret.html',
  'app://kolo/%2e%2e/renderer-other/index.html',
  'app://kolo/secret.html%00.html',
  'app://kolo/%E0%A4%A.html',
  'app://kolo//etc/hosts.html',
  'app://kolo/assets/notes.exe',
  'app://kolo/missing.js',
  'app://elsewhere/index.html',
  'https://kolo/index.html',
])('%s is not found', async (address) => {
  const response = await get(address);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('only GET is answered', async () => {
  expect((await get('app://kolo/index.html', 'POST')).status).toBe(404);
});
