import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { familyInput, HEAD, motherNamed, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import { addGroup } from '#electron/groups/groups.commands.ts';
import { findGroup } from '#electron/groups/groups.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { NewGroup } from '#shared/groups/groups.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { CaseCode } from '#shared/vocabulary/case-code.ts';
import { must } from '#shared/vocabulary/must.ts';
import { removeLink, setLink } from './participant-links.commands.ts';
import { listLinks } from './participant-links.queries.ts';

/** Sees no family at all. */
const nothing = visibleTo({ ...HEAD, role: 'groupCoordinator' }, NO_REACH);
const scene = { session: HEAD, now: NOW, visible };

let register: OpenRegister;
let groupId: string;
let participantId: string;
let code: CaseCode;

beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedCalendar(register);
  const group = NewGroup.parse({
    ...{ name: 'Коло', format: 'open', communityCode: null, place: null, project: null, minutes: 90, least: 2 },
    ...{ most: 9, leader: null, coLeader: null, firstOn: '2026-11-05', at: null, everyDays: 7, names: ['Тіна'] },
    programme: [{ block: null, theme: null }],
  });
  groupId = (await register.write((trx) => addGroup({ ...scene, trx }, group))).id;
  participantId = must((await findGroup(register.reader, HEAD, groupId))?.participants[0], 'a woman').id;
  await register.write((trx) => registerFamily({ ...scene, trx }, familyInput()));
  const row = await register.reader.selectFrom('families').select('code').executeTakeFirstOrThrow();
  code = row.code as CaseCode;
});

const link = (reason: string, seen = visible) =>
  register.write((trx) =>
    setLink({ ...scene, visible: seen, trx }, { groupId, participantId, link: { code, reason } }),
  );
const remove = (seen = visible) =>
  register.write((trx) => removeLink({ ...scene, visible: seen, trx }, { groupId, participantId }));

it('a woman is linked with a reason, once, and unlinked', async () => {
  await link('вона просила');
  await link('допомога з документами');
  const links = await listLinks(register.reader, visible, groupId);
  expect(links).toMatchObject([{ participantId, code, reason: 'допомога з документами' }]);
  expect(await remove()).toEqual({ familyId: links[0]?.familyId });
  expect(await listLinks(register.reader, visible, groupId)).toEqual([]);
  expect(await remove()).toBeInstanceOf(Refusal);
});

it('a family that the session does not see is neither linked nor told of, and its link stays', async () => {
  expect(await link('цікаво', nothing)).toMatchObject({ failure: { code: 'families/not-found' } });
  await link('вона просила');
  expect(await listLinks(register.reader, nothing, groupId)).toEqual([]);
  const other = await register.write((trx) =>
    registerFamily({ ...scene, trx }, { ...familyInput(), members: [motherNamed('Їжак', 'Уляна', null)] }),
  );
  if (other instanceof Refusal) throw new Error(other.failure.code);
  // Sees the second family only, and links her to it: the first link is not theirs to replace.
  const second = { ...visible, families: sql<boolean>`f.id = ${other.id}` };
  const unseen = code;
  code = other.code;
  await link('адреса', second);
  expect(await listLinks(register.reader, second, groupId)).toMatchObject([{ code: other.code }]);
  expect((await listLinks(register.reader, visible, groupId)).map((one) => one.code)).toEqual([unseen, other.code]);
  expect(await remove(second)).toEqual({ familyId: other.id });
  expect(await remove(nothing)).toMatchObject({ failure: { code: 'families/not-found' } });
  expect(await listLinks(register.reader, visible, groupId)).toHaveLength(1);
});
