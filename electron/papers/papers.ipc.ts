import type { Handlers } from '#electron/ipc/handlers.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { papersContract } from '#shared/papers/papers.contract.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { listSources } from './lists.ts';
import { fileNameOf, kindOf, listCatalogue, makePaper, printableOf } from './make.ts';
import { producePaper, saveFile } from './produce.ts';
import { wordsOf } from './words.ts';

export function papersHandlers(resourcesDir: string): Handlers<typeof papersContract> {
  return {
    catalogue: async ({ session }, { language }) => listCatalogue(session, language),

    listSources: async ({ session }, { language }) => listSources(session, language),

    paper: (asker, { order, language }) => makePaper(asker, order, language),

    produce: async (context, { order, language, target }) => {
      const { register, shell, signal, progress, session, now, visible } = context;
      const kind = kindOf(session, order);
      if (kind === undefined) return refuse('papers/not-found');
      const betweenChunks = () => letOthersThrough(signal);
      const make = () => makePaper({ db: register.reader, session, now, visible, betweenChunks }, order, language);
      const ending = target === 'printer' ? 'pdf' : target;
      const plan = {
        signal,
        title: wordsOf(resourcesDir, language).savePaper,
        suggestedName: fileNameOf(kind, language, todayIn(now), ending),
        onStage: (stage: 'collecting' | 'laying-out' | 'saving') => progress({ stage }),
      };
      if (target === 'pdf' || target === 'printer') {
        const printable = async () => {
          const paper = await make();
          return paper instanceof Refusal ? paper : printableOf(paper);
        };
        return await producePaper(shell, printable, { ...plan, target });
      }
      if (!(kind.files ?? []).includes(target)) return refuse('papers/not-found');
      const content = async () => {
        const paper = await make();
        if (paper instanceof Refusal) return paper;
        const { fileOf } = await import('./files/file-of.ts');
        return await fileOf(paper, target);
      };
      return await saveFile(shell, content, plan);
    },
  };
}

/** Between two chunks other calls get their turn, and a cancelled job ends. */
async function letOthersThrough(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise((resolve) => setImmediate(resolve));
}
