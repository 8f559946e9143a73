import { setImmediate as nextTurn } from 'node:timers/promises';
import { firstPhones, nameOf } from '#electron/people/people.queries.ts';
import { indexFamily } from '#electron/register/fts.ts';
import type { Writer } from '#electron/register/handles.ts';
import { familyWords } from '#shared/families/family-keys.ts';

const FAMILIES_AT_ONCE = 500;

/**
 * Writes the words of every family anew, for a register whose rows came from a copy: the index itself is never copied.
 * `onProgress` hears how many of how many families are done.
 */
export async function rebuildFamilyWords(
  trx: Writer,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const families = await trx.selectFrom('families').select(['n', 'code']).orderBy('n').execute();
  for (let at = 0; at < families.length; at += FAMILIES_AT_ONCE) {
    const chunk = families.slice(at, at + FAMILIES_AT_ONCE);
    const members = await membersOf(trx, chunk[0]?.n ?? 0, chunk.at(-1)?.n ?? 0);
    for (const { n, code } of chunk) {
      const own = members.get(n) ?? [];
      const phones = own.flatMap(({ phone }) => phone ?? []);
      await indexFamily(
        trx,
        n,
        familyWords(
          code,
          own.map(({ name }) => name),
          phones,
        ),
      );
    }
    onProgress(Math.min(at + FAMILIES_AT_ONCE, families.length), families.length);
    await nextTurn();
  }
}

async function membersOf(trx: Writer, firstN: number, lastN: number) {
  const rows = await trx
    .selectFrom('family_members as m')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .where('m.family_n', '>=', firstN)
    .where('m.family_n', '<=', lastN)
    .select(['m.family_n', 'm.person_n', 'p.surname', 'p.given_name', 'p.patronymic'])
    .orderBy('m.position')
    .execute();
  const phones = await firstPhones(
    trx,
    rows.map(({ person_n }) => person_n),
  );
  const found = new Map<number, { name: ReturnType<typeof nameOf>; phone: string | undefined }[]>();
  for (const row of rows) {
    const own = found.get(row.family_n) ?? [];
    own.push({ name: nameOf(row), phone: phones.get(row.person_n) });
    found.set(row.family_n, own);
  }
  return found;
}
