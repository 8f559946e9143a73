import { z } from 'zod';
import { recorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { Invitation, InvitationAnswer, InvitationId, InvitationInput } from './invitations.ts';

const version = z.number().int();
const change = recorded('change', { invitation: 'input.id' }, { number: 'output.version' });
const REFUSALS = ['records/not-found', 'records/changed-meanwhile'] as const;

/** Slips from those who work with a woman to those who hold the circle. No case is named. */
export const invitationsContract = {
  /** All of them for who holds groups, one's own for who invites; those without an answer first. */
  list: query({
    needs: 'invitations.see',
    audit: recorded('view', { invitation: 'output.invitations[].id' }),
    input: z.object({ limit: z.number().int().min(1).max(1000) }),
    output: z.object({ total: z.number().int(), invitations: z.array(Invitation) }),
  }),

  add: command({
    needs: 'invitations.write',
    audit: recorded('add', { invitation: 'output.id' }),
    input: InvitationInput,
    output: z.object({ id: InvitationId }),
  }),

  /** Puts right what one wrote oneself. */
  change: command({
    needs: 'invitations.write',
    audit: change,
    input: z.object({ id: InvitationId, version, invitation: InvitationInput }),
    output: z.object({ version }),
    refusals: REFUSALS,
  }),

  answer: command({
    needs: 'groups.change',
    audit: change,
    input: z.object({ id: InvitationId, version, answer: InvitationAnswer }),
    output: z.object({ version }),
    refusals: REFUSALS,
  }),
};
