import { findFormat } from '#electron/formats/formats.queries.ts';
import { attendanceOf, figuresOf, markOf } from '#shared/groups/groups.rules.ts';
import type { Group, Participant } from '#shared/groups/groups.ts';
import type { Cell } from '#shared/papers/paper.ts';
import type { Desk } from '../desk.ts';
import { closing, column, facts, numberColumn, opening, signed, table, text, write } from '../frame.ts';
import { groupPaper, meetings, word } from './group-paper.ts';

/** Women by the number that stands on every sheet of the group: in the order in which they joined. */
const women = ({ participants }: Group) => participants.filter(({ joinedOn }) => joinedOn !== null);
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
  blocks: async (desk, group) => {
    const own = (await findFormat(desk.db, group.format))?.rules ?? null;
    const lines =
      own?.split('\n').filter((line) => line.trim() !== '') ?? RULES.map((each) => word(desk, `rule.${each}`));
    return [
      opening(desk, { title: word(desk, 'rules'), under: [group.name], isNeutral: true }),
      ...lines.map((line, at) => text(`${at + 1}. ${line.trim()}`)),
    ];
  },
});

/** For whoever stands at the door: names, and no word of what they come to. */
const gate = groupPaper({
  name: 'group-gate',
  format: 'portrait',
  carries: ['names'],
  audience: 'recipient',
  blocks: (desk, group) => [
    opening(desk, { title: word(desk, 'gate'), isNeutral: true }),
    table(desk, {
      columns: [numberColumn(desk), column({ head: word(desk, 'name'), weight: 300 })],
      rows: women(group)
        .filter(({ leftOn }) => leftOn === null)
        .map(({ name }, at) => [at + 1, name]),
    }),
  ],
});

/** When, at what hour and where; a card that anybody may find. */
const card = groupPaper({
  name: 'group-card',
  format: 'portrait',
  files: ['docx'],
  carries: [],
  audience: 'recipient',
  blocks: (desk, group) => {
    const next = group.meetings.find(({ state, on }) => state === 'planned' && on >= desk.today);
    return [
      opening(desk, { title: word(desk, 'card'), isNeutral: true }),
      facts([
        [word(desk, 'cardDay'), next === undefined ? null : desk.shortDate(next.on)],
        [word(desk, 'cardHour'), next?.at ?? null],
        [word(desk, 'cardPlace'), group.place],
        [word(desk, 'cardPhone'), null],
      ]),
      text(word(desk, 'cardWords')),
    ];
  },
});

/** Only when she asks for it: that she took part, and in meetings for women. Her name is written by hand. */
const confirmation = groupPaper({
  name: 'group-confirmation',
  format: 'portrait',
  files: ['docx'],
  carries: [],
  audience: 'recipient',
  blocks: (desk, group) => {
    const held = group.meetings.filter(({ state }) => state === 'held');
    const [first, last] = [held[0], held.at(-1)];
    return [
      opening(desk, { title: word(desk, 'confirmation') }),
      write(word(desk, 'confirmationName')),
      text(
        first === undefined || last === undefined
          ? word(desk, 'confirmationOpen')
          : desk.t('papers:groupPapers.confirmationWords', {
              from: desk.shortDate(first.on),
              to: desk.shortDate(last.on),
            }),
      ),
      // Nothing on it calls back to the centre but the name of the centre.
      signed(word(desk, 'signatureOfHead')),
    ];
  },
});

export const groupPapers = [sheet, key, grid, rules, gate, card, confirmation];
