import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { openDek, openSlot, writeSlot } from '#electron/access/key-files.ts';
import { changeSettings, type Door, openDoor } from '#electron/entry/door.ts';
import { openRegisterIn, signIn } from '#electron/entry/opening.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { must } from '#shared/vocabulary/must.ts';
import { againstFloor, againstLimit, type Entry } from './entry.ts';
import { interleaved, median, timed } from './measure.ts';
import { openOffice } from './office.ts';
import { HEAD, openPlain, RESOURCES, type Region } from './region.ts';

const PAGE = 50;
const DERIVATIONS = 5;

/** Row 9: from the password to the first page of the list, without the key derivation, and the derivation itself. */
export async function unlockRow(region: Region, size: string): Promise<Entry[]> {
  // Read when the program starts, long before anybody signs in.
  const door = await openDoor({ userData: region.userData, resources: RESOURCES, locale: 'uk' });
  const times = await interleaved(
    { rounds: 40, warmUp: 5 },
    () => plainFirstPage(openPlain(region)),
    () => firstPage(door, region),
  );
  const operation = 'unlock to first list page: data key, opening, migration check, sign-in (no derivation)';
  const one = { row: 9, size };
  return [
    againstFloor({ ...one, operation, unit: 'ms', kolo: median(times.kolo) }, median(times.floor), 2),
    againstLimit({ ...one, operation: 'key derivation', unit: 's', kolo: await trueDerivation(region) }, 1.5, 0.7),
  ];
}

/** Seconds at the work factor that a new slot gets. */
async function trueDerivation({ plainPath, keys }: Region): Promise<number> {
  const folder = dirname(plainPath);
  await writeSlot(folder, keys.slot, keys.userIdentity, HEAD.password);
  return (await derivationMs(folder, keys.slot)) / 1000;
}

/** Median ms that the password takes to become the identity of its user, at the work factor of the slot. */
export async function derivationMs(folder: string, slot: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < DERIVATIONS; round += 1) {
    times.push(await timed(() => openSlot(folder, slot, HEAD.password)));
  }
  return median(times);
}

function plainFirstPage(plain: Database): void {
  plain.prepare('select count(*) from families').get();
  plain
    .prepare(
      `select f.*, p.surname, p.given_name, p.patronymic, a.no_fixed_address, s.name as settlement, c.name as community
       from families f left join persons p on p.n = f.main_person_n left join places s on s.code = f.settlement_code
       left join places c on c.code = f.community_code
       left join family_addresses a on a.family_n = f.n and a.kind = 'actual' and a.to_on is null
       order by f.sort_key, f.n limit ${PAGE}`,
    )
    .all();
  plain.close();
}

/** What `entry.unlock` and the first call of the window do once the password has become an identity. */
async function firstPage(door: Door, { registerFolder, keys: { userIdentity, slot, salt } }: Region): Promise<void> {
  const payload = must(await openDek(registerFolder, userIdentity), 'the data key of the register');
  const { key, registerId, generation, recovery } = payload;
  const keys = {
    ...{ dek: registerKeyFromHex(key), registerId, generation, recoveryRecipient: recovery },
    ...{ userIdentity, slot, salt },
  };
  const register = await openRegisterIn(registerFolder, keys);
  await signIn(door, register, keys, { login: HEAD.login, now: new Date() });
  await changeSettings(door, { failedTries: 0, lastFailedAt: null });
  const filter = FamilyFilter.parse({});
  await openOffice(door).call('list', {
    filter,
    sort: { by: 'name', descending: false },
    names: 'codes',
    offset: 0,
    limit: PAGE,
  });
  register.close();
}
