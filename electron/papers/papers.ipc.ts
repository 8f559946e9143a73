import type { Handlers, JobContext } from '#electron/ipc/handlers.ts';
import type { ParsedInputOf } from '#shared/ipc/procedure.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { papersContract } from '#shared/papers/papers.contract.ts';
import type { PrintedPaperId } from '#shared/papers/print-journal.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { askedPurpose, passGate } from './gate.ts';
import { listSources } from './lists.ts';
import { fileNameOf, kindOf, listCatalogue, makePaper, printableOf } from './make.ts';
import { markNotMade, orderKeyOf, setDestroyed } from './print-journal.commands.ts';
import { countLongOut, findLastPassing, listPrintedPapers } from './print-journal.queries.ts';
import { producePaper, saveFile } from './produce.ts';
import { wordsOf } from './words.ts';

export function papersHandlers(resourcesDir: string): Handlers<typeof papersContract> {
  return {
    catalogue: async ({ session }, { language }) => listCatalogue(session, language),

    listSources: async ({ session }, { language }) => listSources(session, language),

    paper: (asker, { order, language }) => makePaper(asker, order, language),

    produce: async (context, { order, language, target, passing }) => {
      const { shell, signal, progress, session, now } = context;
      const kind = kindOf(session, order);
      if (kind === undefined) return refuse('papers/not-found');
      const isFile = target !== 'pdf' && target !== 'printer';
      if (isFile && !(kind.files ?? []).includes(target)) return refuse('papers/not-found');
      const unsaid = askedPurpose(kind.carries(order as never), passing);
      if (unsaid !== undefined) return unsaid;
      const plan = {
        signal,
        title: wordsOf(resourcesDir, language).savePaper,
        suggestedName: fileNameOf(kind, language, todayIn(now), target === 'printer' ? 'pdf' : target),
        onStage: (stage: 'collecting' | 'laying-out' | 'saving') => progress({ stage }),
      };
      const leaving = leavingPaper(context, { order, language, target, passing });
      try {
        const produced = isFile
          ? await saveFile(shell, () => leaving.file(target), plan)
          : await producePaper(shell, leaving.printable, { ...plan, target });
        await leaving.settle(!(produced instanceof Refusal) && produced.done);
        return produced;
      } catch (error) {
        await leaving.settle(false);
        throw error;
      }
    },

    lastPassing: ({ db, session }, { order }) => findLastPassing(db, session, orderKeyOf(order)),

    journal: ({ db, session }, window) => listPrintedPapers(db, session, window),

    longOut: ({ db, session, now }) => countLongOut(db, session, now),

    setDestroyed,
  };
}

type ProduceContext = JobContext<typeof papersContract.produce>;
type ProduceInput = ParsedInputOf<typeof papersContract.produce>;

/** The paper on its way through the gate. `settle` says whether it was really made; it does nothing before the gate. */
function leavingPaper(context: ProduceContext, { order, language, target, passing }: ProduceInput) {
  const { register, session, now, visible, signal } = context;
  let entered: PrintedPaperId | null = null;
  const stamped = async () => {
    const betweenChunks = () => letOthersThrough(signal);
    const paper = await makePaper({ db: register.reader, session, now, visible, betweenChunks }, order, language);
    if (paper instanceof Refusal) return paper;
    const passed = await passGate(context, { order, target, passing, paper });
    entered = passed.id;
    return passed.paper;
  };
  return {
    printable: async () => {
      const paper = await stamped();
      return paper instanceof Refusal ? paper : printableOf(paper);
    },
    file: async (kind: 'xlsx' | 'csv' | 'docx') => {
      const paper = await stamped();
      if (paper instanceof Refusal) return paper;
      const { fileOf } = await import('./files/file-of.ts');
      return await fileOf(paper, kind);
    },
    settle: async (isMade: boolean) => {
      const id = entered;
      if (id !== null && !isMade) await register.write((trx) => markNotMade(trx, id));
    },
  };
}

/** Between two chunks other calls get their turn, and a cancelled job ends. */
async function letOthersThrough(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise((resolve) => setImmediate(resolve));
}
