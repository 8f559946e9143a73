import type { SimpleField } from '../fields.ts';
import type { KindSpec } from '../kind.ts';

/** A block of the act on a child: a mark and three lines, of which the child's own is kept back. */
const childBlock = (id: string): SimpleField[] => [
  { id, type: 'answer', set: 'problems' },
  { id: `${id}FromChild`, type: 'text', lines: 2, isKeptBack: true },
  { id: `${id}FromParents`, type: 'text', lines: 2 },
  { id: `${id}Comment`, type: 'text', lines: 2 },
];

const adultBlock = (id: string): SimpleField[] => [
  { id, type: 'answer', set: 'satisfaction' },
  { id: `${id}Comment`, type: 'text', lines: 2 },
];

const CHILD_BLOCKS = ['health', 'food', 'learning', 'feelings', 'habits', 'relations', 'selfCare'];
const ADULT_BLOCKS = [
  ...['adultHealth', 'adultFeelings', 'adultHabits', 'contacts', 'history', 'employment'],
  ...['adultSelfCare', 'parenting'],
];

/** «Акт оцінки потреб сім’ї/особи» with its conclusion, in the order of the forms of order № 1005. */
export const needsAssessment = {
  name: 'needsAssessment',
  area: 'needs',
  isForFew: true,
  isSigned: true,
  on: 'on',
  ofOne: 'person',
  summary: ['level', 'hasCircumstances'],
  sections: [
    {
      id: 'general',
      fields: [
        { id: 'report', type: 'text', most: 100 },
        { id: 'begunOn', type: 'date' },
        { id: 'on', type: 'date', isRequired: true },
        { id: 'specialist', type: 'text', most: 300 },
        { id: 'others', type: 'text', lines: 2, most: 500 },
        { id: 'person', type: 'member' },
        { id: 'repeated', type: 'answer', set: 'yesNo' },
      ],
    },
    {
      id: 'children',
      fields: [
        {
          id: 'children',
          type: 'rows',
          fields: [{ id: 'child', type: 'member', isRequired: true }, ...CHILD_BLOCKS.flatMap(childBlock)],
        },
        { id: 'danger', type: 'answer', set: 'yesNo' },
        { id: 'dangerWords', type: 'text', lines: 2 },
      ],
    },
    {
      id: 'adults',
      fields: [
        {
          id: 'adults',
          type: 'rows',
          fields: [{ id: 'adult', type: 'member', isRequired: true }, ...ADULT_BLOCKS.flatMap(adultBlock)],
        },
      ],
    },
    {
      id: 'surroundings',
      fields: [
        { id: 'support', type: 'text', lines: 2 },
        { id: 'socialRelations', type: 'text', lines: 2 },
        { id: 'income', type: 'text', lines: 2 },
        { id: 'debts', type: 'text', lines: 2 },
        { id: 'household', type: 'text', lines: 2 },
        { id: 'housing', type: 'text', lines: 2 },
      ],
    },
    { id: 'classification', fields: [{ id: 'level', type: 'answer', set: 'level' }] },
    {
      id: 'conclusion',
      fields: [
        { id: 'hasCircumstances', type: 'answer', set: 'yesNo' },
        { id: 'factors', type: 'entries', vocabulary: 'factors' },
        { id: 'trauma', type: 'answer', set: 'yesNoUnknown' },
        { id: 'influence', type: 'answer', set: 'influenceOnChild' },
        { id: 'ability', type: 'answer', set: 'ability' },
        { id: 'surroundingsInfluence', type: 'answer', set: 'surroundings' },
        { id: 'duration', type: 'answer', set: 'duration' },
        { id: 'awareness', type: 'text', lines: 3 },
        { id: 'services', type: 'entries', vocabulary: 'socialServices' },
        { id: 'referredTo', type: 'text', lines: 2 },
      ],
    },
  ],
} as const satisfies KindSpec;
