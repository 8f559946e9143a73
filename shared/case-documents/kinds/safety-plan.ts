import { dayIn } from '../fields.ts';
import type { KindSpec } from '../kind.ts';

/** What she does when it is not safe. Pinned to the record; no paper is made of it. */
export const safetyPlan = {
  name: 'safetyPlan',
  area: 'safety',
  isForFew: true,
  isSigned: false,
  on: 'on',
  summary: ['person'],
  dueOn: (body) => dayIn(body, 'reviewOn'),
  sections: [
    {
      id: 'main',
      fields: [
        { id: 'on', type: 'date', isRequired: true },
        { id: 'person', type: 'member', isRequired: true },
        { id: 'signs', type: 'text', lines: 2 },
        { id: 'leaving', type: 'text', lines: 2 },
        { id: 'goesTo', type: 'text', lines: 2, isPlace: true },
        { id: 'trusted', type: 'text', lines: 2 },
        { id: 'things', type: 'text', lines: 2 },
        { id: 'children', type: 'text', lines: 2 },
        { id: 'signal', type: 'text', most: 300 },
        { id: 'reviewOn', type: 'date' },
      ],
    },
  ],
} as const satisfies KindSpec;
