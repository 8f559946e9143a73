import type { Scene } from '#electron/access/visibility.ts';
import type { Writer } from '#electron/register/handles.ts';
import { indexAddress } from '#electron/search/search-index.queries.ts';
import type { AddressInput } from '#shared/families/addresses.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import {
  addressFields,
  change,
  forgetDraft,
  isBefore,
  shelterRefusal,
  type Taken,
  type Target,
  tooEarly,
} from './families.commands.ts';
import { addressColumns } from './families.queries.ts';

/** Corrects the present address of a kind; a family that has none of that kind gets it. */
export function changeAddress(scene: Scene, input: Target & { address: AddressInput }) {
  const write = async ({ n }: Taken) => {
    const { trx } = scene;
    const { numUpdatedRows } = await trx
      .updateTable('family_addresses')
      .set(addressColumns(input.address))
      .where('family_n', '=', n)
      .where('kind', '=', input.address.kind)
      .where('to_on', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) await insertAddress(trx, n, input.address, null);
    await followAddress(trx, n, input.address);
    await forgetDraft(scene, 'address', input);
    return addressFields(input.address.kind, input.address);
  };
  return change(scene, input, write, () => shelterRefusal(input.address));
}

/** The family moved: the present address of that kind ends on the day, the new one begins. */
export function moveAddress(scene: Scene, input: Target & { address: AddressInput; movedOn: string }) {
  const write = async ({ n }: Taken) => {
    const { trx } = scene;
    await trx
      .updateTable('family_addresses')
      .set({ to_on: input.movedOn })
      .where('family_n', '=', n)
      .where('kind', '=', input.address.kind)
      .where('to_on', 'is', null)
      .execute();
    await insertAddress(trx, n, input.address, input.movedOn);
    await followAddress(trx, n, input.address);
    await forgetDraft(scene, 'address', input);
    return addressFields(input.address.kind, input.address);
  };
  return change(scene, input, write, ({ addresses }) => {
    const present = addresses.find(({ kind, toOn }) => kind === input.address.kind && toOn === null);
    return isBefore(input.movedOn, present?.fromOn) ? tooEarly('movedOn') : shelterRefusal(input.address);
  });
}

async function insertAddress(trx: Writer, familyN: number, address: AddressInput, fromOn: string | null) {
  const row = { id: newId(), family_n: familyN, ...addressColumns(address), from_on: fromOn, to_on: null };
  await trx.insertInto('family_addresses').values(row).execute();
}

/** List and search know a family by where it lives. */
async function followAddress(trx: Writer, familyN: number, address: AddressInput): Promise<void> {
  if (address.kind !== 'actual') return;
  const { community_code, settlement_code } = addressColumns(address);
  await trx.updateTable('families').set({ community_code, settlement_code }).where('n', '=', familyN).execute();
  await indexAddress(trx, familyN);
}
