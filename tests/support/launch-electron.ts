import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import type { DialogAnswer, DialogKind } from '../runtime/control.ts';
import { environmentOf } from './environment.ts';
import type { Launch, RunningKolo } from './launch-kolo.ts';
import { textsOfSnapshot } from './memory.ts';
import { openPageLog } from './page-log.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** On Linux Electron needs a display, and its sandbox refuses root. */
export function electronCanRun(): boolean {
  return process.platform !== 'linux' || (Boolean(process.env['DISPLAY']) && process.getuid?.() !== 0);
}

/** Path of Electron's own executable, or null where it was never downloaded or cannot run. */
export function electronBinary(): string | null {
  if (!electronCanRun()) return null;
  const folder = resolve(ROOT, 'node_modules/electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(name, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** Runs the built program in Electron itself, driven by Playwright. */
export async function launchElectron(executablePath: string, launch: Launch): Promise<RunningKolo> {
  const log = openPageLog();
  const [command, ...before] = [...launch.under, executablePath];
  const electron = await _electron.launch({
    executablePath: command,
    args: [...before, ROOT, `--lang=${launch.language}`],
    cwd: ROOT,
    env: environmentOf(launch),
    ...(launch.colorScheme ? { colorScheme: launch.colorScheme } : {}),
  });
  const child = electron.process();
  child.stdout?.on('data', log.printed);
  child.stderr?.on('data', log.printed);
  electron.on('console', (message) => log.console(message.type(), message.text()));
  await electron.evaluate(answerDialogsFromTests);
  const page = await electron.firstWindow();
  page.on('console', (message) => log.console(message.type(), message.text()));
  return {
    page,
    currentPage: () => page,
    runtime: 'electron',
    userData: launch.userData,
    logs: log.logs,
    answerDialog: (kind, value) => giveAnswer(electron, kind, value),
    cspViolations: () => log.violations,
    quit: () => electron.close(),
    async kill() {
      const exited = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await exited;
    },
    killRegister: () => electron.evaluate(signalRegister, 'SIGKILL'),
    power: (event) => electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    untouchedFor: (seconds) =>
      electron.evaluate(
        ({ powerMonitor }, idle) => void Object.assign(powerMonitor, { getSystemIdleTime: () => idle }),
        seconds,
      ),
    clipboard: (text = null) =>
      electron.evaluate(async ({ clipboard }, words) => {
        if (words !== null) await clipboard.writeText(words);
        return await clipboard.readText();
      }, text),
    async textsOfMain() {
      const path = join(launch.userData, 'main.heapsnapshot');
      await electron.evaluate((_electron, to) => process.getBuiltinModule('node:v8').writeHeapSnapshot(to), path);
      const texts = textsOfSnapshot(readFileSync(path, 'utf8'));
      rmSync(path);
      return texts;
    },
    pauseRegister: (isPaused) => electron.evaluate(signalRegister, isPaused ? 'SIGSTOP' : 'SIGCONT'),
  };
}

type Electron = typeof import('electron');
type Answers = { give(kind: DialogKind, value: DialogAnswer): void; take(kind: DialogKind): Promise<DialogAnswer> };

async function giveAnswer(electron: ElectronApplication, kind: DialogKind, value: DialogAnswer): Promise<void> {
  await electron.evaluate(
    (_electron, [k, v]) => (globalThis as unknown as { koloAnswers: Answers }).koloAnswers.give(k, v),
    [kind, value] as [DialogKind, DialogAnswer],
  );
}

/** Runs inside Electron: puts a queue of answers in place of the native dialogs, and of the printing dialog. */
function answerDialogsFromTests({ app, dialog }: Electron): void {
  const ready: [string, DialogAnswer][] = [];
  const waiting: [string, (value: DialogAnswer) => void][] = [];
  const taken = <T>(list: [string, T][], kind: string): T | undefined => {
    const at = list.findIndex(([name]) => name === kind);
    return at < 0 ? undefined : list.splice(at, 1)[0]?.[1];
  };
  const answers: Answers = {
    give(kind, value) {
      const first = taken(waiting, kind);
      if (first) first(value);
      else ready.push([kind, value]);
    },
    take(kind) {
      const answer = taken(ready, kind);
      return answer === undefined ? new Promise((done) => waiting.push([kind, done])) : Promise.resolve(answer);
    },
  };
  Object.assign(globalThis, { koloAnswers: answers });
  const path = async (kind: DialogKind) => {
    const value = await answers.take(kind);
    return typeof value === 'string' ? value : null;
  };
  Object.assign(dialog, {
    async showOpenDialog(_window: object, { properties }: { properties: string[] }) {
      const chosen = await path(properties.includes('openDirectory') ? 'chooseFolder' : 'chooseFile');
      return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
    },
    async showSaveDialog() {
      const chosen = await path('chooseSavePath');
      return { canceled: chosen === null, filePath: chosen ?? '' };
    },
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.print = (_options, done) => {
      void answers.take('print').then((answer) => done?.(answer === true, answer === true ? '' : 'Print job canceled'));
    };
  });
}

/** Runs inside Electron. */
function signalRegister({ app }: Electron, signal: string): void {
  const register = app.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].includes('Kolo register'));
  if (register) process.kill(register.pid, signal);
}
