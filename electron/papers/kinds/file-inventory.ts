import { findFamily } from '#electron/families/families.queries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Cell } from '#shared/papers/paper.ts';
import { closing, column, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** The papers that a case file usually holds, in the order of the work (order 1005 and the law on social services). */
const USUAL = [
  ['report', 'reported'],
  ['application', null],
  ['income', null],
  ['copies', null],
  ['assessment', 'assessed'],
  ['conclusion', null],
  ['decision', 'decided'],
  ['contract', 'contracted'],
  ['plan', 'planned'],
  ['closing', 'closed'],
] as const;

const EMPTY_ROWS = 8;

/** Внутрішній опис документів справи: usual contents with the days that the register knows, and rows to write in. */
export const fileInventory = paperKind({
  name: 'file-inventory',
  subject: 'family',
  audience: 'office',
  format: 'portrait',
  needs: 'families.print',
  carries: () => ['codes'],
  files: ['xlsx', 'docx'],
  async body(desk, { familyId }) {
    const { t } = desk;
    const family = await findFamily(desk.db, desk.visible, familyId);
    if (family === undefined) return refuse('papers/not-found');
    const rows = USUAL.map(([name, stage], index): Cell[] => {
      const step = family.steps.findLast((taken) => taken.stage === stage);
      const words = t(`papers:fileInventory.usual.${name}`);
      const document = step?.document ? `${words} (${step.document})` : words;
      return [index + 1, document, step?.takenOn ?? null, null, null];
    });
    const empty = Array.from({ length: EMPTY_ROWS }, (_, at): Cell[] => [
      USUAL.length + at + 1,
      null,
      null,
      null,
      null,
    ]);
    return {
      running: t('papers:fileInventory.running', { code: family.code }),
      blocks: [
        opening(desk, {
          title: t('papers:fileInventory.title'),
          under: [t('papers:fileInventory.case', { code: family.code })],
        }),
        table(desk, {
          columns: [
            column({ head: t('papers:families.columns.number'), weight: 46, type: 'number' }),
            column({ head: t('papers:fileInventory.columns.document'), weight: 290 }),
            column({ head: t('papers:fileInventory.columns.added'), weight: 96, type: 'date' }),
            column({ head: t('papers:fileInventory.columns.sheets'), weight: 80, isCentred: true }),
            column({ head: t('papers:columns.notes'), weight: 130 }),
          ],
          rows: [...rows, ...empty],
        }),
        closing(desk, {
          totals: [t('papers:fileInventory.total')],
          signatures: [t('papers:fileInventory.signed')],
        }),
      ],
    };
  },
});
