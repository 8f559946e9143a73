import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { writeInChunks } from '#electron/register/bulk.ts';
import type { Register } from '#electron/register/handles.ts';
import type { ReadFamily } from '#shared/importing/families-target.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { summaryOf } from './preview.ts';

/** One import: into what, when it began, how it is stopped and followed. */
export interface ImportScene {
  readonly register: Register;
  readonly now: Date;
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly progress: (value: { done: number; total: number }) => void;
}

/**
 * Registers every family that was read in one transaction, or none. Reading was half of the way.
 *
 * Throws when cancelled; gives back a refusal when there are more families than case numbers left.
 */
export async function importRows(scene: ImportScene, rows: readonly ReadFamily[]) {
  const { register, now, session, signal, progress } = scene;
  const total = rows.length;
  const families = rows.map(({ item }) => item);
  const refused = await writeInChunks(
    register,
    families,
    async (trx, chunk) => {
      const registered = await registerFamilies(trx, chunk, { now, userId: session.userId });
      return registered instanceof Refusal ? registered : undefined;
    },
    { signal, onProgress: (done) => progress({ done: Math.floor((total + done) / 2), total }) },
  );
  if (refused) return refused;
  const persons = families.reduce((sum, { members }) => sum + members.length, 0);
  return { ...summaryOf(rows), persons };
}
