import { writeInChunks } from '#electron/register/bulk.ts';
import type { Register, Writer } from '#electron/register/handles.ts';
import { forgetPlaces } from '#electron/search/places-found.queries.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { ClassifierPlace } from '#shared/places/classifier.ts';
import {
  type ChangedPlace,
  communityCodeOf,
  type EditionChanges,
  type HeldPlace,
  isRenamed,
  regionPrefix,
} from '#shared/places/edition-changes.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { type Edition, type EditionRefusal, findChanges } from './classifier-update.queries.ts';

export interface UpdateScene {
  readonly register: Register;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly progress: (value: { done: number; total: number }) => void;
}

type Step = (trx: Writer) => Promise<unknown>;

/**
 * Brings the places of a register to another edition of the classifier, in one transaction: all of it or, cancelled or
 * failed, nothing. A changed name becomes a former one. A place that is gone stays, marked with the day of the edition:
 * records and old lists name it. Families follow a settlement that has moved to another community.
 *
 * Throws when cancelled; gives back a refusal when the edition is not to be taken (see `findChanges`).
 */
export async function updateClassifier(
  { register, now, signal, progress }: UpdateScene,
  edition: Edition,
): Promise<{ changes: number } | EditionRefusal> {
  const found = await findChanges(register.reader, edition, now);
  if (found instanceof Refusal) return found;
  const steps = stepsOf(edition, found.held, found.changes, now);
  const total = steps.length;
  await writeInChunks<Step, never>(
    register,
    steps,
    async (trx, chunk) => {
      for (const step of chunk) await step(trx);
      return undefined;
    },
    { signal, onProgress: (done) => progress({ done, total }) },
  );
  const { added, changed, gone } = found.changes;
  return { changes: added.length + changed.length + gone.length };
}

function stepsOf(edition: Edition, held: readonly HeldPlace[], changes: EditionChanges, now: Date): Step[] {
  const { added, changed, gone } = changes;
  return [
    ...added.map(
      (place): Step =>
        (trx) =>
          insertPlace(trx, place),
    ),
    ...changed.map(
      (change): Step =>
        (trx) =>
          changePlace(trx, change),
    ),
    ...gone.map(
      (place): Step =>
        (trx) =>
          updatePlace(trx, place.code, { ended_on: edition.editionOn }),
    ),
    (trx) => coverNewCommunities(trx, added),
    (trx) => letFamiliesFollow(trx, held, edition.places, now),
    async (trx) => forgetPlaces(trx),
    (trx) => trx.updateTable('centre').set({ classifier_on: edition.editionOn }).execute(),
  ];
}

function columnsOf({ level, name, parentCode }: ClassifierPlace) {
  return { level, name, parent_code: parentCode, sort_key: sortKey(name), key: exactKey(name) };
}

async function insertPlace(trx: Writer, place: ClassifierPlace): Promise<void> {
  await trx
    .insertInto('places')
    .values({ code: place.code, ...columnsOf(place) })
    .execute();
}

async function updatePlace(trx: Writer, code: string, set: { ended_on: string | null }): Promise<void> {
  await trx.updateTable('places').set(set).where('code', '=', code).execute();
}

async function changePlace(trx: Writer, change: ChangedPlace): Promise<void> {
  const { before, after } = change;
  const set = { ...columnsOf(after), ended_on: null };
  await trx.updateTable('places').set(set).where('code', '=', after.code).execute();
  // A name that comes back is no former one any more.
  await trx.deleteFrom('place_names').where('place_code', '=', after.code).where('name', '=', after.name).execute();
  if (!isRenamed(change)) return;
  await trx
    .insertInto('place_names')
    .values({ place_code: after.code, name: before.name, key: exactKey(before.name), kind: 'former' })
    .onConflict((conflict) => conflict.columns(['place_code', 'name']).doNothing())
    .execute();
}

/** A regional centre covers its whole region, and so the communities that are new in it. */
async function coverNewCommunities(trx: Writer, added: readonly ClassifierPlace[]): Promise<void> {
  const { kind, region_code } = await trx
    .selectFrom('centre')
    .select(['kind', 'region_code'])
    .executeTakeFirstOrThrow();
  if (kind !== 'regional') return;
  for (const { code, level } of added) {
    if (level !== 'H' || regionPrefix(code) !== regionPrefix(region_code)) continue;
    await trx.insertInto('centre_communities').values({ community_code: code }).execute();
  }
}

interface Move {
  readonly settlement: string;
  readonly from: string;
  readonly to: string;
}

/** Settlements in use that belong to another community than before. */
async function listMoves(
  trx: Writer,
  held: readonly HeldPlace[],
  edition: readonly ClassifierPlace[],
): Promise<Move[]> {
  const before = new Map<string, ClassifierPlace>(held.map((place) => [place.code, place]));
  const after = new Map<string, ClassifierPlace>(edition.map((place) => [place.code, place]));
  const rows = await trx
    .selectFrom('family_addresses')
    .where('settlement_code', 'is not', null)
    .select('settlement_code')
    .distinct()
    .execute();
  return rows.flatMap(({ settlement_code: settlement }) => {
    const from = settlement === null ? undefined : communityCodeOf(before, settlement);
    const to = settlement === null ? undefined : communityCodeOf(after, settlement);
    if (settlement === null || from === undefined || to === undefined || from === to) return [];
    return [{ settlement, from, to }];
  });
}

/** Present addresses get the community that their settlement has now; those of the past keep the one of their time. */
async function letFamiliesFollow(
  trx: Writer,
  held: readonly HeldPlace[],
  edition: readonly ClassifierPlace[],
  now: Date,
): Promise<void> {
  for (const { settlement, from, to } of await listMoves(trx, held, edition)) {
    await trx
      .updateTable('family_addresses')
      .set({ community_code: to })
      .where('settlement_code', '=', settlement)
      .where('community_code', '=', from)
      .where('to_on', 'is', null)
      .execute();
    // An open form must not write the old community back: the record has changed since.
    await trx
      .updateTable('families')
      .set((eb) => ({ community_code: to, version: eb('version', '+', 1), changed_at_ms: now.getTime() }))
      .where('settlement_code', '=', settlement)
      .where('community_code', '=', from)
      .execute();
  }
}
