import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

export const ProjectId = brandedId<'ProjectId'>();
export type ProjectId = z.output<typeof ProjectId>;

/** What a project may promise to reach; the words are `projects:measures.<measure>`. */
export const MEASURES = ['trained', 'rose', 'certified', 'placed', 'finished', 'kept', 'women', 'attendances'] as const;
export type Measure = (typeof MEASURES)[number];

/** So many are promised. */
export const ProjectTarget = z.object({ measure: z.enum(MEASURES), plan: z.number().int().min(0).max(1_000_000) });
export type ProjectTarget = z.output<typeof ProjectTarget>;

/** A line of the budget; placements and expenses name it. */
export const BudgetLine = z.object({
  name: z.string().trim().min(1).max(200),
  kopiykas: z.number().int().min(0).max(99_999_999_999),
});
export type BudgetLine = z.output<typeof BudgetLine>;

const project = z.object({
  name: z.string().trim().min(1).max(300),
  /** Who received the money. */
  grantee: textUpTo(300),
  donor: textUpTo(300),
  fromOn: DateOnly.nullable(),
  toOn: DateOnly.nullable(),
  note: textUpTo(1000),
  targets: z.array(ProjectTarget).max(MEASURES.length),
  budget: z
    .array(BudgetLine)
    .max(60)
    .refine((lines) => new Set(lines.map(({ name }) => name)).size === lines.length, { message: 'twice' }),
});

/** Money with a name and dates, of which groups live for a time. */
export const ProjectInput = project.refine(({ fromOn, toOn }) => isPeriod(fromOn, toOn), {
  path: ['toOn'],
  message: 'before-start',
});
export type ProjectInput = z.output<typeof ProjectInput>;

export const Project = project.extend({
  id: ProjectId,
  version: z.number().int(),
  grantee: z.string().nullable(),
  donor: z.string().nullable(),
  note: z.string().nullable(),
  /** Groups that it has paid for, at any time. */
  groups: z.array(z.string()),
});
export type Project = z.output<typeof Project>;
