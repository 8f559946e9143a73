import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { mergePdfs } from './merge.ts';

async function pdfOf(widths: readonly number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const width of widths) document.addPage([width, 100]);
  return await document.save();
}

test('pages of the parts follow one another', async () => {
  const { signal } = new AbortController();
  const whole = await mergePdfs([await pdfOf([1, 2]), await pdfOf([3]), await pdfOf([4, 5])], signal);
  const pages = (await PDFDocument.load(whole)).getPages();
  expect(pages.map((page) => page.getWidth())).toEqual([1, 2, 3, 4, 5]);
});

test('a cancelled document is not put together', async () => {
  const parts = [await pdfOf([1]), await pdfOf([2])];
  await expect(mergePdfs(parts, AbortSignal.abort())).rejects.toThrow();
});
