/** A letter of each script whose file a paper may need. */
const SAMPLE = '\u0416\u0491\u2116 A\u00e9 \u0151 \u20b4';

let loading: Promise<unknown> | undefined;

/** Resolves when the type of the papers is there; before that nothing can be measured. Rejects when a file is missing. */
export async function loadPaperFonts(): Promise<void> {
  loading ??= Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 16px Tinos`, SAMPLE)));
  await loading;
}
