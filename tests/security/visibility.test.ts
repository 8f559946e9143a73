import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeReach } from '#electron/access/reach.ts';
import { visibleTo } from '#electron/access/visibility.ts';
import { caseDocumentsHandlers } from '#electron/case-documents/case-documents.ipc.ts';
import { consentsHandlers } from '#electron/consents/consents.ipc.ts';
import { draftsHandlers } from '#electron/drafts/drafts.ipc.ts';
import { familiesHandlers } from '#electron/families/families.ipc.ts';
import { NOW } from '#electron/families/testing.ts';
import { givenServicesHandlers } from '#electron/given-services/given-services.ipc.ts';
import { createServe } from '#electron/ipc/serve.ts';
import { ownListsHandlers } from '#electron/own-lists/own-lists.ipc.ts';
import { papersHandlers } from '#electron/papers/papers.ipc.ts';
import { participantLinksHandlers } from '#electron/participant-links/participant-links.ipc.ts';
import { peopleHandlers } from '#electron/people/people.ipc.ts';
import { appendAudit } from '#electron/register/audit-chain.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { reportsHandlers } from '#electron/reports/reports.ipc.ts';
import { reviewsHandlers } from '#electron/reviews/reviews.ipc.ts';
import { searchHandlers } from '#electron/search/search.ipc.ts';
import { todayHandlers } from '#electron/today/today.ipc.ts';
import { viewsHandlers } from '#electron/views/views.ipc.ts';
import { visitsHandlers } from '#electron/visits/visits.ipc.ts';
import { contract } from '#shared/contract.ts';
import { Family } from '#shared/families/families.ts';
import { channelsOf, procedureOf } from '#shared/ipc/procedure.ts';
import { Refusal, type Reply } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import { ROLES, type Role } from '#shared/vocabulary/permissions.ts';
import { asked, channelOf, INPUTS, NO_RECORDS, WITHOUT_FAMILY } from './visibility-inputs.ts';
import { makeWorld, RECORDS, type RecordName, type World } from './visibility-world.ts';

/**
 * Every procedure, as every role, over a record of each kind. What must come out is not written down by hand: it
 * follows from who sees what. The committed table shows it in the diff.
 */
const TABLE = join(import.meta.dirname, 'visibility.tsv');

/** What each role sees of each record. */
const SEEN: Readonly<Record<Role, Readonly<Record<RecordName, 'open' | 'code' | 'none'>>>> = {
  head: seen('open', 'open', 'open', 'open', 'open'),
  deputy: seen('open', 'open', 'open', 'open', 'none'),
  caseWorker: seen('open', 'open', 'none', 'code', 'none'),
  clerk: seen('open', 'open', 'open', 'code', 'none'),
  groupCoordinator: seen('none', 'none', 'none', 'none', 'none'),
  trainer: seen('none', 'none', 'none', 'none', 'none'),
  technician: seen('none', 'none', 'none', 'none', 'none'),
};

type Sight = 'open' | 'code' | 'none';
function seen(own: Sight, near: Sight, foreign: Sight, confidential: Sight, hidden: Sight) {
  return { own, near, foreign, confidential, hidden, blocked: 'none', unknown: 'none' } as const;
}

let register: OpenRegister;
let records: World['records'];
let users: World['users'];

beforeAll(async () => {
  ({ register, records, users } = await makeWorld());
});

const needed = () => channelsOf(contract).filter((channel) => !NO_RECORDS.has(channel.split('.')[0] ?? ''));

/** Rolled back: an answer must not change the record that the next one asks for. */
const UNDONE = new Error('undone');

function serving(role: Role) {
  const session = { userId: must(users.get(role), 'a user of each role'), userName: role, role };
  const reachOf = makeReach();
  const handlers = {
    ...{ families: familiesHandlers, people: peopleHandlers, today: todayHandlers, drafts: draftsHandlers },
    ...{ search: searchHandlers, views: viewsHandlers, papers: papersHandlers('resources') },
    ...{
      consents: consentsHandlers,
      ownLists: ownListsHandlers,
      reports: reportsHandlers,
      visits: visitsHandlers,
      givenServices: givenServicesHandlers,
      caseDocuments: caseDocumentsHandlers,
    },
    participantLinks: participantLinksHandlers,
    reviews: reviewsHandlers({ secondPerson: async () => new Refusal({ code: 'reviews/second-wrong' as const }) }),
  };
  const over: OpenRegister = {
    ...register,
    write: (work) => {
      let result: unknown;
      return register
        .write(async (trx) => {
          result = await work(trx);
          throw UNDONE;
        })
        .catch((error: unknown) => {
          if (error === UNDONE) return result;
          throw error;
        }) as never;
    },
  };
  const serve = createServe(contract, handlers, {
    unlocked: () => ({ register: over, session }),
    visibleTo,
    reachOf: (_, now) => reachOf(register, session.userId, now),
    now: () => NOW,
    log: () => {},
    explain: () => null,
    audit: appendAudit,
  });
  const tools = {
    shell: async () => ({ ok: false as const, failure: { code: 'shell/unavailable' as const } }),
    signal: new AbortController().signal,
    progress: () => {},
  };
  return (row: string, input: unknown) => serve({ callId: '1', channel: channelOf(row), input }, tools);
}

/** What the program makes of the typed text alone is no news. */
const OF_THE_TEXT = 'otherLayouts';

const told = (reply: Reply<unknown>) =>
  JSON.stringify(reply.ok ? reply.value : reply.failure, (key, value: unknown) =>
    key === OF_THE_TEXT ? undefined : value,
  );
const word = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.failure.code);

it('every procedure has a row here, or its thing holds no record', () => {
  const rows = new Set(asked().map(channelOf));
  expect(needed().filter((channel) => !rows.has(channel))).toEqual([]);
  expect(asked().length).toBeGreaterThan(40);
  expect([...rows].filter((channel) => procedureOf(contract, channel) === undefined)).toEqual([]);
});

it('every input is one that reaches its record: none is refused for its form, none meets a surprise', async () => {
  const call = serving('head');
  for (const channel of asked().filter((each) => !WITHOUT_FAMILY.has(each))) {
    const answer = word(await call(channel, must(INPUTS[channel], 'a row')(records.near)));
    expect(['ipc/invalid-input', 'ipc/internal', 'ipc/unknown'], channel).not.toContain(answer);
  }
});

describe.each(ROLES)('as %s', (role) => {
  it('no answer tells of a family that is not open to the role, and none differs from that for an unknown one', async () => {
    const call = serving(role);
    for (const channel of asked()) {
      const input = must(INPUTS[channel], 'a row for every procedure');
      const unknown = told(await call(channel, input(records.unknown)));
      for (const name of RECORDS) {
        const reply = told(await call(channel, input(records[name])));
        for (const other of RECORDS) {
          if (SEEN[role][other] === 'open') continue;
          const { marks, code, familyId } = records[other];
          const hidden = SEEN[role][other] === 'none' && other !== 'unknown' ? [...marks, code] : marks;
          for (const mark of hidden) expect(reply.includes(mark), `${channel} of ${name} tells ${mark}`).toBe(false);
          expect(SEEN[role][other] === 'none' && other !== 'unknown' && reply.includes(familyId), channel).toBe(false);
        }
        const isAsUnknown = reply === unknown;
        expect(isAsUnknown || SEEN[role][name] !== 'none', `${channel} of ${name}: ${reply}`).toBe(true);
      }
    }
  });

  it('what the role sees, it gets', async () => {
    const call = serving(role);
    for (const name of RECORDS) {
      const reply = await call('families.get', { id: records[name].familyId });
      const isOpen = reply.ok && Family.safeParse(reply.value).success;
      const isCode = !reply.ok && reply.failure.code === 'families/confidential';
      expect(isOpen ? 'open' : isCode ? 'code' : 'none', name).toBe(SEEN[role][name]);
    }
  });
});

it('the committed table tells what each role is answered over each record', async () => {
  const rows: string[] = [['procedure', 'record', ...ROLES].join('\t')];
  const calls = ROLES.map(serving);
  for (const channel of asked()) {
    for (const name of RECORDS) {
      const input = must(INPUTS[channel], 'a row for every procedure')(records[name]);
      const answers: string[] = [];
      for (const call of calls) answers.push(word(await call(channel, input)));
      rows.push([channel, name, ...answers].join('\t'));
    }
  }
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(TABLE);
});
