import type { Block } from '#shared/papers/paper.ts';
import type { Desk } from '../desk.ts';
import { choices, facts, heading, opening, signed, write } from '../frame.ts';
import { paperKind } from '../kind.ts';

/** The form that a worker fills in by hand during a visit. It says nothing of why the family is visited. */
export const visitForm = paperKind({
  name: 'visit-form',
  subject: 'office',
  audience: 'office',
  format: 'portrait',
  needs: 'papers.use',
  carries: () => [],
  files: ['docx'],
  body: async (desk) => ({ running: '', blocks: visitBlocks(desk) }),
});

function visitBlocks(desk: Desk): Block[] {
  const word = (key: string) => desk.t(`papers:visitForm.${key}`);
  const kinds = ['planned', 'first', 'repeated', 'byRequest'].map((kind) => word(`kinds.${kind}`));
  return [
    opening(desk, { title: word('title') }),
    facts([
      [word('code'), null],
      [word('date'), null],
      [word('worker'), null],
      [word('place'), null],
    ]),
    choices(word('kind'), kinds),
    heading(word('present')),
    write(word('presentWho'), 2),
    heading(word('seen')),
    write(word('living'), 2),
    write(word('children'), 2),
    write(word('health'), 2),
    heading(word('agreed')),
    write(word('done'), 2),
    write(word('next'), 2),
    write(word('nextDate')),
    signed(word('signedWorker'), word('signedRecipient')),
  ];
}
