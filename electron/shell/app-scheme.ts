import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { isOurPage } from '../ipc/gate.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Stands in index.html and print.html where the nonce of the load belongs. */
const NONCE_PLACE = /__CSP_NONCE__/g;

/** The policy of every page. `nonce` is fresh for each load and allows the style sheets that Mantine writes. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * Answers requests for `app://kolo/…` out of the folder of the built renderer. Addresses without a file ending are
 * routes of the window and get index.html; anything outside the folder or of an unknown type is 404.
 */
export function serveApp(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = request.method === 'GET' && isOurPage(request.url) ? fileOf(folder, request.url) : null;
    const type = path === null ? undefined : TYPES[extname(path)];
    if (path === null || type === undefined) return answer(404);
    try {
      return type.startsWith('text/html')
        ? page(await readFile(path, 'utf8'), type)
        : asset(await readFile(path), type);
    } catch {
      return answer(404);
    }
  };
}

/** The file that an address names, or null when the address leads out of the folder. */
function fileOf(folder: string, address: string): string | null {
  const written = new URL(address).pathname;
  const asked = decoded(written);
  // An encoded separator or NUL has no honest use; URL itself has already resolved plain `..`.
  if (asked === null || /[\\\0]|\/\.\.?(\/|$)/.test(asked) || /%2f/i.test(written)) return null;
  const path = resolve(folder, `.${extname(asked) === '' ? '/index.html' : asked}`);
  return path.startsWith(resolve(folder) + sep) ? path : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function page(html: string, type: string): Response {
  const nonce = randomBytes(18).toString('base64');
  return answer(200, html.replace(NONCE_PLACE, nonce), {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(nonce),
  });
}

function asset(bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  return answer(200, bytes, { 'content-type': type });
}

function answer(status: number, body: string | Uint8Array<ArrayBuffer> = '', headers: Record<string, string> = {}) {
  return new Response(body, {
    status,
    headers: {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      ...headers,
    },
  });
}
