import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { type Body, dayIn, rowsIn } from '../fields.ts';
import type { KindSpec } from '../kind.ts';

/** The first day of an action without a result, or of the review that was agreed on last. */
function nextDay(body: Body): DateOnly | null {
  const waiting = rowsIn(body, 'actions').filter(({ outcome }) => outcome === null);
  const review = rowsIn(body, 'reviews').at(-1);
  const days = [
    ...waiting.map((action) => dayIn(action, 'actionUntil')),
    review === undefined ? null : dayIn(review, 'next'),
  ];
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}

/** «Індивідуальний план»: what is to be reached, by what, by whom and until when; and what came of it. */
export const plan = {
  name: 'plan',
  area: 'plan',
  isForFew: false,
  isSigned: true,
  on: 'on',
  ofOne: 'person',
  summary: ['aim'],
  dueOn: nextDay,
  sections: [
    {
      id: 'main',
      fields: [
        { id: 'on', type: 'date', isRequired: true },
        { id: 'person', type: 'member' },
        { id: 'aim', type: 'text', lines: 2 },
        { id: 'until', type: 'date' },
        {
          id: 'actions',
          type: 'rows',
          fields: [
            { id: 'goal', type: 'text', lines: 2, isRequired: true },
            { id: 'action', type: 'text', lines: 2 },
            { id: 'who', type: 'text', most: 200 },
            { id: 'actionUntil', type: 'date' },
            { id: 'outcome', type: 'answer', set: 'result', isOpen: true },
            { id: 'result', type: 'text', lines: 2, isOpen: true },
          ],
        },
      ],
    },
    {
      id: 'reviews',
      fields: [
        {
          id: 'reviews',
          type: 'rows',
          isOpen: true,
          fields: [
            { id: 'reviewedOn', type: 'date', isRequired: true, isOpen: true },
            { id: 'words', type: 'text', lines: 2, isOpen: true },
            { id: 'next', type: 'date', isOpen: true },
          ],
        },
      ],
    },
  ],
} as const satisfies KindSpec;
