import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of ten regions some 10 MB. */
const MOST_TEXT = 2 ** 28;

/** The text of each page in the order in which it was drawn, which is the order of the document. */
export function pagesOfPdf(path: string): string[] {
  const options = { encoding: 'utf8', maxBuffer: MOST_TEXT } as const;
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], options);
  return text.split('\f').slice(0, -1);
}

export interface PdfWord {
  readonly text: string;
  /** From the left edge, in points. */
  readonly left: number;
  readonly right: number;
}

/** The words of each page with their places. */
export function wordsOfPdf(path: string): { width: number; words: PdfWord[] }[] {
  const page = /<page width="([\d.]+)"[^>]*>(.*?)<\/page>/gs;
  const word = /<word xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([^<]*)<\/word>/g;
  const found = execFileSync('pdftotext', ['-bbox', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
  return [...found.matchAll(page)].map(([, width, words = '']) => ({
    width: Number(width),
    words: [...words.matchAll(word)].map(([, left, right, text = '']) => ({
      text,
      left: Number(left),
      right: Number(right),
    })),
  }));
}

/** Pictures of the pages: `<prefix>-1.png` … in the folder. Gives back their names. */
export function picturesOfPdf(path: string, folder: string, prefix: string, dotsPerInch = 80): string[] {
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', path, join(folder, prefix)]);
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${prefix}-`) && /-\d+\.png$/.test(name))
    .sort();
}

/** What is printed on a page. */
export interface PageInk {
  /** White at the left and at the right of everything, rules as well as words, in millimetres. */
  readonly left: number;
  readonly right: number;
  /** The most that red, green and blue of a dot differ: 0 where everything is grey. */
  readonly colour: number;
  /** The lightest dot that is not white, 0 for black. */
  readonly palest: number;
}

const DOTS_PER_MM = 2;

/** The ink of each page. No edge is smoothed, so that a dot is of the colour that was asked for or white. */
export function inkOfPdf(path: string): PageInk[] {
  const plain = ['-r', String(DOTS_PER_MM * 25.4), '-aa', 'no', '-aaVector', 'no'];
  const pictures = execFileSync('pdftoppm', [...plain, path], { maxBuffer: MOST_TEXT });
  const pages: PageInk[] = [];
  for (let at = 0; at < pictures.length; ) {
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(pictures.toString('latin1', at, at + 40));
    if (!head) throw new Error('not a picture of the expected kind');
    const [width, dots] = [Number(head[1]), Number(head[1]) * Number(head[2])];
    const from = at + head[0].length;
    at = from + dots * 3;
    pages.push(inkOf(pictures.subarray(from, at), width));
  }
  return pages;
}

function inkOf(picture: Uint8Array, width: number): PageInk {
  let [left, right, colour, palest] = [width, width, 0, 0];
  for (let at = 0; at < picture.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [picture[at], picture[at + 1], picture[at + 2]];
    const lightest = Math.max(red, green, blue);
    const darkest = Math.min(red, green, blue);
    if (darkest === 255) continue;
    const column = (at / 3) % width;
    left = Math.min(left, column);
    right = Math.min(right, width - 1 - column);
    colour = Math.max(colour, lightest - darkest);
    palest = Math.max(palest, lightest);
  }
  return { left: left / DOTS_PER_MM, right: right / DOTS_PER_MM, colour, palest };
}

/** The first page in grey, 0 for black; `scale` pixels a millimetre. */
export function greyPage(
  path: string,
  scale: number,
): { width: number; height: number; at(x: number, y: number): number } {
  const to = join(mkdtempSync(join(tmpdir(), 'kolo-page-')), 'page');
  execFileSync('pdftoppm', ['-r', String(scale * 25.4), '-gray', '-singlefile', path, to]);
  const file = readFileSync(`${to}.pgm`);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40));
  if (!head) throw new Error('not a picture of the expected kind');
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length];
  return { width, height, at: (x, y) => file[start + y * width + x] ?? 255 };
}
