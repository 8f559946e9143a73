import { expect, test } from 'vitest';
import { FacilitatorId } from '#shared/facilitators/facilitators.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import { openInMemory } from '../open.ts';

const beforeMigration = async () => {};
const BEFORE = MIGRATIONS.findIndex(({ name }) => name === '0026-group-work');
const DAY = Date.UTC(2026, 8, 1);

test('those who led and what paid become records, one of each name, and groups keep them', async () => {
  const connection = openInMemory();
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE), beforeMigration });
  const group = connection.prepare(`insert into groups (n, id, version, name, format, minutes, least, most, user_id,
    created_at_ms, changed_at_ms, leader, co_leader, project) values (?, ?, 1, ?, ?, 90, 6, 10, 'u', ?, ?, ?, ?, ?)`);
  group.run(1, 'g1', 'Перше', 'open', DAY, DAY, 'Ганна', 'Рута', 'Фонд');
  group.run(2, 'g2', 'Друге', 'twoBlocks', DAY, DAY, 'Рута', null, 'Фонд');
  group.run(3, 'g3', 'Третє', 'circle12', DAY, DAY, null, null, null);
  connection.exec(`insert into group_meetings (id, group_n, version, on_date, state, is_online, guests, children,
    was_one_to_one, needs_supervision) values ('m1', 1, 1, '2026-09-10', 'planned', 0, 0, 0, 0, 0)`);
  connection.exec(
    `insert into group_participants (id, group_n, version, name, on_miss) values ('p1', 1, 1, 'Оля', 'call')`,
  );
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE + 1), beforeMigration });
  const groups = connection.prepare(`select g.name, g.format, l.name as leader, k.name as coLeader from groups as g
    left join facilitators as l on l.n = g.leader_n left join facilitators as k on k.n = g.co_leader_n order by g.n`);
  expect(groups.all()).toEqual([
    { name: 'Перше', format: 'open', leader: 'Ганна', coLeader: 'Рута' },
    { name: 'Друге', format: 'twoBlocks', leader: 'Рута', coLeader: null },
    { name: 'Третє', format: 'circle12', leader: null, coLeader: null },
  ]);
  const paid = connection.prepare(`select gp.group_n as groupN, p.name, gp.from_on as fromOn, gp.to_on as toOn
    from group_projects as gp join projects as p on p.n = gp.project_n order by gp.group_n`);
  expect(paid.all()).toEqual([
    { groupN: 1, name: 'Фонд', fromOn: '2026-09-10', toOn: null },
    { groupN: 2, name: 'Фонд', fromOn: '2026-09-01', toOn: null },
  ]);
  const ids = connection.prepare('select id from facilitators').pluck().all();
  expect(ids.map((id) => FacilitatorId.safeParse(id).success)).toEqual([true, true]);
  expect(connection.prepare('select statuses, steps from group_participants').get()).toEqual({
    statuses: '[]',
    steps: '[]',
  });
  expect(connection.pragma('foreign_key_check')).toEqual([]);
});
