import { z } from 'zod';
import { GroupId, ParticipantId } from '#shared/groups/groups.ts';
import { recorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { LinkInput, ParticipantLink } from './participant-links.ts';

const NOT_FOUND = ['groups/not-found', 'families/not-found'] as const;

/** One-way links from women of a group to families, for those who see both. */
export const participantLinksContract = {
  /** Links to families that the session sees. */
  ofGroup: query({
    needs: 'groups.link',
    audit: recorded('view', { family: 'output.links[].familyId' }),
    input: z.object({ groupId: GroupId }),
    output: z.object({ links: z.array(ParticipantLink) }),
  }),

  /** Links her to a family, in the place of the one before. */
  set: command({
    needs: 'groups.link',
    audit: recorded('change', { family: 'output.familyId' }),
    input: z.object({ groupId: GroupId, participantId: ParticipantId, link: LinkInput }),
    output: z.object({ familyId: FamilyId }),
    refusals: NOT_FOUND,
  }),

  remove: command({
    needs: 'groups.link',
    audit: recorded('change', { family: 'output.familyId' }),
    input: z.object({ groupId: GroupId, participantId: ParticipantId }),
    output: z.object({ familyId: FamilyId }),
    refusals: NOT_FOUND,
  }),
};
