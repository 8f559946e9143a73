import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openWindowPage } from './browsers.ts';
import type { DialogAnswer, DialogKind } from './control.ts';

const SIZE = { width: 640, height: 240 };

/** A plain page in place of the system's dialog: the person types a path, or closes it. */
export async function promptOnScreen(kind: DialogKind, title: string, suggested: string): Promise<DialogAnswer> {
  const page = await openWindowPage(SIZE);
  const answer = new Promise<string | null>((resolve) => {
    page.on('close', () => resolve(null));
    void page
      .exposeBinding('answer', (_source, value: string | null) => resolve(value))
      .then(() => page.setContent(formOf(title, kind === 'print' ? null : suggested)));
  });
  const value = await answer;
  await page.close().catch(() => {});
  if (kind === 'print') return value !== null;
  if (value && kind !== 'chooseFile') mkdirSync(kind === 'chooseFolder' ? value : dirname(value), { recursive: true });
  return value === '' ? null : value;
}

function formOf(title: string, path: string | null): string {
  const field = path === null ? '' : `<input name="path" autofocus value="${escaped(path)}">`;
  return `<!doctype html><title>Kolo</title>
<style>body{font:16px sans-serif;margin:32px}input{width:100%;font:inherit;padding:8px;margin-block:16px}</style>
<form onsubmit="event.preventDefault();answer(this.path?this.path.value:'')"><label>${escaped(title)}${field}</label>
<p><button>OK</button> <button type="button" onclick="answer(null)">×</button></p></form>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
