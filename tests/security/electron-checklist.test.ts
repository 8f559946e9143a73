import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openSealingEnd } from '#electron/ipc/sealing.ts';
import type { Sealed } from '#shared/ipc/messages.ts';
import { must } from '#shared/vocabulary/must.ts';
import { filesUnder } from '../support/files.ts';
import * as electron from './fake-electron.ts';

vi.mock('electron', async () => await import('./fake-electron.ts'));

/**
 * The checklist of Electron's own security guide, item by item, asked of the program as it starts: `main.ts` and
 * `preload.ts` run here over an Electron that only takes notes. An item without a test fails.
 */
const ITEMS = [
  '1 only secure content is loaded',
  '2 no Node.js in a page',
  '3 contexts are isolated',
  '4 processes are sandboxed',
  '5 permission requests are handled',
  '6 web security is on',
  '7 a Content-Security-Policy is defined',
  '8 no insecure content',
  '9 no experimental features',
  '10 no features of Blink are switched on',
  '11 no webview may open windows',
  '12 no webview is attached',
  '13 navigation is denied',
  '14 new windows are denied',
  '15 nothing is opened outside',
  '16 Electron is pinned to a current version',
  '17 the sender of every message is checked',
  '18 no file: pages',
  '19 fuses are set',
  '20 no API of Electron reaches a page',
] as const;

/** What Kolo asks of its shell beyond that list. */
const OWN_ITEMS = [
  'the session of the pages is not kept',
  'no spell checker, and so no dictionaries from elsewhere',
  'no crash is sent anywhere',
  'there is one program at a time',
  'the window is not in screenshots and is called Kolo',
  'nothing is downloaded',
  'the network is closed before the program is ready',
  'no menu, and no development tools in the shipped program',
  'a page that does not lock of itself is ended, and a fresh one begins at the same place',
] as const;

type Item = (typeof ITEMS)[number] | (typeof OWN_ITEMS)[number];
type Check = () => void | Promise<void>;

const ELSEWHERE = [
  'https://example.org/',
  'http://127.0.0.1/',
  'ws://example.org/',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'file:///C:/Windows/win.ini',
  'about:blank',
  'blob:app://kolo/018f',
  'javascript:alert(1)',
  'data:text/html,<p>x</p>',
  'app://elsewhere/index.html',
  'app://kolo.example.org/',
  'chrome://settings/',
  'view-source:app://kolo/index.html',
  'mailto:a@b.c',
  'tel:112',
];

const PERMISSIONS = [
  ...['clipboard-read', 'clipboard-sanitized-write', 'deprecated-sync-clipboard-read', 'display-capture', 'fileSystem'],
  ...['fullscreen', 'geolocation', 'hid', 'idle-detection', 'keyboardLock', 'media', 'mediaKeySystem', 'midi'],
  ...['midiSysex', 'notifications', 'openExternal', 'pointerLock', 'serial', 'speaker-selection', 'storage-access'],
  ...['top-level-storage-access', 'usb', 'window-management', 'unknown', 'one that will be invented'],
];

beforeAll(async () => {
  Object.assign(process, { resourcesPath: process.cwd() });
  await import('#electron/main.ts');
  await vi.waitUntil(() => electron.BrowserWindow.opened.length === 1);
});

const theWindow = () => must(electron.BrowserWindow.opened[0], 'the window');
const preferences = () => theWindow().options.webPreferences;
const pages = () => must([...electron.partitions.values()][0], 'the session of the pages');

function isBlocked(url: string): boolean {
  let cancelled = false;
  must(pages().beforeRequest, 'a filter of requests')({ url }, ({ cancel }) => {
    cancelled = cancel;
  });
  return cancelled;
}

/** Whether the program refuses an event of the page. */
function refuses(name: string, details: object): boolean {
  let refused = false;
  theWindow().webContents.emit(name, { ...details, preventDefault: () => void (refused = true) });
  return refused;
}

/** Files of the program in which a word stands. */
function usersOf(word: RegExp): string[] {
  const files = ['electron', 'renderer', 'shared'].flatMap(filesUnder);
  const ours = files.filter((path) => /\.(tsx?|html)$/.test(path) && !/\.test\.tsx?$/.test(path));
  return ours.filter((path) => word.test(readFileSync(path, 'utf8')));
}

/** Messages of frames that are not the main frame of the window's own page. */
const STRANGERS: Record<string, (sender: object) => object> = {
  'a sub-frame': (sender) => ({ sender, senderFrame: { url: 'app://kolo/index.html', parent: {} } }),
  'another origin': (sender) => ({ sender, senderFrame: { url: 'https://kolo/index.html', parent: null } }),
  'about:blank': (sender) => ({ sender, senderFrame: { url: 'about:blank', parent: null } }),
  'a page before its load': (sender) => ({ sender, senderFrame: { url: '', parent: null } }),
  'a frame that is gone': (sender) => ({ sender, senderFrame: null }),
  'a detached frame': (sender) => ({
    sender,
    senderFrame: { url: 'app://kolo/index.html', parent: null, detached: true },
  }),
  'a destroyed frame': (sender) => ({
    sender,
    get senderFrame() {
      throw new Error('Object has been destroyed');
    },
  }),
  'another window': () => ({ sender: {}, senderFrame: { url: 'app://kolo/index.html', parent: null } }),
};

const CHECKS: Record<Item, Check> = {
  '1 only secure content is loaded': () => {
    expect(theWindow().webContents.loaded).toEqual(['app://kolo/index.html']);
    const open = ELSEWHERE.filter((url) => !isBlocked(url)).filter((url) => !/^(app|data):/.test(url));
    expect(open).toEqual([]);
    expect(isBlocked('app://kolo/index.html')).toBe(false);
  },
  '2 no Node.js in a page': () => {
    expect(preferences()).toMatchObject({ nodeIntegration: false, nodeIntegrationInSubFrames: false });
    expect(preferences()['nodeIntegrationInWorker'] ?? false).toBe(false);
  },
  '3 contexts are isolated': () => expect(preferences()['contextIsolation']).toBe(true),
  '4 processes are sandboxed': () => {
    expect(preferences()['sandbox']).toBe(true);
    expect(electron.early.indexOf('sandbox')).toBeLessThan(electron.early.indexOf('ready'));
    expect(electron.early).toContain('sandbox');
    expect(usersOf(/no-sandbox|disable-web-security/)).toEqual([]);
  },
  '5 permission requests are handled': () => {
    const { permissionRequest, permissionCheck, devicePermission } = pages();
    for (const permission of PERMISSIONS) {
      const given: boolean[] = [];
      must(permissionRequest, 'a handler')({}, permission, (answer) => void given.push(answer));
      expect([permission, given]).toEqual([permission, [false]]);
      expect(must(permissionCheck, 'a handler')(null, permission)).toBe(false);
    }
    expect(must(devicePermission, 'a handler')({})).toBe(false);
  },
  '6 web security is on': () => expect(preferences()['webSecurity']).toBe(true),
  '7 a Content-Security-Policy is defined': async () => {
    const answer = must(pages().schemes.get('app'), 'a handler of the scheme');
    for (const page of ['index.html', 'print.html', 'families/018f']) {
      const response = await answer(new Request(`app://kolo/${page}`));
      expect(response.status, 'npm run build').toBe(200);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(policy).not.toMatch(/unsafe-|\*|https?:|wasm|strict-dynamic/);
    }
  },
  '8 no insecure content': () => expect(preferences()['allowRunningInsecureContent'] ?? false).toBe(false),
  '9 no experimental features': () => expect(preferences()['experimentalFeatures'] ?? false).toBe(false),
  '10 no features of Blink are switched on': () => {
    expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
    expect(electron.early.filter((step) => /blink|enable-features/.test(step))).toEqual([]);
  },
  '11 no webview may open windows': () => {
    expect(preferences()['webviewTag']).toBe(false);
    expect(usersOf(/<webview|allowpopups/i)).toEqual([]);
  },
  '12 no webview is attached': () => expect(refuses('will-attach-webview', {})).toBe(true),
  '13 navigation is denied': () => {
    const kept = ELSEWHERE.filter((url) => !refuses('will-navigate', { url, isMainFrame: true }));
    expect(kept).toEqual([]);
    expect(ELSEWHERE.filter((url) => !refuses('will-frame-navigate', { url, isMainFrame: false }))).toEqual([]);
    expect(refuses('will-frame-navigate', { url: 'app://kolo/index.html', isMainFrame: false })).toBe(true);
    expect(refuses('will-redirect', { url: 'app://kolo/index.html', isMainFrame: true })).toBe(true);
    expect(refuses('will-navigate', { url: 'app://kolo/print.html', isMainFrame: true })).toBe(true);
    // Its own page may begin anew, as it does at a lock.
    expect(refuses('will-navigate', { url: 'app://kolo/index.html#/families', isMainFrame: true })).toBe(false);
    expect(preferences()['navigateOnDragDrop']).toBe(false);
  },
  '14 new windows are denied': () => {
    const handler = must(theWindow().webContents.windowOpenHandler, 'a handler');
    for (const url of [...ELSEWHERE, 'app://kolo/index.html']) expect(handler({ url })).toEqual({ action: 'deny' });
  },
  '15 nothing is opened outside': () => expect(usersOf(/openExternal|openPath/)).toEqual([]),
  '16 Electron is pinned to a current version': () => {
    const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;
    const pinned = read('package.json')['devDependencies']?.['electron'] ?? '';
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read('node_modules/electron/package.json')['version']).toBe(pinned);
    // The guide of Electron supports the latest three majors; the one below was the oldest of them when this was written.
    expect(Number.parseInt(pinned, 10)).toBeGreaterThanOrEqual(43);
  },
  '17 the sender of every message is checked': async () => {
    expect([...electron.handled.keys()].sort()).toEqual([
      'kolo:call',
      'kolo:key',
      'kolo:print-failed',
      'kolo:print-ready',
      'kolo:print-request',
    ]);
    for (const [channel, handler] of electron.handled) {
      for (const [who, knockFrom] of Object.entries(STRANGERS)) {
        const answer = await handler(knockFrom(theWindow().webContents), 'entry.state', null, 'call-1');
        const refused =
          answer === null || (answer as { failure?: { code?: string } }).failure?.code === 'ipc/untrusted';
        expect([channel, who, refused]).toEqual([channel, who, true]);
      }
    }
  },
  '18 no file: pages': () => {
    expect(usersOf(/loadFile\(|file:\/\//)).toEqual([]);
    expect(isBlocked('file:///etc/passwd')).toBe(true);
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  },
  '19 fuses are set': () => {
    const configuration = readFileSync('electron-builder.yml', 'utf8');
    const [, block = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(configuration) ?? [];
    const fuses = Object.fromEntries(
      block
        .trim()
        .split('\n')
        .map((line) => line.trim().split(': ')),
    );
    // What the packed program says is read from the executable by `npm run package:check`.
    expect(fuses).toEqual({
      runAsNode: 'false',
      enableCookieEncryption: 'false',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      grantFileProtocolExtraPrivileges: 'false',
    });
  },
  '20 no API of Electron reaches a page': async () => {
    vi.stubGlobal('location', { pathname: '/index.html' });
    vi.stubGlobal('KOLO_CHANNELS', ['entry.state']);
    await import('#electron/preload.ts');
    expect([...electron.exposed.keys()]).toEqual(['kolo']);
    const bridge = must(electron.exposed.get('kolo'), 'the bridge') as {
      call: (...input: unknown[]) => Promise<unknown>;
      channels: readonly string[];
      subscribe: (listener: () => void) => () => void;
    };
    expect(Object.keys(bridge).sort()).toEqual(['call', 'channels', 'subscribe']);
    expect(Object.isFrozen(bridge.channels)).toBe(true);
    for (const channel of ['kolo:call', 'families.drop', '__proto__', 'constructor', '', null, {}, ['entry.state']]) {
      expect(await bridge.call(channel, {}, 'call-1')).toEqual({ ok: false, failure: { code: 'ipc/unknown' } });
    }
    expect(electron.invoked).toEqual([]);
    const register = await openSealingEnd();
    electron.answers.set('kolo:key', register.publicKey);
    await bridge.call('entry.state', { text: 'Щебетун' }, 'call-1');
    // Sealed; and once more, because nothing was answered.
    const sealed = expect.objectContaining({ box: expect.any(Uint8Array) });
    const asked = [['kolo:key'], ['kolo:call', 'entry.state', sealed, 'call-1']];
    expect(electron.invoked).toEqual([...asked, ...asked]);
    expect(await register.open(electron.invoked[1]?.[2] as Sealed)).toEqual({ text: 'Щебетун' });
  },

  'the session of the pages is not kept': () => {
    expect([...electron.partitions.keys()].filter((name) => name.startsWith('persist:'))).toEqual([]);
    expect(preferences()['session']).toBe(pages());
  },
  'no spell checker, and so no dictionaries from elsewhere': () => {
    expect(pages().spellChecker).toBe(false);
    expect(preferences()['spellcheck']).toBe(false);
  },
  'no crash is sent anywhere': () => expect(usersOf(/crashReporter/)).toEqual([]),
  'there is one program at a time': () => {
    expect(electron.early.indexOf('instance')).toBeLessThan(electron.early.indexOf('ready'));
    let focused = false;
    theWindow().once('focused', () => void (focused = true));
    electron.app.emit('second-instance');
    expect(focused).toBe(true);
  },
  'the window is not in screenshots and is called Kolo': () => {
    expect(theWindow().isProtected).toBe(true);
    expect(theWindow().options.title).toBe('Kolo');
    let kept = false;
    theWindow().emit('page-title-updated', { preventDefault: () => void (kept = true) }, 'Кравчук');
    expect(kept).toBe(true);
  },
  'nothing is downloaded': () => {
    let refused = false;
    pages().emit('will-download', { preventDefault: () => void (refused = true) });
    expect(refused).toBe(true);
  },
  'the network is closed before the program is ready': () => {
    const before = electron.early.slice(0, electron.early.indexOf('ready'));
    expect(before).toContain('switch host-resolver-rules MAP * ~NOTFOUND');
    expect(before).toContain('switch disable-background-networking');
  },
  'no menu, and no development tools in the shipped program': () => {
    expect(preferences()['devTools']).toBe(false);
    if (process.platform !== 'darwin') expect(electron.menus).toEqual([null]);
  },
  'a page that does not lock of itself is ended, and a fresh one begins at the same place': () => {
    vi.useFakeTimers();
    const { webContents } = theWindow();
    const { child } = must(electron.forked[0], 'the register process');
    let ended = 0;
    webContents.on('crashed', () => void (ended += 1));
    child.emit('message', { type: 'ready' });
    child.emit('message', { type: 'watch', idleMinutes: 5 });
    electron.powerMonitor.emit('suspend');
    expect([webContents.sent.at(-1), ended]).toEqual([{ type: 'lock' }, 0]);
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    expect(ended).toBe(1);
    expect(webContents.loaded).toEqual(['app://kolo/index.html', 'app://kolo/index.html']);
    // The register of before has ended its work, and a locked one has taken its place.
    expect(electron.forked).toHaveLength(2);
  },
};

describe('the checklist', () => {
  test.each([...ITEMS, ...OWN_ITEMS])('%s', async (item) => {
    expect(CHECKS[item]).toBeTypeOf('function');
    await CHECKS[item]();
  });

  test('no item is without a test, and no test without an item', () => {
    expect(Object.keys(CHECKS)).toEqual([...ITEMS, ...OWN_ITEMS]);
    expect(ITEMS).toHaveLength(20);
  });
});
