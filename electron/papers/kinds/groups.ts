import { listFacilitators } from '#electron/facilitators/facilitators.queries.ts';
import { findFormat } from '#electron/formats/formats.queries.ts';
import { findGroup } from '#electron/groups/groups.queries.ts';
import { attendanceOf, figuresOf, isThere, leadersOf, markOf, womenBy } from '#shared/groups/groups.rules.ts';
import { type Group, type Meeting, type Participant, SCALES, STEPS } from '#shared/groups/groups.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { FileKind } from '#shared/papers/orders.ts';
import type { Block, Carried, Cell, Format } from '#shared/papers/paper.ts';
import { formatAmount } from '#shared/vocabulary/money.ts';
import type { Desk } from '../desk.ts';
import { closing, column, facts, numberColumn, opening, table, text, write } from '../frame.ts';
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
      return { running: group.name, blocks: await blocks(desk, group) };
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
      closing(desk, { signatures: [word(desk, 'signatureOfHead')] }),
    ];
  },
});

/** What came of the group in figures that add up: nobody is named. */
const report = groupPaper({
  name: 'group-report',
  format: 'portrait',
  carries: [],
  audience: 'office',
  blocks: (desk, group) => {
    const { t } = desk;
    const held = group.meetings.filter(({ state }) => state === 'held');
    const { women: different, attendances } = figuresOf(group);
    const { ages, statuses } = womenBy(group);
    const sum = (of: (meeting: Meeting) => number) => held.reduce((total, meeting) => total + of(meeting), 0);
    const counted = (head: string, rows: readonly (readonly [string, number])[]) =>
      table(desk, {
        columns: [column({ head, weight: 360 }), column({ head: word(desk, 'women'), weight: 120, type: 'number' })],
        rows: rows.map(([label, count]) => [label, count]),
      });
    const { points, change } = group.measured;
    return [
      opening(desk, { title: word(desk, 'report'), under: [group.name] }),
      facts([
        [t('groups:fields.community'), group.communityName],
        [word(desk, 'paidBy'), group.projects.map(({ name }) => name).join(', ') || null],
        [word(desk, 'period'), held.length === 0 ? null : periodOf(desk, held)],
        [word(desk, 'heldOf'), t('groups:heldOf', { held: held.length, total: meetings(group).length })],
        [word(desk, 'cancelled'), String(group.meetings.length - meetings(group).length)],
        [word(desk, 'different'), String(different)],
        [word(desk, 'attendances'), String(attendances)],
        [t('groups:meeting.guests'), String(sum(({ guests }) => guests))],
        [t('groups:meeting.children'), String(sum(({ children }) => children))],
      ]),
      // texts: groups:ages. groups:statuses. groups:steps. groups:scales. groups:points.
      counted(
        t('groups:woman.age'),
        ages.map(({ age, women: count }) => [age === null ? word(desk, 'notSaid') : t(`groups:ages.${age}`), count]),
      ),
      counted(
        t('groups:woman.statuses'),
        statuses.map(({ status, women: count }) => [t(`groups:statuses.${status}`), count]),
      ),
      counted(
        t('groups:woman.steps'),
        STEPS.map((step) => [
          t(`groups:steps.${step}`),
          group.participants.filter(({ steps }) => steps.includes(step)).length,
        ]),
      ),
      ...(points.length === 0
        ? []
        : [
            table(desk, {
              columns: [
                column({ head: word(desk, 'selfAssessment'), weight: 160 }),
                column({ head: word(desk, 'women'), weight: 70, type: 'number' as const }),
                ...SCALES.map((scale) => column({ head: t(`groups:scales.${scale}`), weight: 120 })),
              ],
              rows: points.map(({ point, women: count, means }) => [
                ...[t(`groups:points.${point}`), count],
                ...SCALES.map((scale) => desk.number(means[scale])),
              ]),
            }),
          ]),
      ...(change === null
        ? []
        : [
            text(
              `${t('groups:measured.change', { count: change.women })} ${SCALES.map(
                (scale) =>
                  `${t(`groups:scales.${scale}`)} ${desk.number(change.start[scale])} → ${desk.number(change.end[scale])}`,
              ).join('; ')}`,
            ),
          ]),
      table(desk, {
        columns: [
          numberColumn(desk),
          column({ head: t('groups:meeting.on'), weight: 80 }),
          column({ head: word(desk, 'planned'), weight: 220 }),
          column({ head: word(desk, 'covered'), weight: 220 }),
          column({ head: word(desk, 'women'), weight: 70, type: 'number' }),
        ],
        rows: held.map((meeting, at) => [
          ...[at + 1, desk.shortDate(meeting.on), meeting.theme, meeting.covered ?? meeting.theme],
          wereThere(meeting),
        ]),
      }),
      closing(desk, { totals: [t('papers:groupPapers.figures', { women: different, attendances })] }),
    ];
  },
});

const wereThere = ({ marks }: Meeting) => marks.filter(({ mark }) => isThere(mark)).length;

const periodOf = (desk: Desk, held: readonly Meeting[]) =>
  [held[0], held.at(-1)].map((meeting) => (meeting === undefined ? '' : desk.shortDate(meeting.on))).join(' – ');

/** Who led how many meetings, and what is owed for it. */
const fees = groupPaper({
  name: 'group-fees',
  format: 'portrait',
  carries: ['names'],
  audience: 'office',
  blocks: async (desk, group) => {
    const held = group.meetings.filter(({ state }) => state === 'held');
    const led = Map.groupBy(
      held.flatMap((meeting) => leadersOf(group, meeting)),
      (name) => name,
    );
    const known = await listFacilitators(desk.db);
    const rows = [...led].map(([name, times]) => {
      const fee = known.find((one) => one.name === name)?.feeKopiykas ?? 0;
      return { name, times: times.length, fee, sum: fee * times.length };
    });
    const money = (kopiykas: number) => formatAmount(kopiykas, desk.language);
    return [
      opening(desk, { title: word(desk, 'fees'), under: [group.name], isApproved: true }),
      table(desk, {
        columns: [
          numberColumn(desk),
          column({ head: word(desk, 'leaderHead'), weight: 220 }),
          column({ head: word(desk, 'ledCount'), weight: 90, type: 'number' }),
          column({ head: word(desk, 'fee'), weight: 100 }),
          column({ head: word(desk, 'sum'), weight: 100 }),
          column({ head: word(desk, 'signature'), weight: 120 }),
        ],
        rows: rows.map(({ name, times, fee, sum }, at) => [at + 1, name, times, money(fee), money(sum), null]),
      }),
      closing(desk, {
        totals: [desk.t('papers:groupPapers.feesTotal', { sum: money(rows.reduce((all, { sum }) => all + sum, 0)) })],
      }),
    ];
  },
});

export const groupPapers = [sheet, key, grid, rules, gate, card, confirmation, report, fees];
