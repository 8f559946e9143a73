import { findAdvocacy } from '#electron/advocacy/advocacy.queries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { toldFigure } from '#shared/projects/donor-sheet.ts';
import { facts, heading, opening, signed, text } from '../frame.ts';
import { paperKind } from '../kind.ts';
import { amountText, trainingWord as word } from './training-words.ts';

/** One page for a council: what a post did, in numbers. Neither who worked nor whom she helped is on it. */
export const evidence = paperKind({
  name: 'evidence',
  subject: 'advocacy',
  audience: 'partner',
  format: 'portrait',
  needs: 'training.see',
  carries: () => [],
  files: ['docx'],
  async body(desk, { advocacyId }) {
    const advocacy = await findAdvocacy(desk.db, advocacyId);
    if (advocacy === undefined) return refuse('papers/not-found');
    const { workers, months, paidMonths, families, visits, services, hours } = advocacy.evidence;
    const { payKopiykas, travelKopiykas } = advocacy.evidence;
    const number = (value: number) => desk.number(value);
    const cost = payKopiykas + travelKopiykas;
    return {
      running: word(desk, 'evidence'),
      blocks: [
        opening(desk, { title: word(desk, 'evidence'), under: [advocacy.communityName] }),
        facts([
          [word(desk, 'workers'), number(workers)],
          [word(desk, 'monthsWorked'), number(months)],
          [word(desk, 'families'), toldFigure(families) === null ? word(desk, 'hidden') : number(families)],
          [word(desk, 'visits'), number(visits)],
          [word(desk, 'services'), number(services)],
          [word(desk, 'hours'), number(hours)],
          [word(desk, 'costTotal'), amountText(desk, cost)],
          [word(desk, 'costMonth'), paidMonths === 0 ? null : amountText(desk, Math.round(cost / paidMonths))],
        ]),
        ...(advocacy.asked === null ? [] : [heading(word(desk, 'asked')), text(advocacy.asked)]),
        signed(desk.t('papers:signs.head')),
      ],
    };
  },
});
