import type { CommandContext, Handlers } from '#electron/ipc/handlers.ts';
import type { auditContract } from '#shared/audit/audit.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { findLooks, listAuditLines, listAuditUsers, listOpenGaps } from './audit.queries.ts';

/** The line of the call is all that it is for. */
async function acknowledgeGap({ trx }: CommandContext, { n }: { n: number }) {
  const gaps = await listOpenGaps(trx);
  if (!gaps.some((gap) => gap.n === n)) return refuse('audit/no-such-gap');
  return null;
}

/** `checked` resolves when the whole chain was walked after opening. */
export function auditHandlers(checked: () => Promise<void>): Handlers<typeof auditContract> {
  return {
    gaps: async ({ db }) => {
      await checked();
      return await listOpenGaps(db);
    },
    acknowledgeGap,
    list: ({ db, visible }, asked) => listAuditLines(db, visible, asked),
    users: ({ db }) => listAuditUsers(db),
    looks: async ({ db, visible }, at) => (await findLooks(db, visible, at)) ?? refuse('audit/not-found'),
  };
}
