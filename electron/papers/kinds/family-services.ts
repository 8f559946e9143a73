import { findFamily } from '#electron/families/families.queries.ts';
import { listGivenTo } from '#electron/given-services/given-services.queries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { closing, column, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** «Облік надання послуг» of one family, for its paper file: section 8 of the social card. */
export const familyServices = paperKind({
  name: 'family-services',
  subject: 'family',
  audience: 'office',
  format: 'portrait',
  needs: 'families.print',
  carries: () => ['codes'],
  files: ['xlsx'],
  async body(desk, { familyId }) {
    const { t, shortDate, wordOf } = desk;
    const [family, given] = [
      await findFamily(desk.db, desk.visible, familyId),
      await listGivenTo(desk.db, desk.visible, familyId),
    ];
    if (family === undefined || given === undefined) return refuse('papers/not-found');
    return {
      running: t('papers:familyServices.running', { code: family.code }),
      blocks: [
        opening(desk, { title: t('papers:familyServices.title'), under: [family.code] }),
        table(desk, {
          columns: [
            column({ head: t('given:columns.number'), weight: 36, type: 'number' }),
            column({ head: t('given:columns.givenOn'), weight: 76 }),
            column({ head: t('given:columns.service'), weight: 190 }),
            column({ head: t('given:columns.form'), weight: 90 }),
            column({ head: t('given:columns.amount'), weight: 54, type: 'number' }),
            column({ head: t('given:columns.who'), weight: 120 }),
          ],
          rows: given.toReversed().map((row, at) => [
            at + 1,
            shortDate(row.givenOn),
            wordOf('socialServices', row.service),
            // texts: given:
            t(`given:forms.${row.form}`),
            row.amount,
            row.userName,
          ]),
        }),
        closing(desk, { notes: [] }),
      ],
    };
  },
});
