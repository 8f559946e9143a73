import type { Texts } from '#renderer/text/i18n.ts';
import type { AuditLine } from '#shared/audit/audit.ts';

/** What the line says besides who and when: «Переглянуто», «Змінено, редакція 4», «Надруковано, сімей: 312». */
export function actText(t: Texts<'audit'>, line: Pick<AuditLine, 'act' | 'number' | 'detail' | 'covered'>): string {
  const { act, number, detail, covered } = line;
  const more = [
    detail === null ? null : detailText(t, act, detail),
    number === null || !COUNTED.has(act) ? null : t(`numbers.${act as 'signInFailed'}`, { count: number }),
    covered === 0 ? null : t('covered', { count: covered }),
  ].filter((part) => part !== null);
  return [t(`acts.${act}`), ...more].join(', ');
}

/** Acts whose number is worth a word. */
const COUNTED: ReadonlySet<string> = new Set(['signInFailed', 'import', 'gapFound', 'change']);

function detailText(t: Texts<'audit'>, act: AuditLine['act'], detail: string): string | null {
  switch (act) {
    case 'clock':
      return t(`details.clock.${detail as 'back'}`);
    case 'gapFound':
      return t(`details.gapFound.${detail as 'missing'}`);
    case 'print':
    case 'export':
      return t(`details.print.${detail as 'pdf'}`);
    case 'view':
      return t(`details.view.${detail as 'search'}`);
    default:
      return null;
  }
}
