import type { Level, Stage } from '#shared/families/families.ts';
import { LEVELS, STAGES } from '#shared/families/families.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { type FamilyRow, listFamilyRows } from '../family-rows.ts';
import { heldTogether, placeWithKind } from '../frame.ts';
import { chosenFamilies } from './of-families.ts';
import { listSource } from './source.ts';

/** The list of families, a row a family. */
export const familiesSource = listSource<FamilyRow>({
  name: 'families',
  needs: 'families.print',
  rows: (desk, { filter, names }) =>
    listFamilyRows(desk, {
      subject: 'families',
      paper: 'own-list',
      isLarge: false,
      filter: FamilyFilter.parse(filter),
      sort: { by: 'name', descending: false },
      names,
    }),
  families: chosenFamilies,
  columns: [
    { key: 'code', type: 'text', weight: 98, carries: ['codes'], value: ({ code }) => code },
    {
      key: 'name',
      type: 'text',
      weight: 150,
      carries: ['initials'],
      value: ({ name, code }) => heldTogether(name ?? code),
    },
    { key: 'birthYear', type: 'year', weight: 50, carries: ['births'], value: ({ birthYear }) => birthYear },
    { key: 'children', type: 'number', weight: 60, value: ({ children }) => children },
    { key: 'community', type: 'text', weight: 130, value: ({ communityName }) => communityName },
    {
      key: 'settlement',
      type: 'text',
      weight: 120,
      carries: ['places'],
      value: ({ settlementName, settlementLevel }, desk) => placeWithKind(desk, settlementName, settlementLevel),
    },
    { key: 'street', type: 'text', weight: 130, carries: ['addresses'], value: ({ street }) => street },
    {
      key: 'factors',
      type: 'text',
      weight: 70,
      carries: ['circumstances'],
      value: ({ factors }) => factors.join(', '),
    },
    {
      key: 'mainFactor',
      type: 'text',
      weight: 130,
      carries: ['circumstances'],
      value: ({ factors: [main] }, desk) =>
        main === undefined || desk.sensitiveFactors.has(main)
          ? main === undefined
            ? null
            : String(main)
          : desk.shortWordOf('factors', String(main)),
    },
    {
      key: 'level',
      type: 'text',
      weight: 80,
      value: ({ level }, { t }) => level && t(`families:levels.${level}`),
      rank: ({ level }) => (level === null ? LEVELS.length : LEVELS.indexOf(level as Level)),
    },
    {
      key: 'stage',
      type: 'text',
      weight: 110,
      value: ({ stage }, { t }) => t(`families:stages.${stage}`),
      rank: ({ stage }) => STAGES.indexOf(stage as Stage),
    },
    { key: 'worker', type: 'text', weight: 110, value: ({ worker }) => worker && heldTogether(worker) },
    { key: 'registered', type: 'date', weight: 86, value: ({ registeredOn }) => registeredOn },
  ],
});
