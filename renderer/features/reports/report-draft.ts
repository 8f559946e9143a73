import type { Checked } from '#renderer/ui/draft-form.ts';
import { checkedBy } from '#renderer/ui/PlainForm.tsx';
import { type Report, type Reporter, ReportInput } from '#shared/reports/reports.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';

/** What the form of a report holds while somebody types. */
export interface ReportDraft {
  readonly about: string;
  readonly words: string;
  readonly isUrgent: boolean;
  readonly isChildAtRisk: boolean;
  readonly factors: readonly number[];
  readonly communityCode: PlaceCode | null;
  readonly settlementCode: PlaceCode | null;
  readonly place: string;
  /** Undefined: typed, but no number. */
  readonly children: number | null | undefined;
  readonly way: string | null;
  readonly source: string | null;
  /** Undefined: typed, but no date. */
  readonly receivedOn: DateOnly | null | undefined;
  readonly receivedAt: string;
  readonly reporter: string;
  readonly reporterContact: string;
  readonly reporterAgrees: boolean;
  readonly handedTo: string;
  readonly measures: string;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A report that comes in now, by telephone as most do. */
export function newReportDraft(now: Date): ReportDraft {
  return {
    ...{ about: '', words: '', isUrgent: false, isChildAtRisk: false, factors: [] },
    ...{ communityCode: null, settlementCode: null, place: '', children: null, way: 'phone', source: null },
    receivedOn: todayIn(now),
    receivedAt: `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`,
    ...{ reporter: '', reporterContact: '', reporterAgrees: false, handedTo: '', measures: '' },
  };
}

/** A report as its form shows it; `reporter` is null where the session may not see who reported. */
export function draftOfReport(report: Report, reporter: Reporter | null): ReportDraft {
  const { about, words, isUrgent, isChildAtRisk, factors, communityCode, settlementCode, children } = report;
  return {
    ...{ about, words, isUrgent, isChildAtRisk, factors, communityCode, settlementCode, children },
    ...{ way: report.way, source: report.source, receivedOn: report.receivedOn, receivedAt: report.receivedAt },
    place: report.place ?? '',
    handedTo: report.handedTo ?? '',
    measures: report.measures ?? '',
    reporter: reporter?.reporter ?? '',
    reporterContact: reporter?.reporterContact ?? '',
    reporterAgrees: reporter?.reporterAgrees ?? false,
  };
}

const TIME = /^(\d{1,2})[:.,\s-]?(\d{2})$/;

/** «9:05», «9.05», «905» as 09:05; what is no time stays as typed and is refused. */
export function readTime(typed: string): string {
  const [, hours = '', minutes = ''] = TIME.exec(typed.trim()) ?? [];
  return hours === '' ? typed.trim() : `${hours.padStart(2, '0')}:${minutes}`;
}

export function checkReport(draft: ReportDraft): Checked<ReportInput> {
  return checkedBy(ReportInput, { ...draft, receivedAt: readTime(draft.receivedAt) });
}
