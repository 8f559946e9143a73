import { z } from 'zod';
import { FactorNumber, FamilyFilter, FamilySort, Level, NameDisplay, Stage } from '#shared/families/families.ts';
import { ImportLine, ImportSummary } from '#shared/importing/imports.ts';

/** What stands around every paper of the centre. */
export const PaperFrame = z.object({
  centreName: z.string(),
  isDemonstration: z.boolean(),
  /** Day of the paper, 'YYYY-MM-DD'. */
  printedOn: z.string(),
  userName: z.string(),
});
export type PaperFrame = z.output<typeof PaperFrame>;

export const FamiliesListParameters = z.object({ filter: FamilyFilter, sort: FamilySort, names: NameDisplay });
export type FamiliesListParameters = z.output<typeof FamiliesListParameters>;

/** The list in words of one language. */
export const FamiliesListRequest = FamiliesListParameters.extend({ language: z.string().max(10) });
export type FamiliesListRequest = z.output<typeof FamiliesListRequest>;

export const FamiliesListRow = z.object({
  code: z.string(),
  name: z.string().nullable(),
  birthYear: z.number().int().nullable(),
  children: z.number().int().nullable(),
  communityName: z.string().nullable(),
  settlementName: z.string().nullable(),
  settlementLevel: z.enum(['M', 'X', 'C', 'B', 'K']).nullable(),
  /** Only where names are shown: an address without a name still finds a family in a village. */
  street: z.string().nullable(),
  noFixedAddress: z.boolean(),
  factors: z.array(FactorNumber),
  level: Level.nullable(),
  worker: z.string().nullable(),
  registeredOn: z.string(),
  stage: Stage,
});
export type FamiliesListRow = z.output<typeof FamiliesListRow>;

/** Список сімей, які перебувають у СЖО (станом на …). */
export const FamiliesListData = z.object({
  frame: PaperFrame,
  names: NameDisplay,
  /** Names of the communities that the list was narrowed to; empty for all. */
  communities: z.array(z.string()),
  rows: z.array(FamiliesListRow),
  /** What the office calls factors of the rows; the others are called by the program's words. Never a sensitive one. */
  factorWords: z.array(z.object({ number: FactorNumber, label: z.string() })),
  /** Factors that papers tell as a number only. */
  sensitiveFactors: z.array(FactorNumber),
});
export type FamiliesListData = z.output<typeof FamiliesListData>;

/** What an import did: told by row and case code, without a name or a cell of the file. */
export const ImportResultData = z.object({ frame: PaperFrame, import: ImportSummary, lines: z.array(ImportLine) });
export type ImportResultData = z.output<typeof ImportResultData>;

/** The sheet that opens the register when every password is forgotten. */
export const RecoverySheetData = z.object({
  centreName: z.string(),
  printedOn: z.string(),
  /** The recovery key in groups, in order. */
  groups: z.array(z.string()),
  /** The whole key, for the QR code. */
  key: z.string(),
  /** Of the key that signs copies. */
  fingerprint: z.string(),
});
export type RecoverySheetData = z.output<typeof RecoverySheetData>;

/** What to do when the office must be left at once. */
export interface EvacuationData {
  readonly centreName: string;
  readonly printedOn: string;
}
