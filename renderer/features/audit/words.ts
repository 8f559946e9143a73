import type { Texts } from '#renderer/text/i18n.ts';
import { actKeys } from '#shared/audit/audit.rules.ts';
import type { AuditLine } from '#shared/audit/audit.ts';

/** What the line says besides who and when: «Переглянуто», «Змінено, редакція 4», «Надруковано, сімей: 312». */
export function actText(t: Texts<'audit'>, line: Pick<AuditLine, 'act' | 'number' | 'detail' | 'covered'>): string {
  const keys = actKeys(line);
  const more = [
    keys.detail === null ? null : t(keys.detail),
    keys.number === null || line.number === null ? null : t(keys.number, { count: line.number }),
    line.covered === 0 ? null : t('covered', { count: line.covered }),
  ].filter((part) => part !== null);
  return [t(keys.act), ...more].join(', ');
}
