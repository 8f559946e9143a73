import type { Handlers } from '#electron/ipc/handlers.ts';
import type { groupsContract } from '#shared/groups/groups.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { assess, markAttendance, moveMeeting } from './attendance.commands.ts';
import { listGroupChanges } from './group-history.queries.ts';
import {
  addGroup,
  addMeeting,
  addParticipant,
  changeGroup,
  changeMeeting,
  changeParticipant,
  setEnded,
  setProject,
} from './groups.commands.ts';
import { compareGroups, findGroup, listCalendar, listGroups } from './groups.queries.ts';

/** Handlers of groups. */
export const groupsHandlers: Handlers<typeof groupsContract> = {
  list: ({ db, now }) => listGroups(db, todayIn(now)),
  get: async ({ db, session }, { id }) => (await findGroup(db, session, id)) ?? refuse('groups/not-found'),
  add: addGroup,
  change: changeGroup,
  setEnded,
  addParticipant,
  changeParticipant,
  addMeeting,
  changeMeeting,
  mark: markAttendance,
  setProject,
  moveMeeting,
  assess,
  history: async ({ db }, { id }) => (await listGroupChanges(db, id)) ?? refuse('groups/not-found'),
  calendar: ({ db }, period) => listCalendar(db, period),
  compare: ({ db, session }, { format }) => compareGroups(db, session, format),
};
