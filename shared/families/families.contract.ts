import { z } from 'zod';
import { command, query } from '#shared/ipc/procedure.ts';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import {
  AddressInput,
  CaseInput,
  Circumstances,
  Family,
  FamilyFilter,
  FamilyListItem,
  FamilySort,
  MemberInput,
  NameDisplay,
  NewFamily,
} from './families.ts';

/** Rows that one window of a list may hold. */
export const MAX_WINDOW = 200;

const changed = { id: FamilyId, version: z.number().int() };
const CHANGE_REFUSALS = ['families/not-found', 'families/changed-meanwhile'] as const;

export const familiesContract = {
  /** One window of the list: how many match, and the rows from `offset`. */
  list: query({
    needs: 'families.see',
    input: z.object({
      filter: FamilyFilter,
      sort: FamilySort,
      names: NameDisplay,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(MAX_WINDOW),
    }),
    output: z.object({
      total: z.number().int(),
      matching: z.number().int(),
      rows: z.array(FamilyListItem),
    }),
  }),

  /** Row number (from 0) of a family in the list as filtered and sorted, or null: to come back to it. */
  position: query({
    needs: 'families.see',
    input: z.object({ filter: FamilyFilter, sort: FamilySort, id: FamilyId }),
    output: z.number().int().nullable(),
  }),

  get: query({
    needs: 'families.see',
    input: z.object({ id: FamilyId }),
    output: Family,
    refusals: ['families/not-found'],
  }),

  /** Names of workers already in use, for suggestions. */
  workers: query({ needs: 'families.see', input: z.null(), output: z.array(z.string()) }),

  register: command({
    needs: 'families.change',
    input: NewFamily,
    output: z.object({ id: FamilyId, code: CaseCode }),
    refusals: ['families/no-numbers-left'],
  }),

  changeCase: command({
    needs: 'families.change',
    input: z.object({ ...changed, case: CaseInput }),
    output: z.object({ version: z.number().int() }),
    refusals: CHANGE_REFUSALS,
  }),

  changeMembers: command({
    needs: 'families.change',
    input: z.object({ ...changed, members: z.array(MemberInput).max(40) }),
    output: z.object({ version: z.number().int() }),
    refusals: CHANGE_REFUSALS,
  }),

  changeAddress: command({
    needs: 'families.change',
    input: z.object({ ...changed, address: AddressInput }),
    output: z.object({ version: z.number().int() }),
    refusals: CHANGE_REFUSALS,
  }),

  changeCircumstances: command({
    needs: 'families.change',
    input: z.object({ ...changed, circumstances: Circumstances }),
    output: z.object({ version: z.number().int() }),
    refusals: CHANGE_REFUSALS,
  }),
};
