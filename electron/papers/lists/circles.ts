import { sql } from 'kysely';
import { listFacilitators } from '#electron/facilitators/facilitators.queries.ts';
import { listInvitations } from '#electron/invitations/invitations.queries.ts';
import { listProjects } from '#electron/projects/projects.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { Facilitator } from '#shared/facilitators/facilitators.ts';
import { MEETING_STATES } from '#shared/groups/groups.ts';
import type { Invitation } from '#shared/invitations/invitations.ts';
import type { Project } from '#shared/projects/projects.ts';
import { isThere, MARKS } from '#shared/vocabulary/marks.ts';
import { heldTogether } from '../frame.ts';
import { listSource } from './source.ts';

/** Far more than a centre writes: the list is never cut. */
const MOST = 100_000;

/** Meetings of circles, a row a meeting; of the women a number alone, and nothing of what was said. */
export const meetingsSource = listSource<Awaited<ReturnType<typeof selectMeetings>>[number]>({
  name: 'meetings',
  needs: 'groups.see',
  rows: ({ db }) => selectMeetings(db),
  columns: [
    { key: 'on', type: 'date', weight: 86, value: ({ on }) => on },
    { key: 'at', type: 'text', weight: 70, value: ({ at }) => at },
    { key: 'group', type: 'text', weight: 180, value: ({ group }) => group },
    { key: 'community', type: 'text', weight: 130, value: ({ community }) => community },
    {
      key: 'state',
      type: 'text',
      weight: 110,
      // texts: groups:states.
      value: ({ state }, { t }) => t(`groups:states.${state}`),
      rank: ({ state }) => MEETING_STATES.indexOf(state),
    },
    { key: 'theme', type: 'text', weight: 190, value: ({ theme }) => theme },
    { key: 'present', type: 'number', weight: 70, value: ({ present, state }) => (state === 'held' ? present : null) },
  ],
});

async function selectMeetings(db: Reader) {
  return await db
    .selectFrom('group_meetings as m')
    .innerJoin('groups as g', 'g.n', 'm.group_n')
    .leftJoin('places as c', 'c.code', 'g.community_code')
    .orderBy('m.on_date', 'desc')
    .orderBy('m.n', 'desc')
    .select(['m.on_date as on', 'm.at_time as at', 'm.state', 'm.theme', 'g.name as group', 'c.name as community'])
    .select(
      sql<number>`(select count(*) from group_attendance as a
        where a.meeting_n = m.n and a.mark in (${sql.join(MARKS.filter(isThere))}))`.as('present'),
    )
    .execute();
}

/** Who leads circles. What she brings to the pair is on no paper. */
export const facilitatorsSource = listSource<Facilitator>({
  name: 'facilitators',
  needs: 'groups.see',
  rows: ({ db }) => listFacilitators(db),
  columns: [
    { key: 'person', type: 'text', weight: 140, carries: ['names'], value: ({ name }) => name },
    { key: 'phone', type: 'text', weight: 110, carries: ['phones'], value: ({ phone }) => phone },
    { key: 'community', type: 'text', weight: 120, value: ({ communityName }) => communityName },
    { key: 'training', type: 'text', weight: 140, value: ({ training }) => training },
    { key: 'readyOn', type: 'date', weight: 86, value: ({ readyOn }) => readyOn },
    { key: 'pledgedOn', type: 'date', weight: 110, value: ({ pledgedOn }) => pledgedOn },
    { key: 'groupNames', type: 'text', weight: 140, value: ({ groups }) => groups.join(', ') },
    { key: 'led', type: 'number', weight: 80, value: ({ led }) => led },
    { key: 'leadsUntil', type: 'date', weight: 86, value: ({ endedOn }) => endedOn },
  ],
});

/** Slips to a circle: one's own for who invites, all of them for who answers. */
export const invitationsSource = listSource<Invitation>({
  name: 'invitations',
  needs: 'invitations.see',
  rows: async ({ db, session }) => (await listInvitations(db, session, { limit: MOST })).invitations,
  columns: [
    { key: 'invited', type: 'date', weight: 86, value: ({ invitedOn }) => invitedOn },
    { key: 'person', type: 'text', weight: 150, carries: ['names'], value: ({ name }) => name },
    { key: 'contact', type: 'text', weight: 150, carries: ['phones'], value: ({ contact }) => contact },
    { key: 'invitedBy', type: 'text', weight: 120, value: ({ invitedBy }) => heldTogether(invitedBy) },
    {
      key: 'answer',
      type: 'text',
      weight: 110,
      // texts: invitations:answers.
      value: ({ answer }, { t }) => t(`invitations:answers.${answer ?? 'none'}`),
    },
    // No «no»: beside it an empty place would tell that she does not want it told.
    {
      key: 'came',
      type: 'text',
      weight: 80,
      value: ({ came }, { t }) => (came === true ? t('invitations:came') : null),
    },
  ],
});

/** Projects, a row a project. */
export const projectsSource = listSource<Project>({
  name: 'projects',
  needs: 'groups.see',
  rows: ({ db }) => listProjects(db),
  columns: [
    { key: 'project', type: 'text', weight: 180, value: ({ name }) => name },
    { key: 'grantee', type: 'text', weight: 140, value: ({ grantee }) => grantee },
    { key: 'donor', type: 'text', weight: 140, value: ({ donor }) => donor },
    { key: 'begins', type: 'date', weight: 86, value: ({ fromOn }) => fromOn },
    { key: 'ends', type: 'date', weight: 92, value: ({ toOn }) => toOn },
    { key: 'groupNames', type: 'text', weight: 180, value: ({ groups }) => groups.join(', ') },
  ],
});
