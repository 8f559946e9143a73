import { basename } from 'node:path';
import type { Handlers, JobContext } from '#electron/ipc/handlers.ts';
import { updateClassifier } from '#electron/places/classifier-update.commands.ts';
import {
  type Edition,
  findChanges,
  loadedEditionOn,
  previewChanges,
} from '#electron/places/classifier-update.queries.ts';
import { getEdition } from '#electron/places/places.queries.ts';
import { readClassifierSheets } from '#shared/importing/classifier-sheet.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { type classifierContract, SHIPPED } from '#shared/places/classifier.contract.ts';
import type { Classifier, ClassifierPlace } from '#shared/places/classifier.ts';
import { DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { READER_MEMORY_MB } from './foreign-file.ts';

type Contract = typeof classifierContract;

/**
 * The whole of Ukraine is ten times the rows of a region's families; it took 0.7 s where this was measured, and slow
 * laptops are ten times slower. Cells and bytes stay within the limits of every sheet: the ministry's edition of
 * 19.01.2024 has 222,264 cells (of 350,000) and expands to 12 MB (of 24).
 */
const MAX_SECONDS = 30;

/** The classifier of one chosen file. It knows nobody's data, so that it may stay until the next one is chosen. */
interface Chosen {
  readonly token: string;
  readonly places: readonly ClassifierPlace[];
}

/** The handlers, with a shelf for one file; `shipped` reads the edition that travels with the program. */
export function classifierHandlers(shipped: () => Classifier): Handlers<Contract> {
  let chosen: Chosen | null = null;

  function editionOf({
    token,
    editionOn,
  }: {
    token: string;
    editionOn: DateOnly;
  }): Edition | Refusal<'classifier/gone'> {
    if (token === SHIPPED) {
      const classifier = shipped();
      return { places: classifier.places, editionOn: dayOf(classifier) };
    }
    return chosen?.token === token ? { places: chosen.places, editionOn } : refuse('classifier/gone');
  }

  return {
    state: async ({ db }) => ({
      loadedOn: await loadedEditionOn(db),
      places: (await getEdition(db)).places,
      shippedOn: dayOf(shipped()),
    }),
    chooseFile: async (context, { title }) => {
      const file = await readChosenFile(context, title);
      if (file === null || file instanceof Refusal) return file;
      const { places, ...told } = file;
      chosen = { token: crypto.randomUUID(), places };
      return { ...told, token: chosen.token, places: places.length };
    },
    preview: async ({ db, visible, now }, input) => {
      const edition = editionOf(input);
      if (edition instanceof Refusal) return edition;
      const found = await findChanges(db, edition, now);
      return found instanceof Refusal ? found : await previewChanges(db, visible, edition, found);
    },
    apply: async (context, input) => {
      const edition = editionOf(input);
      if (edition instanceof Refusal) return edition;
      const result = await updateClassifier(context, edition);
      return result instanceof Refusal ? result : { ...result, loadedOn: edition.editionOn };
    },
  };
}

function dayOf({ editionOn }: Classifier): DateOnly {
  return DateOnly.parse(editionOn);
}

async function readChosenFile({ shell, signal, now }: JobContext<Contract['chooseFile']>, title: string) {
  const path = await shell('chooseFile', { title, extensions: ['xlsx', 'csv'] }, { signal });
  if (!path.ok) throw new Error(`the shell failed: ${path.failure.code}`);
  if (path.value === null) return null;
  const limits = { maxSeconds: MAX_SECONDS, maxMegabytes: READER_MEMORY_MB };
  const sheets = await shell('readSheets', { path: path.value, withText: true, ...limits }, { signal });
  if (!sheets.ok) return refusalOf(sheets.failure.code);
  const fileName = basename(path.value);
  const read = readClassifierSheets(fileName, sheets.value, todayIn(now));
  return 'row' in read ? refuse('classifier/not-a-classifier', { details: { row: read.row } }) : { fileName, ...read };
}

/** A failure of the shell as a refusal; one that has nothing to do with the file is a surprise. */
function refusalOf(code: string) {
  switch (code) {
    case 'shell/unreadable-file':
      return refuse('classifier/unreadable-file');
    case 'shell/unsupported-file':
    case 'shell/old-excel':
    case 'shell/open-document':
    case 'shell/macros':
    case 'shell/protected':
    case 'shell/empty-file':
      return refuse('classifier/not-a-classifier', { details: { row: 0 } });
    case 'shell/too-large':
    case 'shell/too-slow':
      return refuse('classifier/too-large');
    default:
      throw new Error(`the shell failed: ${code}`);
  }
}
