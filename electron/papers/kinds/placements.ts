import { getCalendar } from '#electron/calendar/calendar.queries.ts';
import { findPlacement } from '#electron/placements/placements.queries.ts';
import { isWorkingDay } from '#shared/calendar/calendar.rules.ts';
import type { EntryKind, WorkEntry } from '#shared/entries/entries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { FileKind } from '#shared/papers/orders.ts';
import type { Block, Carried, Format } from '#shared/papers/paper.ts';
import { claimKopiykas, lastDayOf, monthsOf, workOf } from '#shared/placements/placements.rules.ts';
import type { Placement } from '#shared/placements/placements.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Desk } from '../desk.ts';
import { closing, column, facts, heading, numberColumn, opening, signed, table, text } from '../frame.ts';
import { paperKind } from '../kind.ts';
import { amountText, monthText, trainingWord as word } from './training-words.ts';

interface PlacementPaper {
  readonly name: string;
  readonly format: Format;
  readonly blocks: (desk: Desk, placement: Placement) => Block[] | Promise<Block[]>;
  readonly carries?: readonly Carried[];
  readonly audience?: 'office' | 'recipient';
  readonly files?: readonly FileKind[];
  readonly isForShow?: boolean;
}

/** A paper of a work in a community. */
function placementPaper(paper: PlacementPaper) {
  const { name, format, blocks, carries = ['names'], audience = 'office', files = ['xlsx', 'docx'] } = paper;
  return paperKind({
    isForShow: paper.isForShow ?? false,
    name,
    subject: 'placement',
    audience,
    format,
    needs: 'training.see',
    carries: () => carries,
    files,
    async body(desk, { placementId }) {
      const placement = await findPlacement(desk.db, placementId);
      if (placement === undefined) return refuse('papers/not-found');
      return { running: placement.traineeName, blocks: await blocks(desk, placement) };
    },
  });
}

/** Entries of a kind, the first day first, as papers are read. */
const entriesOf = ({ entries }: Placement, kind: EntryKind) =>
  entries.filter((entry) => entry.kind === kind).toReversed();

const string = (value: unknown) => (typeof value === 'string' ? value : null);
const number = (value: unknown) => (typeof value === 'number' ? value : null);

function who(desk: Desk, placement: Placement): Block {
  const { traineeName, position, communityName, host, contractNumber, contractOn, fromOn } = placement;
  const contract = [contractNumber && `№ ${contractNumber}`, contractOn && desk.shortDate(contractOn)];
  return facts([
    [word(desk, 'name'), traineeName],
    [word(desk, 'position'), position],
    [word(desk, 'community'), communityName],
    [word(desk, 'host'), host],
    [word(desk, 'contract'), contract.filter(Boolean).join(', ') || null],
    [word(desk, 'period'), `${desk.shortDate(fromOn)} – ${desk.shortDate(lastDayOf(placement))}`],
  ]);
}

const report = placementPaper({
  name: 'placement-report',
  format: 'portrait',
  blocks: (desk, placement) => {
    const reports = entriesOf(placement, 'report');
    const total = workOf(placement.entries);
    return [
      opening(desk, { title: word(desk, 'report') }),
      who(desk, placement),
      heading(word(desk, 'monthsHead')),
      table(desk, {
        columns: [
          column({ head: word(desk, 'month'), weight: 80 }),
          column({ head: word(desk, 'families'), weight: 70, type: 'number' }),
          column({ head: word(desk, 'visits'), weight: 70, type: 'number' }),
          column({ head: word(desk, 'services'), weight: 70, type: 'number' }),
          column({ head: word(desk, 'hours'), weight: 70, type: 'number' }),
          column({ head: word(desk, 'done'), weight: 220 }),
          column({ head: word(desk, 'accepted'), weight: 90, type: 'date' }),
        ],
        rows: [
          ...reports.map(({ content }) => [
            ...[monthText(String(content.month)), number(content.families), number(content.visits)],
            ...[number(content.services), number(content.hours), string(content.done), string(content.acceptedOn)],
          ]),
          [word(desk, 'total'), null, total.visits, total.services, total.hours, null, null],
        ],
        rowKinds: { [reports.length]: 'total' },
      }),
      signed(word(desk, 'specialist'), word(desk, 'mentor'), desk.t('papers:signs.head')),
    ];
  },
});

/** «Акт наданих послуг» of each month that is paid: the sum is as the accountant gave it. */
const serviceActs = placementPaper({
  name: 'service-acts',
  format: 'portrait',
  files: ['docx'],
  blocks: (desk, placement) => {
    const reports = new Map(entriesOf(placement, 'report').map(({ content }) => [content.month, content]));
    const paid = entriesOf(placement, 'payment');
    if (paid.length === 0) return [opening(desk, { title: word(desk, 'noActs') })];
    return paid.flatMap(({ content: { month, planned, act } }, at): Block[] => {
      const work = reports.get(month);
      return [
        opening(desk, {
          title: word(desk, 'serviceAct'),
          under: [act === null ? word(desk, 'actNumber') : `№ ${act}`, monthText(String(month))],
          startsPage: at > 0,
        }),
        who(desk, placement),
        text(word(desk, 'serviceActWords')),
        facts([
          [word(desk, 'families'), work === undefined ? null : String(work.families ?? '')],
          [word(desk, 'visits'), work === undefined ? null : String(work.visits ?? '')],
          [word(desk, 'services'), work === undefined ? null : String(work.services ?? '')],
          [word(desk, 'hours'), work === undefined ? null : String(work.hours ?? '')],
          [word(desk, 'actSum'), amountText(desk, planned)],
        ]),
        signed(word(desk, 'specialist'), desk.t('papers:signs.head')),
      ];
    });
  },
});

const DAYS = Array.from({ length: 31 }, (_, at) => at + 1);

const timesheet = placementPaper({
  name: 'placement-timesheet',
  format: 'landscape',
  blocks: async (desk, placement) => {
    const calendar = await getCalendar(desk.db);
    const untilOn = lastDayOf(placement);
    const absences = entriesOf(placement, 'absence');
    const sheets = new Map(entriesOf(placement, 'timesheet').map(({ content }) => [content.month, content]));
    const markOf = (text: string): string | null => {
      const on = DateOnly.safeParse(text).data;
      if (on === undefined || on < placement.fromOn || on > untilOn) return '×';
      if (absences.some((absence) => absence.on <= on && on <= (string(absence.content.untilOn) ?? absence.on))) {
        return word(desk, 'absentMark');
      }
      return isWorkingDay(calendar, on) ? null : word(desk, 'dayOffMark');
    };
    return [
      opening(desk, { title: word(desk, 'timesheet'), under: [placement.traineeName, placement.communityName ?? ''] }),
      table(desk, {
        columns: [
          column({ head: word(desk, 'month'), weight: 70 }),
          ...DAYS.map((day) => column({ head: String(day), weight: 24, isCentred: true })),
          column({ head: word(desk, 'daysCount'), weight: 44, isCentred: true }),
          column({ head: word(desk, 'hours'), weight: 50, isCentred: true }),
        ],
        rows: monthsOf(placement.fromOn, untilOn).map((month) => {
          const sheet = sheets.get(month);
          const [days, hours] = [number(sheet?.days), number(sheet?.hours)];
          return [
            monthText(month),
            ...DAYS.map((day) => markOf(`${month}-${String(day).padStart(2, '0')}`)),
            ...[days === null ? null : String(days), hours === null ? null : String(hours)],
          ];
        }),
      }),
      closing(desk, {
        notes: [word(desk, 'timesheetMarks')],
        signatures: [word(desk, 'specialist'), desk.t('papers:signs.head')],
      }),
    ];
  },
});

function actTable(desk: Desk, equipment: readonly WorkEntry[], on: (entry: WorkEntry) => string | null) {
  const sum = equipment.reduce((total, { content }) => total + (number(content.cost) ?? 0), 0);
  return table(desk, {
    columns: [
      numberColumn(desk),
      column({ head: word(desk, 'equipmentName'), weight: 200 }),
      column({ head: word(desk, 'inventory'), weight: 100 }),
      column({ head: word(desk, 'cost'), weight: 90, isCentred: true }),
      column({ head: word(desk, 'state'), weight: 120 }),
      column({ head: word(desk, 'date'), weight: 90, type: 'date' }),
    ],
    rows: [
      ...equipment.map((entry, at) => [
        ...[at + 1, string(entry.content.name), string(entry.content.number), amountText(desk, entry.content.cost)],
        ...[string(entry.content.state), on(entry)],
      ]),
      ...(equipment.length === 0 ? [] : [[null, word(desk, 'total'), null, amountText(desk, sum), null, null]]),
    ],
    rowKinds: equipment.length === 0 ? {} : { [equipment.length]: 'total' },
  });
}

const equipmentActs = placementPaper({
  name: 'equipment-acts',
  format: 'portrait',
  blocks: (desk, placement) => {
    const given = entriesOf(placement, 'equipment');
    return [
      opening(desk, { title: word(desk, 'actGiven') }),
      who(desk, placement),
      heading(word(desk, 'equipmentHead')),
      actTable(desk, given, ({ on }) => on),
      text(word(desk, 'actGivenWords')),
      signed(word(desk, 'gave'), word(desk, 'took')),
      opening(desk, { title: word(desk, 'actReturned'), startsPage: true }),
      who(desk, placement),
      heading(word(desk, 'equipmentHead')),
      actTable(desk, given, ({ content }) => string(content.returnedOn)),
      signed(word(desk, 'gave'), word(desk, 'took')),
    ];
  },
});

const travelRegister = placementPaper({
  name: 'travel-register',
  format: 'landscape',
  blocks: (desk, placement) => {
    const claims = entriesOf(placement, 'claim').filter(({ content }) => content.state !== 'refused');
    const sum = claims.reduce((total, claim) => total + claimKopiykas(claim), 0);
    return [
      opening(desk, { title: word(desk, 'travel'), isApproved: true }),
      who(desk, placement),
      heading(word(desk, 'journeysHead')),
      table(desk, {
        columns: [
          numberColumn(desk),
          column({ head: word(desk, 'date'), weight: 90, type: 'date' }),
          column({ head: word(desk, 'route'), weight: 210 }),
          column({ head: word(desk, 'purpose'), weight: 170 }),
          column({ head: word(desk, 'km'), weight: 60, type: 'number' }),
          column({ head: word(desk, 'rate'), weight: 80, isCentred: true }),
          column({ head: word(desk, 'tickets'), weight: 80, isCentred: true }),
          column({ head: word(desk, 'sum'), weight: 90, isCentred: true }),
        ],
        rows: [
          ...claims.map((claim, at) => {
            const { route, purpose, km, rate, tickets } = claim.content;
            return [
              ...[at + 1, claim.on, string(route), string(purpose), number(km), amountText(desk, rate)],
              ...[amountText(desk, tickets), amountText(desk, claimKopiykas(claim))],
            ];
          }),
          ...(claims.length === 0
            ? []
            : [[null, null, word(desk, 'total'), null, null, null, null, amountText(desk, sum)]]),
        ],
        rowKinds: claims.length === 0 ? {} : { [claims.length]: 'total' },
      }),
      signed(word(desk, 'specialist'), word(desk, 'accountant'), desk.t('papers:signs.head')),
    ];
  },
});

const recommendation = placementPaper({
  name: 'recommendation',
  isForShow: true,
  format: 'portrait',
  audience: 'recipient',
  files: ['docx'],
  blocks: (desk, placement) => {
    const { months, families, visits, services } = workOf(placement.entries);
    return [
      opening(desk, { title: word(desk, 'recommendation') }),
      text(placement.traineeName, 'bold'),
      text(
        desk.t('papers:trainingPapers.recommendationWords', {
          ...{ position: placement.position ?? word(desk, 'specialist'), community: placement.communityName ?? '' },
          ...{ from: desk.longDate(placement.fromOn), to: desk.longDate(lastDayOf(placement)) },
        }),
      ),
      text(desk.t('papers:trainingPapers.recommendationWork', { months, families, visits, services })),
      { kind: 'write', label: word(desk, 'recommendationOwn'), lines: 6 },
      signed(word(desk, 'mentor'), desk.t('papers:signs.head')),
    ];
  },
});

export const placementPapers = [report, serviceActs, timesheet, equipmentActs, travelRegister, recommendation];
