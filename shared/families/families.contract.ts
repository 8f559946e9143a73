import { z } from 'zod';
import { FieldChange } from '#shared/history/history.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId, MemberId } from '#shared/vocabulary/ids.ts';
import { AddressInput } from './addresses.ts';
import {
  Binned,
  CaseChange,
  Circumstances,
  ClosingInput,
  Family,
  FamilyAccess,
  HandOver,
  MemberInput,
  NewFamily,
  StepInput,
  Tags,
} from './families.ts';
import { FamilyFilter, FamilyListItem, FamilySort, NameDisplay } from './family-list.ts';

/** Rows that one window of a list may hold. */
export const MAX_WINDOW = 200;

const changed = { id: FamilyId, version: z.number().int() };
const CHANGE_REFUSALS = ['families/not-found', 'families/changed-meanwhile'] as const;

export const familiesContract = {
  /** One window of the list: how many match, and the rows from `offset`. */
  list: query({
    needs: 'families.see',
    audit: unrecorded('rows of the list: whoever opens, prints or copies one leaves a line'),
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
    audit: unrecorded('a number of a row'),
    input: z.object({ filter: FamilyFilter, sort: FamilySort, id: FamilyId }),
    output: z.number().int().nullable(),
  }),

  get: query({
    needs: 'families.see',
    audit: recorded('view', { family: 'input.id' }),
    input: z.object({ id: FamilyId }),
    output: Family,
    /** `confidential`: with the `code`, and `needsSecond` (0 or 1): whether the head or a deputy must stand by. */
    refusals: ['families/not-found', 'families/confidential'],
  }),

  /** Names of workers already in use, for suggestions. */
  workers: query({
    needs: 'families.see',
    audit: unrecorded('names of workers, not of people in the register'),
    input: z.null(),
    output: z.array(z.string()),
  }),

  register: command({
    needs: 'families.change',
    audit: recorded('add', { family: 'output.id' }),
    input: NewFamily,
    output: z.object({ id: FamilyId, code: CaseCode }),
    refusals: ['families/no-numbers-left', 'families/shelter-address'],
  }),

  changeCase: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, case: CaseChange }),
    output: z.object({ version: z.number().int() }),
    refusals: [...CHANGE_REFUSALS, 'families/loosened-by-head'],
  }),

  /** Who is named for a family and who is kept away from it. */
  access: query({
    needs: 'families.access',
    input: z.object({ id: FamilyId }),
    output: FamilyAccess,
    refusals: ['families/not-found'],
    audit: unrecorded('who may see a family, not what is in it'),
  }),

  changeAccess: command({
    needs: 'families.access',
    input: z.object({ ...changed, access: FamilyAccess }),
    output: z.object({ version: z.number().int() }),
    refusals: [...CHANGE_REFUSALS, 'families/nobody-sees', 'families/no-such-user'],
    audit: recorded('access', { family: 'input.id' }, { number: 'output.version' }),
  }),

  /** All cases of a worker go to a user, with a note for them; says how many. */
  handOver: command({
    needs: 'users.manage',
    input: HandOver,
    output: z.object({ families: z.number().int() }),
    refusals: ['families/no-such-user'],
    audit: recorded('access', { user: 'input.toUserId' }, { number: 'output.families' }),
  }),

  changeMembers: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, members: z.array(MemberInput).max(40) }),
    output: z.object({ version: z.number().int() }),
    refusals: CHANGE_REFUSALS,
  }),

  /** Corrects the present address of a kind. */
  changeAddress: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, address: AddressInput }),
    output: z.object({ version: z.number().int() }),
    refusals: [...CHANGE_REFUSALS, 'families/shelter-address'],
  }),

  /** The family moved: the present address ends on the day, the new one begins. */
  moveAddress: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, address: AddressInput, movedOn: DateOnly }),
    output: z.object({ version: z.number().int() }),
    refusals: [...CHANGE_REFUSALS, 'families/shelter-address', 'families/date-too-early'],
  }),

  /** Circumstances of the law, each with the day it began and ended, and the office's own tags. */
  changeCircumstances: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, circumstances: Circumstances, tags: Tags.optional() }),
    output: z.object({ version: z.number().int() }),
    refusals: CHANGE_REFUSALS,
  }),

  takeStep: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, step: StepInput }),
    output: z.object({ version: z.number().int() }),
    refusals: [...CHANGE_REFUSALS, 'families/reason-needed', 'families/closed', 'families/date-too-early'],
  }),

  closeCase: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, closing: ClosingInput }),
    output: z.object({ version: z.number().int() }),
    refusals: [...CHANGE_REFUSALS, 'families/closed', 'families/date-too-early'],
  }),

  /** The family came again: a new episode under the same code. */
  reopenCase: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, openedOn: DateOnly }),
    output: z.object({ version: z.number().int() }),
    refusals: [...CHANGE_REFUSALS, 'families/not-closed', 'families/date-too-early'],
  }),

  /** What the fields of a family were, the newest change first. */
  history: query({
    needs: 'families.see',
    audit: recorded('view', { family: 'input.id' }),
    input: z.object({ id: FamilyId }),
    output: z.array(FieldChange),
    refusals: ['families/not-found'],
  }),

  /** Into the recycle bin. */
  remove: command({
    needs: 'families.change',
    audit: recorded('remove', { family: 'input.id' }, { number: 'output.version' }),
    input: z.object(changed),
    output: z.object({ version: z.number().int() }),
    refusals: CHANGE_REFUSALS,
  }),

  restore: command({
    needs: 'families.change',
    audit: recorded('restore', { family: 'input.id' }),
    input: z.object({ id: FamilyId }),
    output: z.null(),
    refusals: ['families/not-found'],
  }),

  /** Takes a member out of the recycle bin, as the last one of the family. */
  restoreMember: command({
    needs: 'families.change',
    audit: recorded('restore', { member: 'input.memberId' }),
    input: z.object({ memberId: MemberId }),
    output: z.null(),
    refusals: ['families/not-found'],
  }),

  bin: query({
    needs: 'families.change',
    audit: unrecorded('rows of the recycle bin: whoever takes one out leaves a line'),
    input: z.null(),
    output: z.array(Binned),
  }),
};
