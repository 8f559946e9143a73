import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

export const ProjectId = brandedId<'ProjectId'>();
export type ProjectId = z.output<typeof ProjectId>;

const project = z.object({
  name: z.string().trim().min(1).max(300),
  /** Who received the money. */
  grantee: textUpTo(300),
  donor: textUpTo(300),
  fromOn: DateOnly.nullable(),
  toOn: DateOnly.nullable(),
  note: textUpTo(1000),
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
