import { basename } from 'node:path';
import { writeDurably } from '#electron/register/durable-file.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { AskShell, PrintableRequest } from '#shared/ipc/shell.ts';

/** Names of files and titles of dialogs give nothing away to whoever looks on. */
const NEUTRAL = { title: 'Kolo', suggestedName: 'kolo.pdf' };

export type PaperStage = 'collecting' | 'laying-out' | 'saving';

export interface SaveOrder {
  readonly signal: AbortSignal;
  /** Title of the dialog that asks where to save. */
  readonly title?: string;
  /** Proposed name of the file, with its ending; it may tell nothing about what the paper holds. */
  readonly suggestedName?: string;
  readonly onStage?: (stage: PaperStage) => void;
}

export interface PaperOrder extends SaveOrder {
  readonly target: 'pdf' | 'printer';
}

/** What goes on the paper; a function is called after the person has said where the file goes, and may refuse. */
export type PaperRequest<R extends Refusal> = PrintableRequest | (() => Promise<PrintableRequest | R>);

/** `done` is false when the person closed the dialog; `fileName` is the name without its folder, null for paper. */
export interface Produced {
  readonly done: boolean;
  readonly fileName: string | null;
}

type PrintRefusal = Refusal<'papers/printing-failed'>;
type SaveRefusal = Refusal<'papers/not-saved'>;

/**
 * Makes a paper: a PDF where the person says, or sheets from a printer. Asks for the place first, so that nobody waits
 * for a dialog. Throws when cancelled.
 */
export function producePaper(
  shell: AskShell,
  request: PrintableRequest,
  order: PaperOrder,
): Promise<Produced | PrintRefusal | SaveRefusal>;
export function producePaper<R extends Refusal>(
  shell: AskShell,
  request: PaperRequest<R>,
  order: PaperOrder,
): Promise<Produced | R | PrintRefusal | SaveRefusal>;
export async function producePaper<R extends Refusal>(
  shell: AskShell,
  request: PaperRequest<R>,
  order: PaperOrder,
): Promise<Produced | R | PrintRefusal | SaveRefusal> {
  if (order.target === 'printer') return await print(shell, request, order);
  return await saveFile<R | PrintRefusal>(shell, () => pdfOf(shell, request, order), order);
}

/**
 * Saves a file where the person says. `content` is asked for once the place is chosen; it goes from memory into the
 * chosen file and nowhere else. Throws when cancelled.
 */
export async function saveFile<R extends Refusal = never>(
  shell: AskShell,
  content: () => Promise<Uint8Array | R>,
  order: SaveOrder,
): Promise<Produced | R | SaveRefusal> {
  const { signal, onStage, title = NEUTRAL.title, suggestedName = NEUTRAL.suggestedName } = order;
  const extensions = [suggestedName.slice(suggestedName.lastIndexOf('.') + 1)];
  const place = await shell('chooseSavePath', { title, suggestedName, extensions }, { signal });
  signal.throwIfAborted();
  if (!place.ok) return refuse('papers/not-saved');
  if (place.value === null) return { done: false, fileName: null };
  onStage?.('collecting');
  const bytes = await content();
  signal.throwIfAborted();
  if (bytes instanceof Refusal) return bytes;
  onStage?.('saving');
  const isWritten = await written(place.value, bytes);
  return isWritten ? { done: true, fileName: basename(place.value) } : refuse('papers/not-saved');
}

async function pdfOf<R extends Refusal>(
  shell: AskShell,
  request: PaperRequest<R>,
  order: PaperOrder,
): Promise<Uint8Array | R | PrintRefusal> {
  const collected = await collect(request, order);
  if (collected instanceof Refusal) return collected;
  const pdf = await shell('renderPdf', collected, { signal: order.signal });
  return pdf.ok ? pdf.value : refuse('papers/printing-failed');
}

async function print<R extends Refusal>(
  shell: AskShell,
  request: PaperRequest<R>,
  order: PaperOrder,
): Promise<Produced | R | PrintRefusal> {
  order.onStage?.('collecting');
  const collected = await collect(request, order);
  if (collected instanceof Refusal) return collected;
  const printed = await shell('printOnPaper', collected, { signal: order.signal });
  order.signal.throwIfAborted();
  return printed.ok ? { done: printed.value, fileName: null } : refuse('papers/printing-failed');
}

async function collect<R extends Refusal>(
  request: PaperRequest<R>,
  { signal, onStage }: PaperOrder,
): Promise<PrintableRequest | R> {
  const collected = typeof request === 'function' ? await request() : request;
  signal.throwIfAborted();
  onStage?.('laying-out');
  return collected;
}

/** False when the disk, the stick or the rights do not allow it: a full one, one that was pulled, a read-only folder. */
async function written(path: string, content: Uint8Array): Promise<boolean> {
  try {
    await writeDurably(path, content);
    return true;
  } catch {
    return false;
  }
}
