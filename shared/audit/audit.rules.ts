import type { Act } from '#shared/ipc/audit.ts';
import type { AuditLine } from './audit.ts';

/** Acts whose number is worth a word. */
const COUNTED: ReadonlySet<Act> = new Set(['signInFailed', 'import', 'gapFound', 'change'] as const);

/** Keys of the texts that say what a line tells besides who and when; null where there is nothing more to say. */
export function actKeys({ act, number, detail }: Pick<AuditLine, 'act' | 'number' | 'detail'>) {
  const counted = `numbers.${act as 'signInFailed'}` as const;
  return {
    act: `acts.${act}`,
    detail: detail === null ? null : detailKey(act, detail),
    number: number === null || !COUNTED.has(act) ? null : counted,
  } as const;
}

function detailKey(act: Act, detail: string) {
  switch (act) {
    case 'clock':
      return `details.clock.${detail as 'back'}` as const;
    case 'gapFound':
      return `details.gapFound.${detail as 'missing'}` as const;
    case 'print':
    case 'export':
      return `details.print.${detail as 'pdf'}` as const;
    case 'view':
      return `details.view.${detail as 'search'}` as const;
    default:
      return null;
  }
}
