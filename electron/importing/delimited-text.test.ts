import { expect, test } from 'vitest';
import { readDelimitedText } from './delimited-text.ts';
import { LIMITS } from './foreign-file.ts';

const rows = (text: string | Buffer) => readDelimitedText(Buffer.from(text))[0]?.rows;

test.each([
  ['semicolons', 'код;категорія;назва\r\nUA18;C;Рудня\r\n'],
  ['commas', 'код,категорія,назва\nUA18,C,Рудня'],
  ['tabs', 'код\tкатегорія\tназва\nUA18\tC\tРудня\n'],
  ['a byte order mark', '\ufeffкод;категорія;назва\nUA18;C;Рудня\n'],
])('cells between %s are told apart', (_, text) => {
  expect(rows(text)).toEqual([
    ['код', 'категорія', 'назва'],
    ['UA18', 'C', 'Рудня'],
  ]);
});

test('a quoted cell may hold the delimiter, a line break and quotes; quotes inside a bare cell are signs', () => {
  expect(rows('a;"b;""c""\nd";e\nКам"яний Брід;;\n')).toEqual([
    ['a', 'b;"c"\nd', 'e'],
    ['Кам"яний Брід', '', ''],
  ]);
});

test('a last line may end with an empty cell and nothing behind it', () => {
  expect(rows('a;b\nc;')).toEqual([['a', 'b'], ['c']]);
});

test('a table in Windows-1251 is read as well', () => {
  // «Рудня;Її» as Excel in Ukraine writes it.
  expect(rows(Buffer.from([0xd0, 0xf3, 0xe4, 0xed, 0xff, 0x3b, 0xaf, 0xbf]))).toEqual([['Рудня', 'Її']]);
});

test('an unclosed quote takes no time and spoils only its own cell', () => {
  expect(rows('"a;b\nc;d')).toEqual([
    ['"a', 'b'],
    ['c', 'd'],
  ]);
  const started = performance.now();
  rows('"x;y\n'.repeat(50_000));
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  ['nothing', Buffer.alloc(0), 'shell/empty-file'],
  ['what is no text', Buffer.from('89504e470d0a1a0a00', 'hex'), 'shell/unsupported-file'],
  ['too many cells', Buffer.from(';\n'.repeat(LIMITS.rows + 2)), 'shell/too-large'],
  ['too many columns', Buffer.from(';'.repeat(LIMITS.columns + 1)), 'shell/too-large'],
])('%s is refused', (_, content, code) => {
  expect(() => readDelimitedText(content)).toThrow(expect.objectContaining({ code }));
});
