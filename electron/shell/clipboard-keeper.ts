/** The part of Electron's `clipboard` that is used. */
export interface Clipboard {
  readText(): Promise<string>;
  clear(): unknown;
}

/** The part of Electron's `Input` of a key that is looked at. */
export interface KeyPress {
  readonly type: string;
  readonly code: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** How long what was copied in Kolo stays on the clipboard. */
const KEPT_MS = 20_000;
/** The page has put its text there by then. */
const SETTLED_MS = 150;

/** Whether a key copies or cuts, whatever the layout of the keyboard. */
export function isCopyKey({ type, code, control, meta, shift }: KeyPress): boolean {
  if (type !== 'keyDown') return false;
  if (control || meta) return code === 'KeyC' || code === 'KeyX' || code === 'Insert';
  return shift && code === 'Delete';
}

/**
 * Takes what was copied in Kolo off the clipboard after twenty seconds and when the register locks, unless something
 * else lies there by then. The clipboard history of Windows keeps its own copy: that is a setting of the office.
 */
export function keepClipboard(clipboard: Clipboard) {
  let ours: Promise<string> | null = null;
  let settling: NodeJS.Timeout | undefined;
  let keeping: NodeJS.Timeout | undefined;

  const settle = () => {
    clearTimeout(settling);
    settling = undefined;
    ours = clipboard.readText();
  };
  const forget = async () => {
    clearTimeout(keeping);
    if (settling !== undefined) settle();
    const copied = await ours;
    ours = null;
    if (copied !== null && copied !== '' && (await clipboard.readText()) === copied) clipboard.clear();
  };
  return {
    /** A key that copies was pressed in the window. */
    copied(): void {
      clearTimeout(settling);
      clearTimeout(keeping);
      settling = setTimeout(settle, SETTLED_MS);
      keeping = setTimeout(() => void forget(), KEPT_MS);
    },
    /** The register locks, or the program ends. */
    forget,
  };
}
