import type { KindSpec } from '../kind.ts';

/** «Акт про надання послуг екстрено (кризово)»: help that did not wait for a decision. */
export const crisisAct = {
  name: 'crisisAct',
  area: 'safety',
  isForFew: true,
  isSigned: true,
  on: 'on',
  ofOne: 'person',
  summary: ['services'],
  sections: [
    {
      id: 'main',
      fields: [
        { id: 'on', type: 'date', isRequired: true },
        { id: 'person', type: 'member' },
        { id: 'threat', type: 'text', lines: 3, isRequired: true },
        { id: 'services', type: 'entries', vocabulary: 'socialServices' },
        { id: 'done', type: 'text', lines: 3 },
        { id: 'handedTo', type: 'text', lines: 2 },
        { id: 'next', type: 'text', lines: 2 },
      ],
    },
  ],
} as const satisfies KindSpec;
