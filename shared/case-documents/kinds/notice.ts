import { dayIn } from '../fields.ts';
import type { KindSpec } from '../kind.ts';

/** A notice to the police or the children's service. When it is due without consent is the office's vocabulary. */
export const notice = {
  name: 'notice',
  area: 'safety',
  isForFew: true,
  isSigned: false,
  on: 'on',
  summary: ['authority', 'ground', 'sentOn'],
  dueOn: (body) => (dayIn(body, 'sentOn') === null ? dayIn(body, 'dueOn') : null),
  sections: [
    {
      id: 'main',
      fields: [
        { id: 'authority', type: 'answer', set: 'authority', isRequired: true },
        { id: 'ground', type: 'entry', vocabulary: 'noticeGrounds', isRequired: true },
        { id: 'on', type: 'date', isRequired: true },
        { id: 'dueOn', type: 'date', isRequired: true },
        { id: 'consent', type: 'answer', set: 'consent' },
        { id: 'words', type: 'text', lines: 3 },
        { id: 'sentOn', type: 'date' },
        { id: 'way', type: 'text', most: 200 },
        { id: 'number', type: 'text', most: 100 },
        { id: 'answer', type: 'text', lines: 2 },
      ],
    },
  ],
} as const satisfies KindSpec;
