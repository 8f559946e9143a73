import { inChunks, listFamilyRows } from '../family-rows.ts';
import { paperKind } from '../kind.ts';
import { postalLines } from '../postal-lines.ts';
import { listPostalAddresses } from '../recipients.ts';

/** Labels for envelopes, 24 on a sheet of 70 × 37 mm; families who asked for no letters are left out and counted. */
export const labels = paperKind({
  name: 'labels',
  subject: 'families',
  audience: 'recipient',
  format: 'labels',
  needs: 'families.print',
  carries: () => ['names', 'addresses'],
  async body(desk, order) {
    const { t } = desk;
    // A label is of no use without a name: names are what this paper is for.
    const rows = await listFamilyRows(desk, { ...order, names: 'names' });
    const ns = rows.map(({ n }) => n);
    const addresses = await inChunks(desk, ns, (some) => listPostalAddresses(desk.db, desk.visible, some));
    const byFamily = new Map(addresses.map((address) => [address.familyN, address]));
    const silent = addresses.filter(({ noLetters }) => noLetters).length;
    const cards = rows.flatMap(({ n, name, isOrdinary }) => {
      const address = byFamily.get(n);
      if (address === undefined || address.noLetters || !isOrdinary || name === null) return [];
      const lines = postalLines(desk, address);
      return lines.length === 0 ? [] : [[name, ...lines]];
    });
    const others = rows.length - cards.length - silent;
    return {
      running: '',
      blocks: cards.length === 0 ? [] : [{ kind: 'cards' as const, cards }],
      notices: [
        ...(silent > 0 ? [t('papers:labels.silent', { count: silent })] : []),
        ...(others > 0 ? [t('papers:labels.without', { count: others })] : []),
      ],
    };
  },
});
