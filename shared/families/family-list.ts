import { z } from 'zod';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { FactorNumber, Level, Stage, Tags } from './families.ts';
import { FAMILY_SORTS } from './known.ts';

/** How much of a name a list shows. Codes and initials by default; names are a deliberate act. */
export const NAME_DISPLAYS = ['codes', 'initials', 'names'] as const;
export const NameDisplay = z.enum(NAME_DISPLAYS);
export type NameDisplay = z.output<typeof NameDisplay>;

export const FamilyFilter = z.object({
  /** Beginnings of words of names, a case code, or the end of a phone number. */
  text: z.string().max(200).default(''),
  communityCodes: z.array(PlaceCode).max(2000).default([]),
  stages: z.array(Stage).default([]),
  levels: z.array(Level).default([]),
  factors: z.array(FactorNumber).default([]),
  settlementCodes: z.array(PlaceCode).max(2000).default([]),
  tags: Tags.default([]),
  workers: z.array(z.string().max(300)).max(500).default([]),
  /** Taken on the register on or after, and on or before. */
  registeredFrom: DateOnly.nullable().default(null),
  registeredTo: DateOnly.nullable().default(null),
  /** Nothing was held with the family on or after that day. */
  noContactSince: DateOnly.nullable().default(null),
});
export type FamilyFilter = z.output<typeof FamilyFilter>;

export const FamilySort = z.object({ by: z.enum(FAMILY_SORTS), descending: z.boolean() });
export type FamilySort = z.output<typeof FamilySort>;

export const FamilyListItem = z.object({
  id: FamilyId,
  code: CaseCode,
  /** As the display asked for: null with `codes`, and for a family known by code only. */
  name: z.string().nullable(),
  settlementName: z.string().nullable(),
  settlementLevel: z.enum(['M', 'X', 'C', 'B', 'K']).nullable(),
  communityName: z.string().nullable(),
  noFixedAddress: z.boolean(),
  /** Null of a confidential family of which only code and community are shown; so is all but these two. */
  stage: Stage.nullable(),
  level: Level.nullable(),
  worker: z.string().nullable(),
  registeredOn: DateOnly.nullable(),
});
export type FamilyListItem = z.output<typeof FamilyListItem>;
