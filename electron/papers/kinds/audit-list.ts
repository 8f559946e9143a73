import { listAuditLines } from '#electron/audit/audit.queries.ts';
import { actKeys } from '#shared/audit/audit.rules.ts';
import type { AuditLine } from '#shared/audit/audit.ts';
import type { RecordKind } from '#shared/ipc/audit.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { formatTime } from '#shared/vocabulary/moment-text.ts';
import type { Desk } from '../desk.ts';
import { closing, column, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** Some 150 sheets: more is looked through on the screen. */
const MOST_LINES = 5000;

/** Called by the name of somebody: on paper their kind alone is told. */
const NAMED_AFTER_PEOPLE: ReadonlySet<RecordKind> = new Set(['facilitator', 'placement', 'group'] as const);

/** Lines of the audit as its viewer shows them: users by name, records by code, nobody else's name. */
export const auditList = paperKind({
  name: 'audit-list',
  subject: 'audit',
  audience: 'office',
  format: 'landscape',
  needs: 'audit.see',
  carries: () => ['codes'],
  files: ['xlsx', 'csv'],
  async body(desk, { filter }) {
    const { t, db, visible, longDate, today } = desk;
    const { lines, hasMore } = await listAuditLines(db, visible, { filter, before: null, limit: MOST_LINES });
    const { fromOn, toOn, acts, code } = filter;
    const [userName] = filter.userIds.length === 0 ? [] : lines.map((line) => line.userName);
    const narrowed = [
      userName,
      ...acts.map((act) => t(`audit:acts.${act}`)),
      code === '' ? null : code.toUpperCase(),
      fromOn === null ? null : `${t('audit:filter.from')} ${longDate(fromOn)}`,
      toOn === null ? null : `${t('audit:filter.to')} ${longDate(toOn)}`,
    ].filter((part) => typeof part === 'string');
    return {
      running: t('papers:auditList.running', { date: longDate(today) }),
      blocks: [
        opening(desk, { title: t('audit:title'), under: [narrowed.join(', ') || t('audit:filter.everything')] }),
        table(desk, {
          columns: [
            column({ head: t('audit:columns.number'), weight: 80, type: 'number' }),
            column({ head: t('audit:columns.when'), weight: 150 }),
            column({ head: t('audit:columns.who'), weight: 220 }),
            column({ head: t('audit:columns.what'), weight: 300 }),
            column({ head: t('audit:columns.record'), weight: 260 }),
          ],
          rows: lines.map((line) => rowOf(desk, line)),
        }),
        closing(desk, { totals: [t('papers:auditList.count', { count: lines.length })] }),
      ],
      notices: hasMore ? [t('papers:auditList.newest', { count: MOST_LINES })] : [],
    };
  },
});

function rowOf(desk: Desk, line: AuditLine) {
  const { t, language, shortDate } = desk;
  const at = new Date(line.atMs);
  const keys = actKeys(line);
  // texts: audit:
  const more = [
    keys.detail === null ? null : t(`audit:${keys.detail}`),
    keys.number === null ? null : t(`audit:${keys.number}`, { count: line.number ?? 0 }),
    line.covered === 0 ? null : t('audit:covered', { count: line.covered }),
  ].filter((part) => part !== null);
  return [
    line.n,
    `${shortDate(todayIn(at))}, ${formatTime(at, language)}`,
    line.userName ?? t('audit:nobody'),
    [t(`audit:${keys.act}`), ...more].join(', '),
    recordOf(desk, line),
  ];
}

function recordOf({ t }: Desk, { recordKind, recordName }: AuditLine): string | null {
  if (recordKind === null) return null;
  if (recordName === null || NAMED_AFTER_PEOPLE.has(recordKind)) return t(`audit:records.${recordKind}`);
  return recordKind === 'family' ? recordName : t(`audit:records.${recordKind}Of`, { name: recordName });
}
