import { findGroup } from '#electron/groups/groups.queries.ts';
import { attendanceOf, figuresOf, markOf } from '#shared/groups/groups.rules.ts';
import type { Group, Participant } from '#shared/groups/groups.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { FileKind } from '#shared/papers/orders.ts';
import type { Block, Carried, Cell, Format } from '#shared/papers/paper.ts';
import type { Desk } from '../desk.ts';
import { closing, column, numberColumn, opening, table, text } from '../frame.ts';
import { paperKind } from '../kind.ts';

interface GroupPaper {
  readonly name: string;
  readonly format: Format;
  readonly carries: readonly Carried[];
  readonly audience: 'office' | 'recipient';
  readonly blocks: (desk: Desk, group: Group) => Block[];
  readonly files?: readonly FileKind[];
}

/** A paper of a group. None names what the group is for, nor why a woman comes. */
function groupPaper({ name, format, carries, audience, blocks, files = ['xlsx', 'docx'] }: GroupPaper) {
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
      return { running: group.name, blocks: blocks(desk, group) };
    },
  });
}

// texts: papers:groupPapers.
const word = ({ t }: Desk, key: string) => t(`papers:groupPapers.${key}`);

/** Women by the number that stands on every sheet of the group: in the order in which they joined. */
const women = ({ participants }: Group) => participants.filter(({ joinedOn }) => joinedOn !== null);
const meetings = (group: Group) => group.meetings.filter(({ state }) => state !== 'cancelled');
const dayAndMonth = (desk: Desk, on: string) => desk.shortDate(on).slice(0, 5);

/** Numbers and days, without a name: who has which number stands on a list of its own. */
const sheet = groupPaper({
  name: 'group-sheet',
  format: 'landscape',
  carries: [],
  audience: 'recipient',
  blocks: (desk, group) => [
    opening(desk, { title: word(desk, 'sheet'), under: [group.name], isNeutral: true }),
    table(desk, {
      columns: [
        numberColumn(desk),
        ...meetings(group).map(({ on }) => column({ head: dayAndMonth(desk, on), weight: 70 })),
      ],
      rows: women(group).map((_, at) => [at + 1, ...meetings(group).map(() => null)]),
      leastLines: 2,
    }),
  ],
});

const key = groupPaper({
  name: 'group-key',
  format: 'portrait',
  carries: ['names'],
  audience: 'office',
  blocks: (desk, group) => [
    opening(desk, { title: word(desk, 'key'), under: [group.name], isNeutral: true }),
    table(desk, {
      columns: [
        numberColumn(desk),
        column({ head: word(desk, 'name'), weight: 300 }),
        column({ head: desk.t('papers:columns.notes'), weight: 200 }),
      ],
      rows: women(group).map(({ name }, at) => [at + 1, name, null]),
    }),
  ],
});

function gridRow(desk: Desk, group: Group, woman: Participant, at: number): Cell[] {
  const { there, of } = attendanceOf(woman, group.meetings);
  const marks = meetings(group).map((meeting) => {
    const mark = markOf(woman, meeting);
    // texts: groups:marks.
    return mark === undefined ? null : desk.t(`groups:marks.${mark}`);
  });
  return [at + 1, woman.name, ...marks, of === 0 ? null : `${there}/${of}`];
}

const grid = groupPaper({
  name: 'group-grid',
  format: 'landscape',
  carries: ['names'],
  audience: 'office',
  blocks: (desk, group) => {
    const leaders = [group.leader, group.coLeader].filter((leader) => leader !== null);
    const { women: different, attendances } = figuresOf(group);
    return [
      opening(desk, { title: word(desk, 'grid'), under: [group.name] }),
      table(desk, {
        columns: [
          numberColumn(desk),
          column({ head: word(desk, 'name'), weight: 150 }),
          ...meetings(group).map(({ on }) => column({ head: dayAndMonth(desk, on), weight: 56, isCentred: true })),
          column({ head: desk.t('groups:total'), weight: 60, isCentred: true }),
        ],
        rows: women(group).map((woman, at) => gridRow(desk, group, woman, at)),
      }),
      closing(desk, {
        totals: [desk.t('papers:groupPapers.figures', { women: different, attendances })],
        notes: [
          word(desk, 'marks'),
          ...(leaders.length > 0 ? [desk.t('papers:groupPapers.leaders', { names: leaders.join(', ') })] : []),
        ],
        // Whatever brought her to the circle, on paper she is one of two who lead it.
        signatures: leaders.map((leader) => `${leader}, ${word(desk, 'leader')}`),
      }),
    ];
  },
});

const RULES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

const rules = groupPaper({
  name: 'group-rules',
  files: ['docx'],
  format: 'portrait',
  carries: [],
  audience: 'recipient',
  blocks: (desk, group) => [
    opening(desk, { title: word(desk, 'rules'), under: [group.name], isNeutral: true }),
    ...RULES.map((number) => text(`${number}. ${word(desk, `rule.${number}`)}`)),
  ],
});

export const groupPapers = [sheet, key, grid, rules];
