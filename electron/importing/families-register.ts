import type { Scene } from '#electron/access/visibility.ts';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { recordChanges } from '#electron/history/history.queries.ts';
import { insertRows } from '#electron/register/bulk.ts';
import type { Writer } from '#electron/register/handles.ts';
import { noteUnseen } from '#electron/reviews/quiet-duplicates.queries.ts';
import { FAMILIES, type FamilyOfRow, type FamilyWorld } from '#shared/importing/families-target.ts';
import { knownOfRow, mergedRow, mergeOf } from '#shared/importing/merge-family.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { Described } from '#shared/search/agreement.ts';
import { must } from '#shared/vocabulary/must.ts';
import { parsePhone } from '#shared/vocabulary/phones.ts';
import { differingCells } from './differing-cells.ts';
import { listImportedFamilies, listTouchedFamilies } from './imported-families.queries.ts';
import { type Before, mergeIntoFamily } from './merging.ts';
import type { KeptRow, RegisterTarget, WrittenRow } from './register-target.ts';
import { unmerge } from './unmerging.ts';

/** Lists and journals of families, as they stand on the register. */
export const FAMILIES_ON_REGISTER: RegisterTarget<FamilyWorld, FamilyOfRow> = {
  ...FAMILIES,
  name: 'families',
  describe: describedOf,
  recordOf: ({ familyId }) => familyId,
  countPersons: ({ members }) => members.length,
  fold(item, read, telling) {
    const merge = mergeOf(knownOfRow(item), read.item, telling.variants);
    return mergedRow(item, merge, differingCells(telling, read, merge.differences));
  },
  add: addFamilies,
  merge: (scene, id, read, telling) => mergeIntoFamily(scene, telling, id, read),
  keepRows: (trx, importN, rows) =>
    insertRows(
      trx,
      'import_rows',
      rows.map((row) => columnsOf(importN, row)),
    ),
  listRows: listImportedFamilies,
  listTouched: listTouchedFamilies,
  async removeAdded({ trx, session, now }, { n }) {
    await putIntoBin(trx, n, { userId: session.userId, nowMs: now.getTime() });
    await recordChanges(trx, { thing: 'family', recordN: n, session, now }, {}, { inBin: true });
  },
  async unmerge(scene, { id, n, code, before }: KeptRow, version) {
    const filled = before as Before;
    return !isNothing(filled) && (await unmerge(scene, { id, n, code, version }, filled));
  },
};

function describedOf({ members: [main] }: FamilyOfRow): Described | null {
  if (main === undefined || (main.name.surname === null && main.phone === null)) return null;
  const { name, bornOn, birthYear, phone } = main;
  const number = phone === null ? null : parsePhone(phone);
  return { name, bornOn, birthYear, phones: number === null ? [] : [number] };
}

async function addFamilies(scene: Scene, items: readonly FamilyOfRow[]) {
  const { trx, session, now } = scene;
  const registered = await registerFamilies(trx, items, { now, userId: session.userId });
  if (registered instanceof Refusal) return registered;
  const ids = registered.map(({ id }) => id);
  const rows = await trx.selectFrom('families').where('id', 'in', ids).select(['id', 'n']).execute();
  const ns = new Map<string, number>(rows.map(({ id, n }) => [id, n]));
  const newcomers = registered.map(({ id }, index) => ({ id, members: items[index]?.members ?? [] }));
  await noteUnseen(scene, newcomers);
  return ids.map((id) => must(ns.get(id), 'the family just registered'));
}

function columnsOf(importN: number, { row, n, outcome, version, before }: WrittenRow) {
  const written = before === null ? null : JSON.stringify(before);
  return { import_n: importN, row, family_n: n, outcome, version, before: written };
}

async function putIntoBin(trx: Writer, n: number, { userId, nowMs }: { userId: string; nowMs: number }) {
  await trx
    .updateTable('families')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      changed_at_ms: nowMs,
      deleted_at_ms: nowMs,
      deleted_by: userId,
    }))
    .where('n', '=', n)
    .execute();
}

function isNothing({ columns, address, factors, tags, persons, members }: Before): boolean {
  const lists = factors.length + tags.length + persons.length + members.length;
  return Object.keys(columns).length === 0 && address === null && lists === 0;
}
