import { listServices } from '#electron/services/services.queries.ts';
import type { Block } from '#shared/papers/paper.ts';
import type { Service } from '#shared/services/services.ts';
import { CHECK_AFTER_DAYS } from '#shared/services/services.ts';
import { daysBetween } from '#shared/vocabulary/dates.ts';
import type { Desk } from '../desk.ts';
import { column, opening, table, text } from '../frame.ts';
import { paperKind } from '../kind.ts';

/**
 * «Куди звернутися»: the ordinary services of a community, for whoever asks. It names neither the centre nor a reason,
 * so that nobody who finds it learns anything: help for those who are not safe at home stands among dozens of others.
 */
export const whereToGo = paperKind({
  name: 'where-to-go',
  subject: 'community',
  audience: 'recipient',
  format: 'portrait',
  needs: 'services.see',
  carries: () => [],
  files: ['docx'],
  async body(desk, { communityCode }) {
    const { t } = desk;
    const all = await listServices(desk.db);
    const services = all.filter((service) => service.communityCode === null || service.communityCode === communityCode);
    const community = services.find((service) => service.communityCode !== null)?.communityName;
    const old = services.filter(({ checkedOn }) => daysBetween(checkedOn, desk.today) > CHECK_AFTER_DAYS);
    const under = community ? [t('papers:families.community', { name: community })] : [];
    return {
      running: t('papers:whereToGo.running'),
      blocks: [
        opening(desk, { title: t('papers:whereToGo.title'), under, isNeutral: true }),
        table(desk, {
          columns: ['what', 'where', 'phone', 'bring'].map((name, at) =>
            column({ head: t(`papers:whereToGo.columns.${name}`), weight: [190, 180, 110, 162][at] ?? 100 }),
          ),
          rows: services.map((service) => [
            lines(service.name, service.provider),
            lines(service.address, service.hours),
            service.phone,
            lines(service.eligible, service.documents),
          ]),
        }),
        ...checkedNote(desk, services),
      ],
      notices: old.length === 0 ? [] : [t('papers:whereToGo.old', { names: old.map(({ name }) => name).join(', ') })],
    };
  },
});

const lines = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('\n');

/** Since when every line is known to be so; nothing where there is no line. */
function checkedNote({ t, shortDate }: Desk, services: readonly Service[]): Block[] {
  const [oldest] = services.map(({ checkedOn }) => checkedOn).toSorted();
  return oldest === undefined ? [] : [text(t('papers:whereToGo.checked', { date: shortDate(oldest) }), 'note')];
}
