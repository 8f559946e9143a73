import { dayIn } from '../fields.ts';
import type { KindSpec } from '../kind.ts';

/** An urgent order of the police or a restraining order of a court. */
export const protectionOrder = {
  name: 'protectionOrder',
  area: 'safety',
  isForFew: true,
  isSigned: false,
  on: 'on',
  summary: ['kind', 'until'],
  lapses: true,
  dueOn: (body) => (dayIn(body, 'liftedOn') === null ? dayIn(body, 'until') : null),
  sections: [
    {
      id: 'main',
      fields: [
        { id: 'kind', type: 'answer', set: 'orderKind', isRequired: true },
        { id: 'number', type: 'text', most: 100 },
        { id: 'on', type: 'date', isRequired: true },
        { id: 'until', type: 'date', isRequired: true },
        { id: 'issuedBy', type: 'text', most: 300 },
        { id: 'against', type: 'text', most: 300 },
        { id: 'person', type: 'member' },
        { id: 'forbids', type: 'text', lines: 3 },
        { id: 'liftedOn', type: 'date' },
      ],
    },
  ],
} as const satisfies KindSpec;
