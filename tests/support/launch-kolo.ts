import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DialogAnswer, DialogKind, PowerEvent } from '../runtime/control.ts';
import { electronBinary, launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';

export interface LaunchOptions {
  /** Profile folder; a fresh one in the temporary folder when left out. */
  readonly userData?: string;
  /** Language of the system as the program sees it, `uk` when left out. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Command that the program is started under, with its arguments: `strace -f`, a small disk. */
  readonly under?: readonly string[];
  /** How many days the clock of the laptop is ahead; behind when negative. The window keeps the true time. */
  readonly clockDays?: number;
}

export interface RunningKolo {
  /** The page of the window, on index.html. */
  readonly page: Page;
  /** The page as it is now: the stand-in begins with another one where the program ends a page that does not answer. */
  currentPage(): Page;
  readonly runtime: 'electron' | 'stand-in';
  readonly userData: string;
  /** What the program printed, line by line as it came. */
  readonly logs: readonly string[];
  /** Answers the next dialog of that kind, open already or still to come. `null` closes it; printing takes a boolean. */
  answerDialog(kind: DialogKind, value: DialogAnswer): Promise<void>;
  /** What the pages reported against their Content-Security-Policy so far. */
  cspViolations(): readonly string[];
  /** Lets the system tell of a closed lid, a locked screen, another user. */
  power(event: PowerEvent): Promise<void>;
  /** What lies on the clipboard, after putting a text there when one is given. */
  clipboard(text?: string | null): Promise<string>;
  /** The system says that nobody has touched the laptop for so long. */
  untouchedFor(seconds: number): Promise<void>;
  /** Every text that the JavaScript of the main process holds, after the collector has run. */
  textsOfMain(): Promise<string>;
  /** Quits as a person does and waits for the end: running commands finish first. */
  quit(): Promise<void>;
  /** Kills the whole program without a warning, as a power cut would. */
  kill(): Promise<void>;
  /** Kills the register process alone. */
  killRegister(): Promise<void>;
  /** Keeps the register process from answering, until it is let go on. Not on Windows. */
  pauseRegister(isPaused: boolean): Promise<void>;
}

export type Launch = Required<Omit<LaunchOptions, 'colorScheme'>> & Pick<LaunchOptions, 'colorScheme'>;

/** The longest wait for something on the screen, where a step does not say its own: Playwright would wait for ever. */
const PATIENCE_MS = 20_000;

let announced = false;

/** Starts the built program in Electron where its binary is installed, else in the stand-in, and waits for its page. */
export async function launchKolo(options: LaunchOptions = {}): Promise<RunningKolo> {
  const launch: Launch = {
    userData: options.userData ?? mkdtempSync(join(tmpdir(), 'kolo-')),
    language: options.language ?? 'uk',
    viewport: options.viewport ?? { width: 1366, height: 768 },
    colorScheme: options.colorScheme,
    under: options.under ?? [],
    clockDays: options.clockDays ?? 0,
  };
  const binary = electronBinary();
  const kolo = await (binary ? launchElectron(binary, launch) : launchStandIn(launch));
  if (!announced)
    console.log(`Kolo runs in ${kolo.runtime === 'electron' ? 'Electron' : 'the stand-in for Electron'}.`);
  announced = true;
  await kolo.page.emulateMedia({ colorScheme: launch.colorScheme ?? 'light' });
  await kolo.page.setViewportSize(launch.viewport);
  kolo.page.setDefaultTimeout(PATIENCE_MS);
  return kolo;
}
