import { z } from 'zod';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';
import { FILE_KINDS, PaperName } from './orders.ts';
import { Carried } from './paper.ts';

export const PrintedPaperId = brandedId<'PrintedPaperId'>();
export type PrintedPaperId = z.output<typeof PrintedPaperId>;

/** Where a paper goes: out of a printer, or into a file. */
export const PAPER_TARGETS = ['printer', ...FILE_KINDS] as const;
export const PaperTarget = z.enum(PAPER_TARGETS);
export type PaperTarget = z.output<typeof PaperTarget>;

/** What for, and to whom, a paper with names leaves. */
export const Passing = z.object({
  /** Code of the vocabulary of purposes. */
  purpose: z.string().min(1).max(60),
  givenTo: z.string().trim().max(200).nullable(),
});
export type Passing = z.output<typeof Passing>;

/** A line of the print journal. */
export const PrintedPaper = z.object({
  id: PrintedPaperId,
  /** «17/2026» */
  copy: z.string(),
  atMs: z.number().int(),
  userName: z.string().nullable(),
  paper: PaperName,
  title: z.string().nullable(),
  target: PaperTarget,
  carries: z.array(Carried),
  families: z.number().int(),
  purpose: z.string().nullable(),
  givenTo: z.string().nullable(),
  /** False when the dialog was closed or the printer failed after the line was written. */
  isMade: z.boolean(),
  destroyedOn: DateOnly.nullable(),
});
export type PrintedPaper = z.output<typeof PrintedPaper>;

const ASKED: ReadonlySet<Carried> = new Set(['names', 'addresses', 'phones', 'documents']);

/** Names, and whatever finds or reaches somebody, do not leave without a purpose. */
export const needsPurpose = (carries: readonly Carried[]): boolean => carries.some((one) => ASKED.has(one));

/** Days after which a copy that was not destroyed is reminded of. */
export const COPY_DAYS = 30;
