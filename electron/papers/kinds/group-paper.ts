import { findGroup } from '#electron/groups/groups.queries.ts';
import type { Group } from '#shared/groups/groups.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { FileKind } from '#shared/papers/orders.ts';
import type { Block, Carried, Format } from '#shared/papers/paper.ts';
import type { Desk } from '../desk.ts';
import { paperKind } from '../kind.ts';

interface GroupPaper {
  readonly name: string;
  readonly format: Format;
  readonly carries: readonly Carried[];
  readonly audience: 'office' | 'recipient';
  readonly blocks: (desk: Desk, group: Group) => Block[] | Promise<Block[]>;
  readonly files?: readonly FileKind[];
}

/** A paper of a group. None names what the group is for, nor why a woman comes. */
export function groupPaper({ name, format, carries, audience, blocks, files = ['xlsx', 'docx'] }: GroupPaper) {
  return paperKind({
    name,
    subject: 'group',
    audience,
    format,
    needs: 'groups.see',
    carries: () => carries,
    files,
    async body(desk, { groupId }) {
      const group = await findGroup(desk.db, desk.session, groupId);
      if (group === undefined) return refuse('papers/not-found');
      return { running: group.name, blocks: await blocks(desk, group) };
    },
  });
}

// texts: papers:groupPapers.
export const word = ({ t }: Desk, key: string) => t(`papers:groupPapers.${key}`);

/** Those that count: what was called off is not among them. */
export const meetings = (group: Group) => group.meetings.filter(({ state }) => state !== 'cancelled');
