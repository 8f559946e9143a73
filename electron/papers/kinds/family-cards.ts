import { listFamilyRows } from '../family-rows.ts';
import { placeText } from '../family-words.ts';
import { carriedBy, heldTogether } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** Cards of the alphabet for the card box: surname, code, place, worker; eight on a sheet, with lines to cut along. */
export const familyCards = paperKind({
  name: 'family-cards',
  subject: 'families',
  audience: 'office',
  format: 'portrait',
  needs: 'families.print',
  carries: ({ names }) => carriedBy(names).filter((carried) => carried !== 'circumstances'),
  files: ['docx'],
  async body(desk, order) {
    const { t } = desk;
    const rows = await listFamilyRows(desk, order);
    const cards = rows.map((row) => {
      const born = row.birthYear === null ? null : t('people:bornInYear', { year: row.birthYear });
      const registered = t('papers:familyCards.registered', { date: desk.shortDate(row.registeredOn) });
      return [
        row.name === null ? row.code : heldTogether([row.name, born].filter(Boolean).join(', ')),
        row.name === null ? null : row.code,
        placeText(desk, row),
        row.children === null ? null : t('papers:familyCards.children', { count: row.children }),
        row.worker === null ? null : t('papers:familyCards.worker', { name: heldTogether(row.worker) }),
        registered,
      ].filter((line) => line !== null && line !== '') as string[];
    });
    const blocks = cards.length === 0 ? [] : [{ kind: 'cards' as const, cards }];
    return { running: '', blocks };
  },
});
