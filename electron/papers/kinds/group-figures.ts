import { listFacilitators } from '#electron/facilitators/facilitators.queries.ts';
import { figuresOf, leadersOf, womenBy } from '#shared/groups/groups.rules.ts';
import { type Meeting, SCALES, STEPS } from '#shared/groups/groups.ts';
import { isThere } from '#shared/vocabulary/marks.ts';
import { formatAmount } from '#shared/vocabulary/money.ts';
import type { Desk } from '../desk.ts';
import { closing, column, facts, numberColumn, opening, table, text } from '../frame.ts';
import { groupPaper, meetings, word } from './group-paper.ts';

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
    const { points, change, questions } = group.measured;
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
      ...(questions.length === 0
        ? []
        : [
            table(desk, {
              columns: [
                column({ head: word(desk, 'questions'), weight: 240 }),
                column({ head: t('groups:measured.point'), weight: 80 }),
                column({ head: word(desk, 'women'), weight: 70, type: 'number' as const }),
                column({ head: word(desk, 'mean'), weight: 90 }),
              ],
              rows: questions.flatMap(({ question, points: filled }) =>
                filled.map(({ point, women: count, mean }) => [
                  ...[question, t(`groups:points.${point}`), count, desk.number(mean)],
                ]),
              ),
            }),
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

export const groupFigures = [report, fees];
