import { homedir } from 'node:os';
import { join } from 'node:path';
import { interactive } from './browsers.ts';
import { controlled, type DialogAnswer, type DialogKind, onControl, report } from './control.ts';
import { promptOnScreen } from './prompt.ts';

/** How long a test may take to answer; then the dialog counts as closed, so that the program does not hang. */
const PATIENCE_MS = 30_000;

interface Question {
  readonly title?: string;
  readonly defaultPath?: string;
}

const answers = new Map<DialogKind, DialogAnswer[]>();
const waiting = new Map<DialogKind, ((answer: DialogAnswer) => void)[]>();

onControl((message) => {
  if (message.type !== 'dialog') return;
  const first = waiting.get(message.kind)?.shift();
  if (first) first(message.value);
  else answers.set(message.kind, [...(answers.get(message.kind) ?? []), message.value]);
});

/** The answer to a dialog: a test's, given before or after it opens; a person's; else as if it had been closed. */
export async function askPerson(kind: DialogKind, question: Question): Promise<DialogAnswer> {
  if (controlled) return await askTest(kind);
  if (interactive) return await promptOnScreen(kind, question.title ?? 'Kolo', suggestion(question));
  return null;
}

function askTest(kind: DialogKind): Promise<DialogAnswer> {
  report({ type: 'asked', kind });
  const ready = answers.get(kind)?.shift();
  if (ready !== undefined) return Promise.resolve(ready);
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(null), PATIENCE_MS);
    const answered = (answer: DialogAnswer) => {
      clearTimeout(limit);
      resolve(answer);
    };
    waiting.set(kind, [...(waiting.get(kind) ?? []), answered]);
  });
}

function suggestion({ defaultPath }: Question): string {
  if (defaultPath?.startsWith('/')) return defaultPath;
  return join(homedir(), 'Kolo', defaultPath ?? '');
}

export const dialog = {
  async showOpenDialog(_window: object, options: Question & { properties: string[] }) {
    const kind = options.properties.includes('openDirectory') ? 'chooseFolder' : 'chooseFile';
    const path = await askPerson(kind, options);
    return { canceled: typeof path !== 'string', filePaths: typeof path === 'string' ? [path] : [] };
  },
  async showSaveDialog(_window: object, options: Question) {
    const path = await askPerson('chooseSavePath', options);
    return { canceled: typeof path !== 'string', filePath: typeof path === 'string' ? path : '' };
  },
};
