import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { FromStandIn, ToStandIn } from '../runtime/control.ts';
import { environmentOf } from './environment.ts';
import type { Launch, RunningKolo } from './launch-kolo.ts';
import { textsOfSnapshot } from './memory.ts';
import { openPageLog } from './page-log.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const START_MS = 30_000;
/** A program that is traced starts several times as slowly. */
const TRACED = 4;

/** Runs the built program in the stand-in and reaches its page over a port of the loopback address. */
export async function launchStandIn(launch: Launch): Promise<RunningKolo> {
  const log = openPageLog();
  // Chromium's profile goes in here; after a kill nobody else would clear it away.
  const temporary = mkdtempSync(join(tmpdir(), 'kolo-run-'));
  const child = start(launch, temporary);
  child.stdout?.on('data', log.printed);
  child.stderr?.on('data', log.printed);
  child.on('message', (message: FromStandIn) => {
    if (message.type === 'console') log.console(message.level, message.text);
  });
  const exited = once(child, 'exit');
  const port = await windowOf(child, log.logs, START_MS * (launch.under.length > 0 ? TRACED : 1));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const tell = (message: ToStandIn) => new Promise<void>((done) => child.send(message, () => done()));
  const ended = async () => {
    await exited;
    await browser.close().catch(() => {});
    rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  return {
    page: pageOf(browser),
    currentPage: () => pageOf(browser),
    runtime: 'stand-in',
    userData: launch.userData,
    logs: log.logs,
    answerDialog: (kind, value) => tell({ type: 'dialog', kind, value }),
    cspViolations: () => log.violations,
    killRegister: () => tell({ type: 'signal-register', signal: 'SIGKILL' }),
    pauseRegister: (isPaused) => tell({ type: 'signal-register', signal: isPaused ? 'SIGSTOP' : 'SIGCONT' }),
    power: (event) => tell({ type: 'power', event }),
    untouchedFor: (seconds) => tell({ type: 'idle', seconds }),
    async clipboard(text = null) {
      const answer = new Promise<string>((done) => {
        const hear = (message: FromStandIn) => {
          if (message.type !== 'clipboard') return;
          child.off('message', hear);
          done(message.text);
        };
        child.on('message', hear);
      });
      await tell({ type: 'clipboard', text });
      return await answer;
    },
    async textsOfMain() {
      const path = join(temporary, 'main.heapsnapshot');
      const written = new Promise<void>((done) => {
        child.on('message', (message: FromStandIn) => message.type === 'heap' && done());
      });
      await tell({ type: 'heap', path });
      await written;
      return textsOfSnapshot(readFileSync(path, 'utf8'));
    },
    async quit() {
      if (child.connected) await tell({ type: 'quit' });
      await ended();
    },
    async kill() {
      child.kill('SIGKILL');
      await ended();
    },
  };
}

function start(launch: Launch, temporary: string): ChildProcess {
  const { language, under } = launch;
  const [execPath, ...before] = [...under, resolve(ROOT, 'node_modules/.bin/node')];
  return fork(resolve(ROOT, 'out/main/main.js'), [`--lang=${language}`], {
    cwd: ROOT,
    execPath,
    execArgv: [...before, '--import', resolve(ROOT, 'tests/runtime/hooks.ts')],
    env: { ...environmentOf(launch), TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** The debugging port of the window once it is open; rejects with what the program printed when it ends before. */
function windowOf(child: ChildProcess, logs: readonly string[], patienceMs: number): Promise<number> {
  return new Promise((done, fail) => {
    const stop = (why: string) => fail(new Error(`${why}\n${logs.join('\n')}`));
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      stop(`no window after ${patienceMs / 1000} s`);
    }, patienceMs);
    child.once('exit', (code) => {
      clearTimeout(limit);
      stop(`the program ended with ${code} before its window opened`);
    });
    child.on('message', (message: FromStandIn) => {
      if (message.type !== 'window') return;
      clearTimeout(limit);
      done(message.port);
    });
  });
}

function pageOf(browser: Browser): Page {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => /^https:\/\/app\.kolo\.invalid\/(?!print\.html)/.test(candidate.url()));
  // The stand-in answers for Electron; without a listener Playwright would answer as well.
  page?.on('dialog', () => {});
  if (!page) throw new Error(`the window is not among: ${pages.map((candidate) => candidate.url()).join(', ')}`);
  return page;
}
