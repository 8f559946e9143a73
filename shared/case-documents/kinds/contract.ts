import { dayIn } from '../fields.ts';
import type { KindSpec } from '../kind.ts';

/** «Договір про надання соціальних послуг»: what the register keeps of it; the contract itself is on paper. */
export const contract = {
  name: 'contract',
  area: 'plan',
  isForFew: false,
  isSigned: true,
  on: 'on',
  ofOne: 'person',
  summary: ['number', 'until'],
  dueOn: (body) => (dayIn(body, 'endedOn') === null ? dayIn(body, 'until') : null),
  sections: [
    {
      id: 'main',
      fields: [
        { id: 'number', type: 'text', most: 100, isRequired: true },
        { id: 'on', type: 'date', isRequired: true },
        { id: 'person', type: 'member' },
        { id: 'from', type: 'date' },
        { id: 'until', type: 'date' },
        { id: 'services', type: 'entries', vocabulary: 'socialServices' },
        { id: 'terms', type: 'text', lines: 3 },
        { id: 'endedOn', type: 'date', isOpen: true },
        { id: 'endGround', type: 'entry', vocabulary: 'closingReasons', isOpen: true },
      ],
    },
  ],
} as const satisfies KindSpec;
