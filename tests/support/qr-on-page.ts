import { encode } from 'uqr';
import { greyPage } from './pdf.ts';

const PIXELS_A_MM = 6;
/** As on the recovery sheet: 52 mm wide, at the left edge of the text. */
const SIDE_MM = 52;
const LEFT_MM = 30;

/**
 * How much of the QR code of `text` is found on the first page of a PDF, from 0 to 1: the share of its modules that are
 * black or white as they should be, at the height of the page where it fits best.
 */
export function qrOnPage(path: string, text: string): number {
  const page = greyPage(path, PIXELS_A_MM);
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const side = (SIDE_MM * PIXELS_A_MM) / size;
  const left = LEFT_MM * PIXELS_A_MM;
  const shareAt = (top: number) => {
    let right = 0;
    data.forEach((row, y) =>
      row.forEach((isDark, x) => {
        const grey = page.at(Math.round(left + (x + 0.5) * side), Math.round(top + (y + 0.5) * side));
        if (grey < 128 === isDark) right += 1;
      }),
    );
    return right / (size * size);
  };
  const tops = Array.from({ length: page.height - SIDE_MM * PIXELS_A_MM }, (_, top) => top);
  return Math.max(...tops.map(shareAt));
}
