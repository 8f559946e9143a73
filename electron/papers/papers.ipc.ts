import type { Handlers } from '#electron/ipc/handlers.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { papersContract } from '#shared/papers/papers.contract.ts';
import { familiesListFileName, importResultFileName } from '#shared/papers/papers.rules.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { getFamiliesListData, getImportResultData } from './papers.queries.ts';
import { producePaper } from './produce.ts';
import { wordsOf } from './words.ts';

export function papersHandlers(resourcesDir: string): Handlers<typeof papersContract> {
  return {
    familiesList: ({ db, ...asker }, request) => getFamiliesListData(db, asker, request),

    produceFamiliesList: async (context, { target, ...request }) => {
      const { register, shell, signal, progress } = context;
      const { language } = request;
      const collect = async () => ({
        document: 'families-list',
        language,
        landscape: true,
        data: await getFamiliesListData(register.reader, context, request, () => letOthersThrough(signal)),
      });
      return await producePaper(shell, collect, {
        target,
        signal,
        title: wordsOf(resourcesDir, language).savePaper,
        suggestedName: familiesListFileName(todayIn(context.now)),
        onStage: (stage) => progress({ stage }),
      });
    },

    importResult: async ({ db, ...asker }, { id }) =>
      (await getImportResultData(db, asker, id)) ?? refuse('importing/not-found'),

    produceImportResult: async (context, { id, language, target }) => {
      const { register, shell, signal, progress } = context;
      const data = await getImportResultData(register.reader, context, id);
      if (data === undefined) return refuse('importing/not-found');
      const request = { document: 'import-result', language, landscape: true, data };
      return await producePaper(shell, request, {
        target,
        signal,
        title: wordsOf(resourcesDir, language).savePaper,
        suggestedName: importResultFileName(todayIn(context.now)),
        onStage: (stage) => progress({ stage }),
      });
    },
  };
}

/** Between two chunks other calls get their turn, and a cancelled job ends. */
async function letOthersThrough(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise((resolve) => setImmediate(resolve));
}
