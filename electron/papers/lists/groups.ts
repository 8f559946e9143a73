import { listCalls } from '#electron/calls/calls.queries.ts';
import { listGroups } from '#electron/groups/groups.queries.ts';
import type { Call } from '#shared/calls/calls.ts';
import type { GroupRow } from '#shared/groups/groups.ts';
import { listSource } from './source.ts';

/** Far more than a line takes: the list is never cut. */
const MOST = 100_000;

/** Circles, a row a group; of the women a number alone. */
export const groupsSource = listSource<GroupRow>({
  name: 'groups',
  needs: 'groups.see',
  rows: ({ db, today }) => listGroups(db, today),
  columns: [
    { key: 'group', type: 'text', weight: 180, value: ({ name }) => name },
    {
      key: 'format',
      type: 'text',
      weight: 140,
      // texts: formats:names.
      value: ({ format, formatName }, { known }) => formatName ?? known(`formats:names.${format}`) ?? null,
    },
    { key: 'community', type: 'text', weight: 130, value: ({ communityName }) => communityName },
    { key: 'women', type: 'number', weight: 70, value: ({ participants }) => participants },
    { key: 'meetings', type: 'number', weight: 80, value: ({ meetings }) => meetings },
    { key: 'held', type: 'number', weight: 80, value: ({ held }) => held },
    { key: 'nextOn', type: 'date', weight: 86, value: ({ nextOn }) => nextOn },
    { key: 'ended', type: 'date', weight: 86, value: ({ endedOn }) => endedOn },
  ],
});

/** Calls to the line, a row a call. What she told and how she stays safe are in none of the columns. */
export const callsSource = listSource<Call>({
  name: 'calls',
  needs: 'groups.see',
  rows: async ({ db }) => (await listCalls(db, { limit: MOST })).calls,
  columns: [
    { key: 'received', type: 'date', weight: 86, value: ({ calledOn }) => calledOn },
    { key: 'alias', type: 'text', weight: 150, carries: ['names'], value: ({ alias }) => alias },
    { key: 'phone', type: 'text', weight: 130, carries: ['phones'], value: ({ contact }) => contact },
    // texts: calls:outcomes.
    { key: 'outcome', type: 'text', weight: 130, value: ({ outcome }, { t }) => t(`calls:outcomes.${outcome}`) },
    { key: 'firstOn', type: 'date', weight: 86, value: ({ firstOn }) => firstOn },
    { key: 'group', type: 'text', weight: 150, value: ({ groupName }) => groupName },
  ],
});
