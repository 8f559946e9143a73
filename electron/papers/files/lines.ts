import type { Block, Paper } from '#shared/papers/paper.ts';
import { paperWords } from '../texts.ts';

/** What stands above and below the table of a paper, a line each, for files that have no pages. */
export function linesAround(paper: Paper): { above: string[]; below: string[] } {
  const { t } = paperWords(paper.language);
  const at = paper.blocks.findIndex(({ kind }) => kind === 'table');
  const linesOf = (blocks: readonly Block[]) => blocks.flatMap((block) => blockLines(block, t));
  const above = linesOf(paper.blocks.slice(0, at));
  const below = linesOf(paper.blocks.slice(at + 1));
  const demonstration = paper.isDemonstration ? [t('papers:demonstration')] : [];
  const foot = [
    ...(paper.isConfidential ? [t('papers:confidential')] : []),
    ...(paper.stamp === null ? [] : [paper.stamp]),
  ];
  return { above: [...demonstration, ...above], below: [...below, ...foot] };
}

function blockLines(block: Block, t: ReturnType<typeof paperWords>['t']): string[] {
  switch (block.kind) {
    case 'opening':
      return [...block.institution, block.title, ...block.under];
    case 'heading':
    case 'text':
      return [block.text];
    case 'closing':
      return [
        ...block.totals,
        ...block.notes,
        ...(block.executor === null ? [] : [executorLine(block.executor, t)]),
        ...block.signatures,
      ];
    default:
      return [];
  }
}

/** «Виконавець: Олена Мельничук, тел. 0412 …» */
export function executorLine(
  { name, phone }: { name: string; phone: string | null },
  t: ReturnType<typeof paperWords>['t'],
): string {
  const who = t('papers:executor', { name });
  return phone === null ? who : `${who}, ${t('papers:phone')} ${phone}`;
}
