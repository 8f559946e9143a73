import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { listCoveredCommunities, listSettlementsOf } from '#electron/places/places.queries.ts';
import { writeInChunks } from '#electron/register/bulk.ts';
import type { Reader, Register } from '#electron/register/handles.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { addCaseDocuments } from './case-documents.ts';
import { generateFamilies } from './generate.ts';
import { addGivenServices } from './given-services.ts';
import { addGroups } from './groups.ts';
import { readNames } from './names-file.ts';
import { addPersonalPapers } from './personal-papers.ts';
import { randomFrom } from './random.ts';
import { addReports } from './reports.ts';
import { addServices } from './services.ts';
import type { DemonstrationPlace } from './spread.ts';
import { addTraining } from './training.ts';
import { addUsers } from './users.ts';
import { addVisits } from './visits.ts';

export interface DemonstrationOptions {
  readonly families: number;
  readonly seed: number;
  readonly today: Date;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/**
 * Fills an open register, whose centre and places are there, with made-up families of its communities, and marks it as
 * a demonstration. All or nothing. Throws when the register holds families already: real ones never mix with made-up
 * ones.
 */
export async function loadDemonstration(
  register: Register,
  resourcesDir: string,
  { families, seed, today, signal, onProgress }: DemonstrationOptions,
): Promise<{ families: number; persons: number }> {
  const held = await register.reader.selectFrom('families').select('n').limit(1).execute();
  if (held.length > 0) throw new Error('the register holds families: no demonstration is loaded into it');
  const places = await listPlaces(register.reader);
  const names = readNames(resourcesDir);
  const made = generateFamilies(places, names, { families, seed, today: todayIn(today) });
  const source = { random: randomFrom(seed), names, today: todayIn(today) };
  const refused = await writeInChunks(
    register,
    made,
    async (trx, chunk) => {
      await trx.updateTable('centre').set({ is_demonstration: 1 }).execute();
      const codes = await registerFamilies(trx, chunk, { now: today, userId: null });
      if (codes instanceof Refusal) return codes;
      await addPersonalPapers(
        trx,
        source,
        codes.map(({ id }) => id),
      );
      return undefined;
    },
    { signal, onProgress },
  );
  if (refused) throw new Error(`a demonstration does not fit: ${refused.failure.code}`);
  await register.write(async (trx) => {
    await addServices(trx, todayIn(today));
    await addReports({ trx, now: today, source }, { places, families: made.length });
    await addVisits({ trx, now: today, source });
    await addGivenServices({ trx, now: today, source });
    await addCaseDocuments({ trx, now: today, source });
    await addGroups({ trx, now: today, source }, { places, families: made.length });
    await addTraining({ trx, now: today, source }, places);
    // A sequence of their own: what else is made up stays as it is.
    await addUsers({ trx, now: today, source: { ...source, random: randomFrom(seed + 1) } });
  });
  return { families: made.length, persons: made.reduce((sum, { members }) => sum + members.length, 0) };
}

async function listPlaces(db: Reader): Promise<DemonstrationPlace[]> {
  const places: DemonstrationPlace[] = [];
  for (const { code } of await listCoveredCommunities(db)) {
    const settlements = await listSettlementsOf(db, code);
    // The settlement that gave the community its name has the lowest code.
    settlements.sort((a, b) => (a.code < b.code ? -1 : 1));
    places.push({ communityCode: code, settlements: settlements.filter(({ level }) => level !== 'B') });
  }
  return places;
}
