import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { signIn, uk } from '../support/story.ts';

/** The window shows Kolo and nothing else, whatever a page tries. */

const TITLE = uk('families:list.title');

let kolo: RunningKolo;
let page: Page;

test.beforeAll(async () => {
  const { userData } = await makeProfile();
  kolo = await launchKolo({ userData });
  page = kolo.page;
  await signIn(page);
});
test.afterAll(async () => await kolo.quit());

/** The page is where it was, alive, and the only one. Asked of the page itself: a refused navigation leaves no trace. */
async function expectInPlace(): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.querySelector('h1')?.textContent)).toBe(TITLE);
  const address = await page.evaluate(() => window.location.href);
  expect(address).toMatch(/^(app:\/\/kolo|https:\/\/app\.kolo\.invalid)\//);
  await expect.poll(() => page.context().pages().length).toBe(1);
}

const FRAMES = ['about:blank', 'srcdoc', 'data:text/html,<p>x</p>', 'https://example.invalid/', './index.html'];

for (const source of FRAMES) {
  test(`a frame of ${source} cannot call the register`, async () => {
    const reached = await page.evaluate(async (from) => {
      const frame = document.createElement('iframe');
      if (from === 'srcdoc') frame.srcdoc = '<p>x</p>';
      else frame.src = from;
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 300));
      const inside = frame.contentWindow as
        | (Window & { kolo?: object; koloPrint?: object; __koloInvoke?: object })
        | null;
      try {
        return [inside?.kolo, inside?.koloPrint, inside?.__koloInvoke].some((bridge) => bridge !== undefined);
      } catch {
        // Of another origin: its inside cannot be reached, and what it holds is seen by the next test.
        return false;
      } finally {
        frame.remove();
      }
    }, source);
    expect(reached).toBe(false);
    await expectInPlace();
  });
}

test('the bridge knows the names of the contract and refuses any other', async () => {
  const reply = await page.evaluate(() => window.kolo.call('families.drop', {}, 'call-1'));
  expect(reply).toEqual({ ok: false, failure: { code: 'ipc/unknown' } });
  expect(await page.evaluate(() => Object.keys(window.kolo).sort())).toEqual(['call', 'channels', 'subscribe']);
  const isFixed = await page.evaluate(() => {
    try {
      Object.assign(window.kolo, { call: () => null });
      Reflect.set(window, 'kolo', {});
    } catch {}
    return Object.isFrozen(window.kolo) && window.kolo.channels.length > 1;
  });
  expect(isFixed).toBe(true);
});

const ELSEWHERE = ['https://example.invalid/', 'file:///etc/passwd', 'data:text/html,<p>x</p>', 'javascript:void 0'];

for (const address of ELSEWHERE) {
  test(`the window cannot be led to ${address}`, async () => {
    await page.evaluate((to) => {
      window.location.href = to;
    }, address);
    await expectInPlace();
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await expectInPlace();
  });

  test(`no second window opens for ${address}`, async () => {
    await page.evaluate((to) => {
      window.open(to);
      const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await expectInPlace();
  });
}

test('a page dropped on the window is not opened', async () => {
  const evil = join(mkdtempSync(join(tmpdir(), 'kolo-drop-')), 'evil.html');
  writeFileSync(evil, '<title>evil</title>');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [evil], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 500, data });
  }
  await expectInPlace();
});

test('a form that posts elsewhere is not sent', async () => {
  await page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { action: 'https://example.invalid/', method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
  });
  await expectInPlace();
});

/** A server that welcomes every page and counts whoever comes: requests, and connections that become none. */
async function openServer() {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Private-Network': 'true' });
    response.end();
  });
  server.on('upgrade', ({ url }, socket) => {
    visits.push(`upgrade ${url}`);
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { visits, address: `127.0.0.1:${port}`, close: () => server.close() };
}

test('the network cannot be reached', async () => {
  const server = await openServer();
  await (await fetch(`http://${server.address}/here`)).text();
  expect(server.visits).toEqual(['GET /here']);
  const reached = await page.evaluate(async (host) => {
    const to = (way: string) => `http://${host}/${way}`;
    const add = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    const added = [
      add('img', { src: to('img') }),
      add('script', { src: to('script') }),
      add('audio', { src: to('audio') }),
      add('object', { data: to('object') }),
      add('div', { style: `background-image: url(${to('style')})` }),
      ...['prefetch', 'preload', 'preconnect', 'stylesheet', 'icon', 'modulepreload', 'prerender'].map((rel) =>
        add('link', { rel, href: to(rel), as: 'fetch' }),
      ),
    ];
    const attempts: (() => unknown)[] = [
      () => new window.WebSocket(`ws://${host}/socket`),
      () => new window.EventSource(to('events')),
      () => navigator.sendBeacon(to('beacon'), 'x'),
      () => new Worker(to('worker')),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // Refused at once.
      }
    }
    const tries = [to('fetch'), 'https://example.invalid/', 'file:///etc/passwd'].map((address) => fetch(address));
    const answered = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length;
    // What is not refused is there in milliseconds.
    await new Promise((done) => setTimeout(done, 1000));
    for (const element of added) element.remove();
    return answered;
  }, server.address);
  expect(reached).toBe(0);
  expect(server.visits).toEqual(['GET /here']);
  server.close();
});

test('script that is written into the page does not run', async () => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    const picture = document.createElement('div');
    picture.innerHTML = '<img src="x" onerror="window.ran = true">';
    document.body.append(script, picture);
    await new Promise((done) => setTimeout(done, 200));
    script.remove();
    picture.remove();
    return Reflect.get(window, 'ran') === true;
  });
  expect(ran).toBe(false);
  expect(kolo.cspViolations().length).toBeGreaterThan(0);
});

test('place, camera, microphone, notices and the clipboard are not given', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read'] as PermissionName[];
    const asked = names.map(async (name) => [name, (await navigator.permissions.query({ name })).state] as const);
    return await Promise.all(asked);
  });
  expect(states).toHaveLength(5);
  expect(states.filter(([, state]) => state === 'granted')).toEqual([]);
  const given = await page.evaluate(async () => {
    const found: string[] = [];
    navigator.geolocation.getCurrentPosition(() => found.push('place'));
    void navigator.mediaDevices?.getUserMedia({ video: true, audio: true }).then(
      () => found.push('camera'),
      () => {},
    );
    void Notification.requestPermission().then((answer) => answer === 'granted' && found.push('notices'));
    // A refusal may never be told; what is given would be given at once.
    await new Promise((done) => setTimeout(done, 1500));
    return found;
  });
  expect(given).toEqual([]);
});
