import type { KindSpec } from '../kind.ts';

/** What is known of violence, with its source. Kolo weighs no risk: the level is the one the police gave. */
export const violence = {
  name: 'violence',
  area: 'safety',
  isForFew: true,
  isSigned: false,
  on: 'on',
  summary: ['forms', 'policeLevel'],
  sections: [
    {
      id: 'main',
      fields: [
        { id: 'on', type: 'date', isRequired: true },
        { id: 'forms', type: 'answers', set: 'violence' },
        { id: 'person', type: 'member' },
        { id: 'source', type: 'entry', vocabulary: 'reportSources', isRequired: true },
        { id: 'words', type: 'text', lines: 4 },
        { id: 'offender', type: 'text', lines: 2, most: 500 },
        { id: 'policeLevel', type: 'answer', set: 'policeLevel' },
        { id: 'policeOn', type: 'date' },
        { id: 'consent', type: 'answer', set: 'consent' },
        { id: 'consentOn', type: 'date' },
        { id: 'measures', type: 'text', lines: 3 },
      ],
    },
  ],
} as const satisfies KindSpec;
