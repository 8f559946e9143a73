import { findFamily } from '#electron/families/families.queries.ts';
import { findPerson } from '#electron/people/person-record.queries.ts';
import type { Family, Stage } from '#shared/families/families.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import type { Desk } from '../desk.ts';
import { facts, opening, signed, text, write } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** The step by which a stage was reached last; undefined where it was not. */
const stepTo = ({ steps }: Pick<Family, 'steps'>, stage: Stage) => steps.findLast((step) => step.stage === stage);

/** What a decision is about, filled in as far as the case has it; the rest is written by hand. */
function decisionOf(name: 'decision' | 'closing-decision', stage: Stage) {
  return paperKind({
    name,
    subject: 'family',
    audience: 'office',
    format: 'portrait',
    needs: 'families.print',
    carries: () => ['codes', 'circumstances'],
    files: ['docx'],
    async body(desk, { familyId }) {
      const family = await findFamily(desk.db, desk.visible, familyId);
      if (family === undefined) return refuse('papers/not-found');
      const step = stepTo(family, stage);
      // texts: papers:decisions.
      const word = (key: string) => desk.t(`papers:decisions.${key}`);
      const episode = family.episodes[0];
      const ground = stage === 'closed' ? closingGround(desk, episode?.closingReason ?? null) : (step?.reason ?? null);
      return {
        running: word(`${name}.title`),
        blocks: [
          opening(desk, { title: word(`${name}.title`), under: [family.code] }),
          facts([
            [word('on'), step === undefined ? null : desk.longDate(step.takenOn)],
            [word('number'), step?.document ?? null],
            [word('taken'), desk.longDate(family.registeredOn)],
            [word('level'), family.level && desk.t(`families:levels.${family.level}`)],
            [word('ground'), ground],
            ...(stage === 'closed' ? [[word('result'), episode?.result ?? null] as const] : []),
            [word('worker'), family.worker],
          ]),
          write(word(`${name}.decided`), 4),
          signed(desk.t('papers:signs.head')),
        ],
      };
    },
  });
}

function closingGround(desk: Desk, reason: string | null): string | null {
  return reason === null ? null : desk.wordOf('closingReasons', reason);
}

/** «Рішення про надання соціальних послуг», «Рішення про припинення». */
export const decision = decisionOf('decision', 'decided');
export const closingDecision = decisionOf('closing-decision', 'closed');

/** A notice of the decision for one person: nobody else's name is on it, and nothing of why. */
export const decisionNotice = paperKind({
  name: 'decision-notice',
  subject: 'person',
  audience: 'recipient',
  format: 'portrait',
  needs: 'families.print',
  carries: () => ['names', 'codes'],
  files: ['docx'],
  async body(desk, { personId }) {
    const person = await findPerson(desk.db, desk.visible, personId);
    const [first] = person?.families ?? [];
    const family = first && (await findFamily(desk.db, desk.visible, first.id));
    if (person === undefined || family === undefined) return refuse('papers/not-found');
    const step = stepTo(family, 'decided');
    const word = (key: string) => desk.t(`papers:decisions.${key}`);
    return {
      running: word('notice.title'),
      blocks: [
        opening(desk, { title: word('notice.title') }),
        facts([
          [word('to'), fullName(person.name) || null],
          [word('case'), family.code],
          [word('on'), step === undefined ? null : desk.longDate(step.takenOn)],
          [word('number'), step?.document ?? null],
        ]),
        write(word('notice.decided'), 3),
        text(word('notice.rights'), 'note'),
        signed(desk.t('papers:signs.head'), desk.t('papers:signs.received')),
      ],
    };
  },
});
