import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildPlaceIndex, findPlace } from '#electron/places/places.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { listVocabularies } from '#electron/vocabularies/vocabularies.queries.ts';
import { withMeanings } from '#shared/importing/columns.ts';
import { factorNames, officeNames } from '#shared/importing/factor-names.ts';
import { FAMILIES, type FamilyWorld, type ReadFamily } from '#shared/importing/families-target.ts';
import type { ImportTarget } from '#shared/importing/import-target.ts';
import type { ChosenSheet, ImportPlan } from '#shared/importing/importing.ts';
import { listUnderHead, type ReadRow, readRow, type SheetList } from '#shared/importing/sheet-list.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { type PlaceAnswers, placeQuestion } from '#shared/places/place-index.ts';
import { COMMUNITY_LEVELS } from '#shared/places/places.rules.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import type { ChosenFile, Shelf } from './shelf.ts';

export type ListRefusal = Refusal<'importing/gone' | 'importing/no-list-found'>;

/** Rows read between two turns of other calls: a few milliseconds. */
const ROWS_AT_ONCE = 100;

/** What reading families needs to know; without a plan as if nothing had been asked. */
export async function familyWorld(
  db: Reader,
  now: Date,
  plan: Pick<ImportPlan, 'communityCode' | 'places'> = { communityCode: null, places: [] },
): Promise<FamilyWorld> {
  return {
    places: await buildPlaceIndex(db),
    factors: factorNames(officeNames(await listVocabularies(db))),
    today: todayIn(now),
    communityCode: plan.communityCode && (await isCommunity(db, plan.communityCode)) ? plan.communityCode : null,
    answers: answersOf(plan),
  };
}

/** The window may send any code; a family refers to places that are there. */
async function isCommunity(db: Reader, code: PlaceCode): Promise<boolean> {
  const place = await findPlace(db, code);
  return COMMUNITY_LEVELS.some((level) => level === place?.level);
}

function answersOf({ places }: Pick<ImportPlan, 'places'>): PlaceAnswers {
  return new Map(places.map(({ question, row, code }) => [placeQuestion(question, row), code]));
}

/** The chosen list, under the head that was found or pointed at, its columns as the guess has them. */
export function listOf(shelf: Shelf, chosen: ChosenSheet): { file: ChosenFile; list: SheetList } | ListRefusal {
  const file = shelf.find(chosen.token);
  if (file === null) return refuse('importing/gone');
  const sheet = file.sheets.find(({ name }) => name === chosen.sheet);
  const { headRow } = chosen;
  const isPointedAt = headRow !== null && headRow !== sheet?.list?.headRow;
  const list = isPointedAt && sheet ? listUnderHead(FAMILIES, sheet, headRow) : sheet?.list;
  return list ? { file, list } : refuse('importing/no-list-found');
}

/** The list as the plan reads it. */
export function plannedList(list: SheetList, plan: Pick<ImportPlan, 'meanings'>): SheetList {
  return { ...list, columns: withMeanings(list.columns, plan.meanings) };
}

interface Watching {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** Reads every row; other calls get their turn, and a cancel arrives, between hundreds. */
export async function readRows<World, Item>(
  target: ImportTarget<World, Item>,
  list: SheetList,
  world: World,
  { signal, onProgress }: Watching = {},
): Promise<ReadRow<Item>[]> {
  const read: ReadRow<Item>[] = [];
  for (let from = 0; from < list.rows.length; from += ROWS_AT_ONCE) {
    for (const row of list.rows.slice(from, from + ROWS_AT_ONCE)) read.push(readRow(target, list, row, world));
    onProgress?.(read.length);
    await nextTurn();
    signal?.throwIfAborted();
  }
  return read;
}

/** The rows of a chosen file under a plan, read once. */
export async function readPlanned(
  db: Reader,
  now: Date,
  { file, list }: { file: ChosenFile; list: SheetList },
  plan: ImportPlan,
  watching: Watching = {},
): Promise<{ list: SheetList; rows: readonly ReadFamily[] }> {
  const planned = plannedList(list, plan);
  const key = JSON.stringify(plan);
  if (file.reading?.plan !== key) {
    const rows = await readRows(FAMILIES, planned, await familyWorld(db, now, plan), watching);
    file.reading = { plan: key, rows };
  }
  return { list: planned, rows: file.reading.rows };
}
