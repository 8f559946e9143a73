import type { CaseDocument } from '#shared/case-documents/case-documents.ts';
import type { Address } from '#shared/families/addresses.ts';
import type { DatedFactor, Family, Member, Step } from '#shared/families/families.ts';
import type { GivenService } from '#shared/given-services/given-services.ts';
import type { ReportOfFamily } from '#shared/reports/reports.ts';
import type { Visit } from '#shared/visits/visits.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';

/** One thing that happened to a family, as its dated facts tell it. */
export type Happening =
  | { readonly kind: 'takenOn' | 'returned' | 'step'; readonly step: Step }
  | { readonly kind: 'closed'; readonly step: Step; readonly result: string | null }
  | { readonly kind: 'moved'; readonly address: Address }
  | { readonly kind: 'workerCame' | 'workerLeft'; readonly worker: string }
  | {
      readonly kind: 'circumstances';
      readonly began: readonly DatedFactor[];
      readonly ended: readonly DatedFactor[];
    }
  | { readonly kind: 'memberCame' | 'memberLeft'; readonly member: Member }
  | { readonly kind: 'visit'; readonly visit: Visit }
  | { readonly kind: 'given'; readonly given: GivenService }
  | { readonly kind: 'report'; readonly report: ReportOfFamily }
  | { readonly kind: 'document'; readonly document: CaseDocument };

/** What was done with the family, beside what its record holds. */
export interface WorkWith {
  readonly visits: readonly Visit[];
  readonly given: readonly GivenService[];
  readonly reports: readonly ReportOfFamily[];
  readonly documents: readonly CaseDocument[];
}

export interface TimelineEntry {
  readonly on: DateOnly;
  readonly happening: Happening;
}

/** What happened, the newest first; of one day what came last stands first. Facts without a day are not in it. */
export function timelineOf(family: Family, work: WorkWith): TimelineEntry[] {
  const inOrder = [
    ...workEntries(work),
    ...stepEntries(family),
    ...workerEntries(family.workers),
    ...circumstancesEntries(family),
    ...memberEntries(family.members),
    ...moveEntries(family.addresses),
  ];
  return inOrder.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).toReversed();
}

function stepEntries({ steps, episodes }: Family): TimelineEntry[] {
  return steps.map((step, place) => {
    const isFirst = steps.findIndex(({ episode }) => episode === step.episode) === place;
    return { on: step.takenOn, happening: happeningOf(step, isFirst, episodes) };
  });
}

function happeningOf(step: Step, isFirst: boolean, episodes: Family['episodes']): Happening {
  if (step.stage === 'closed') {
    const result = episodes.find(({ number }) => number === step.episode)?.result ?? null;
    return { kind: 'closed', step, result };
  }
  if (!isFirst) return { kind: 'step', step };
  return { kind: step.episode === 1 ? 'takenOn' : 'returned', step };
}

/** That a worker left is told only where nobody followed on that day. */
function workerEntries(workers: Family['workers']): TimelineEntry[] {
  return workers.toReversed().flatMap(({ worker, fromOn, toOn }) => {
    const came: TimelineEntry = { on: fromOn, happening: { kind: 'workerCame', worker } };
    const isFollowed = workers.some((other) => other.fromOn === toOn);
    return toOn === null || isFollowed ? [came] : [came, { on: toOn, happening: { kind: 'workerLeft', worker } }];
  });
}

/** One entry a day, however many circumstances began and ended on it. */
function circumstancesEntries({ presentFactors, earlierFactors }: Family): TimelineEntry[] {
  const all = [...presentFactors, ...earlierFactors];
  const days = new Set(all.flatMap(({ fromOn, toOn }) => [fromOn, toOn]).filter((day) => day !== null));
  return [...days].map((on) => ({
    on,
    happening: {
      kind: 'circumstances',
      began: all.filter(({ fromOn }) => fromOn === on),
      ended: all.filter(({ toOn }) => toOn === on),
    },
  }));
}

function memberEntries(members: readonly Member[]): TimelineEntry[] {
  return members.flatMap((member) => [
    ...(member.fromOn === null ? [] : [{ on: member.fromOn, happening: { kind: 'memberCame' as const, member } }]),
    ...(member.toOn === null ? [] : [{ on: member.toOn, happening: { kind: 'memberLeft' as const, member } }]),
  ]);
}

function moveEntries(addresses: readonly Address[]): TimelineEntry[] {
  return addresses
    .toReversed()
    .flatMap((address) =>
      address.fromOn === null ? [] : [{ on: address.fromOn, happening: { kind: 'moved' as const, address } }],
    );
}

/** What was planned only has not happened. */
function workEntries({ visits, given, reports, documents }: WorkWith): TimelineEntry[] {
  return [
    ...reports.map((report) => ({ on: report.receivedOn, happening: { kind: 'report' as const, report } })),
    ...visits.flatMap((visit) =>
      visit.heldOn === null ? [] : [{ on: visit.heldOn, happening: { kind: 'visit' as const, visit } }],
    ),
    ...documents.map((document) => ({ on: document.on, happening: { kind: 'document' as const, document } })),
    ...given.map((each) => ({ on: each.givenOn, happening: { kind: 'given' as const, given: each } })),
  ];
}
