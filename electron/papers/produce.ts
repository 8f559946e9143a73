import { basename } from 'node:path';
import { writeDurably } from '#electron/register/durable-file.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { AskShell, PrintableRequest } from '#shared/ipc/shell.ts';

/** Names of files and titles of dialogs give nothing away to whoever looks on. */
const NEUTRAL = { title: 'Kolo', suggestedName: 'kolo.pdf' };

export type PaperStage = 'collecting' | 'laying-out' | 'saving';

export interface PaperOrder {
  readonly target: 'pdf' | 'printer';
  readonly signal: AbortSignal;
  /** Title of the dialog that asks where to save. */
  readonly title?: string;
  /** Proposed name of the file, with '.pdf'; it may tell nothing about what the paper holds. */
  readonly suggestedName?: string;
  readonly onStage?: (stage: PaperStage) => void;
}

/** What goes on the paper; a function is called after the person has said where the file goes. */
export type PaperRequest = PrintableRequest | (() => Promise<PrintableRequest>);

/** `done` is false when the person closed the dialog; `fileName` is the name without its folder, null for paper. */
export interface Produced {
  readonly done: boolean;
  readonly fileName: string | null;
}

type PaperRefusal = Refusal<'papers/printing-failed'> | Refusal<'papers/not-saved'>;

/**
 * Makes a paper: a PDF where the person says, or sheets from a printer. Asks for the place first, so that nobody waits
 * for a dialog. The PDF goes from memory into the chosen file and nowhere else. Throws when cancelled.
 */
export async function producePaper(
  shell: AskShell,
  request: PaperRequest,
  order: PaperOrder,
): Promise<Produced | PaperRefusal> {
  return order.target === 'pdf' ? await savePdf(shell, request, order) : await print(shell, request, order);
}

async function savePdf(shell: AskShell, request: PaperRequest, order: PaperOrder): Promise<Produced | PaperRefusal> {
  const { signal, onStage, title = NEUTRAL.title, suggestedName = NEUTRAL.suggestedName } = order;
  const place = await shell('chooseSavePath', { title, suggestedName, extensions: ['pdf'] }, { signal });
  signal.throwIfAborted();
  if (!place.ok) return refuse('papers/not-saved');
  if (place.value === null) return { done: false, fileName: null };
  const pdf = await shell('renderPdf', await collected(request, order), { signal });
  signal.throwIfAborted();
  if (!pdf.ok) return refuse('papers/printing-failed');
  onStage?.('saving');
  const isWritten = await written(place.value, pdf.value);
  return isWritten ? { done: true, fileName: basename(place.value) } : refuse('papers/not-saved');
}

async function print(shell: AskShell, request: PaperRequest, order: PaperOrder): Promise<Produced | PaperRefusal> {
  const printed = await shell('printOnPaper', await collected(request, order), { signal: order.signal });
  order.signal.throwIfAborted();
  return printed.ok ? { done: printed.value, fileName: null } : refuse('papers/printing-failed');
}

async function collected(request: PaperRequest, { signal, onStage }: PaperOrder): Promise<PrintableRequest> {
  onStage?.('collecting');
  const collectedRequest = typeof request === 'function' ? await request() : request;
  signal.throwIfAborted();
  onStage?.('laying-out');
  return collectedRequest;
}

/** False when the disk, the stick or the rights do not allow it: a full one, one that was pulled, a read-only folder. */
async function written(path: string, pdf: Uint8Array): Promise<boolean> {
  try {
    await writeDurably(path, pdf);
    return true;
  } catch {
    return false;
  }
}
