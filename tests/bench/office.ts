import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { caseDocumentsHandlers } from '#electron/case-documents/case-documents.ipc.ts';
import type { Door } from '#electron/entry/door.ts';
import { familiesHandlers } from '#electron/families/families.ipc.ts';
import { givenServicesHandlers } from '#electron/given-services/given-services.ipc.ts';
import { groupsHandlers } from '#electron/groups/groups.ipc.ts';
import { openNodeSealingEnd } from '#electron/ipc/sealing-node.ts';
import { createServe } from '#electron/ipc/serve.ts';
import { appendAudit } from '#electron/register/audit-chain.ts';
import { reportsHandlers } from '#electron/reports/reports.ipc.ts';
import { searchHandlers } from '#electron/search/search.ipc.ts';
import { visitsHandlers } from '#electron/visits/visits.ipc.ts';
import { caseDocumentsContract } from '#shared/case-documents/case-documents.contract.ts';
import { familiesContract } from '#shared/families/families.contract.ts';
import { givenServicesContract } from '#shared/given-services/given-services.contract.ts';
import { groupsContract } from '#shared/groups/groups.contract.ts';
import type { GroupId } from '#shared/groups/groups.ts';
import type { InputOf, OutputOf } from '#shared/ipc/procedure.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import type { AskShell } from '#shared/ipc/shell.ts';
import { reportsContract } from '#shared/reports/reports.contract.ts';
import { searchContract } from '#shared/search/search.contract.ts';
import type { SearchResult } from '#shared/search/search.ts';
import { visitsContract } from '#shared/visits/visits.contract.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';

type Families = typeof familiesContract;

/** The register process without the process: real handlers behind `serve`, replies sealed as the channel seals them. */
export interface Office {
  call<Name extends keyof Families>(name: Name, input: InputOf<Families[Name]>): Promise<OutputOf<Families[Name]>>;
  find(input: { text: string; limit: number }): Promise<SearchResult>;
  /** Everything that the page of a family asks for, its history of work included. */
  wholeRecord(familyId: FamilyId): Promise<void>;
  group(id: GroupId): Promise<unknown>;
}

const [own, page] = [await openNodeSealingEnd(), await openNodeSealingEnd()];

const noShell: AskShell = async () => ({ ok: false, failure: { code: 'shell/unavailable' } });

export function openOffice(door: Door): Office {
  const serve = createServe(
    {
      ...{ families: familiesContract, search: searchContract, visits: visitsContract, reports: reportsContract },
      ...{ givenServices: givenServicesContract, caseDocuments: caseDocumentsContract, groups: groupsContract },
    },
    {
      ...{ families: familiesHandlers, search: searchHandlers, visits: visitsHandlers, reports: reportsHandlers },
      ...{ givenServices: givenServicesHandlers, caseDocuments: caseDocumentsHandlers, groups: groupsHandlers },
    },
    {
      unlocked: () => door.opened,
      visibleTo,
      reachOf: async () => NO_REACH,
      now: () => new Date(),
      log: (line) => process.stderr.write(`${line}\n`),
      explain: () => null,
      audit: appendAudit,
    },
  );
  const tools = { shell: noShell, signal: new AbortController().signal, progress: () => {} };
  const call = async (channel: string, input: unknown) => {
    const reply = await serve({ callId: 'bench', channel, input }, tools);
    await own.seal(page.publicKey, reply);
    return valueOf(reply) as never;
  };
  return {
    call: (name, input) => call(`families.${name}`, input),
    group: (id) => call('groups.get', { id }),
    find: (input) => call('search.find', input),
    async wholeRecord(familyId) {
      await call('families.get', { id: familyId });
      for (const thing of ['visits', 'givenServices', 'reports', 'caseDocuments']) {
        await call(`${thing}.ofFamily`, { familyId });
      }
    },
  };
}

function valueOf(reply: Reply<unknown>): unknown {
  if (reply.ok) return reply.value;
  throw new Error(`the call was answered ${reply.failure.code}`);
}
