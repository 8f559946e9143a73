import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, PlaceCode } from '#shared/vocabulary/ids.ts';

export const EntryId = brandedId<'EntryId'>();
export type EntryId = z.output<typeof EntryId>;

/** 'YYYY-MM'. */
export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

interface Common {
  /** Unique in its kind; its label is `entries:kinds.<kind>.<id>`. */
  readonly id: string;
  readonly isRequired?: boolean;
  /** Stands in the table of entries; what does not is in the form alone. */
  readonly isShown?: boolean;
}

/** What can be written in a field of an entry. */
export type EntryField = Common &
  (
    | { readonly type: 'text'; readonly lines?: number; readonly most?: number }
    | { readonly type: 'day' | 'month' | 'number' | 'money' | 'community' }
    /** A project by name. */
    | { readonly type: 'project' }
    /** Hundredths: half a post is 50. */
    | { readonly type: 'posts' }
    /** Words of the answers are `entries:answers.<code>`. */
    | { readonly type: 'choice'; readonly among: readonly string[] }
  );

/** Where an entry belongs: to a work in a community, to talks with a community, or to the centre itself. */
export const OWNERS = ['placement', 'advocacy', 'office'] as const;
export type EntryOwner = (typeof OWNERS)[number];

interface KindDescription {
  readonly owner: EntryOwner;
  /** Beside the day that every entry has; its label is `entries:kinds.<kind>.on`. */
  readonly fields: readonly EntryField[];
}

export const CLAIM_STATES = ['asked', 'approved', 'refused', 'paid'] as const;
const STEP_WAYS = ['request', 'letter', 'meeting', 'council', 'promise', 'decision', 'reminder'] as const;

/**
 * Every kind of entry by its description: the form, the check, the table and the papers are drawn from it. Money is in
 * kopiykas.
 */
export const ENTRY_KINDS = {
  /** Monthly report of who works in a community: how much, and no name. */
  report: {
    owner: 'placement',
    fields: [
      { id: 'month', type: 'month', isRequired: true, isShown: true },
      { id: 'families', type: 'number', isShown: true },
      { id: 'visits', type: 'number', isShown: true },
      { id: 'services', type: 'number', isShown: true },
      { id: 'hours', type: 'number', isShown: true },
      { id: 'done', type: 'text', lines: 3, most: 4000 },
      { id: 'acceptedOn', type: 'day', isShown: true },
      { id: 'acceptedBy', type: 'text' },
    ],
  },
  timesheet: {
    owner: 'placement',
    fields: [
      { id: 'month', type: 'month', isRequired: true, isShown: true },
      { id: 'days', type: 'number', isShown: true },
      { id: 'hours', type: 'number', isShown: true },
      { id: 'note', type: 'text', isShown: true },
    ],
  },
  /** Pay of a month as the accountant gives it. */
  payment: {
    owner: 'placement',
    fields: [
      { id: 'month', type: 'month', isRequired: true, isShown: true },
      { id: 'planned', type: 'money', isShown: true },
      { id: 'paid', type: 'money', isShown: true },
      { id: 'paidOn', type: 'day', isShown: true },
      { id: 'act', type: 'text', isShown: true },
    ],
  },
  /** Visits of the mentor and supervision. */
  mentoring: {
    owner: 'placement',
    fields: [
      { id: 'way', type: 'choice', among: ['visit', 'supervision', 'call'], isRequired: true, isShown: true },
      { id: 'who', type: 'text', isShown: true },
      { id: 'about', type: 'text', lines: 3, most: 4000 },
      { id: 'agreed', type: 'text', isShown: true },
    ],
  },
  equipment: {
    owner: 'placement',
    fields: [
      { id: 'name', type: 'text', isRequired: true, isShown: true },
      { id: 'number', type: 'text', isShown: true },
      { id: 'cost', type: 'money', isShown: true },
      { id: 'givenAct', type: 'text' },
      { id: 'returnedOn', type: 'day', isShown: true },
      { id: 'returnAct', type: 'text' },
      { id: 'state', type: 'text', isShown: true },
    ],
  },
  /** Travel that is to be paid back. The purpose is a code of a case or a word of the work, never a name. */
  claim: {
    owner: 'placement',
    fields: [
      { id: 'route', type: 'text', isRequired: true, isShown: true },
      { id: 'purpose', type: 'text', isShown: true },
      { id: 'km', type: 'number' },
      { id: 'rate', type: 'money' },
      { id: 'tickets', type: 'money' },
      { id: 'state', type: 'choice', among: CLAIM_STATES, isRequired: true, isShown: true },
      { id: 'reason', type: 'text', isShown: true },
      { id: 'paidOn', type: 'day' },
    ],
  },
  absence: {
    owner: 'placement',
    fields: [
      { id: 'untilOn', type: 'day', isShown: true },
      { id: 'reason', type: 'text', isShown: true },
    ],
  },
  /** What endangered her at work. */
  incident: {
    owner: 'placement',
    fields: [
      { id: 'what', type: 'text', lines: 3, most: 4000, isRequired: true, isShown: true },
      { id: 'done', type: 'text', lines: 2, most: 2000, isShown: true },
      { id: 'toldTo', type: 'text' },
    ],
  },
  /** A step towards the budget of a community; one with a day to be done by is told of until it is done. */
  step: {
    owner: 'advocacy',
    fields: [
      { id: 'way', type: 'choice', among: STEP_WAYS, isRequired: true, isShown: true },
      { id: 'whom', type: 'text', isShown: true },
      { id: 'words', type: 'text', lines: 2, most: 2000, isShown: true },
      { id: 'document', type: 'text', isShown: true },
      { id: 'dueOn', type: 'day', isShown: true },
      { id: 'doneOn', type: 'day', isShown: true },
    ],
  },
  /** The regional centre at a local one. */
  supportVisit: {
    owner: 'office',
    fields: [
      { id: 'organisation', type: 'text', isRequired: true, isShown: true },
      { id: 'community', type: 'community', isShown: true },
      {
        id: 'way',
        type: 'choice',
        among: ['consultation', 'request', 'materials', 'training', 'visit'],
        isShown: true,
      },
      { id: 'who', type: 'text', isShown: true },
      { id: 'asked', type: 'text', lines: 2, most: 2000 },
      { id: 'materials', type: 'text', lines: 2, most: 2000 },
      { id: 'result', type: 'text', lines: 2, most: 2000, isShown: true },
    ],
  },
  agreement: {
    owner: 'office',
    fields: [
      { id: 'number', type: 'text', isShown: true },
      { id: 'partner', type: 'text', isRequired: true, isShown: true },
      { id: 'community', type: 'community', isShown: true },
      { id: 'about', type: 'text', isShown: true },
      { id: 'room', type: 'text', isShown: true },
      { id: 'untilOn', type: 'day', isShown: true },
    ],
  },
  /** Money of a project that goes to no placement: rooms, meals, materials, fees. */
  expense: {
    owner: 'office',
    fields: [
      { id: 'project', type: 'project', isRequired: true, isShown: true },
      { id: 'line', type: 'text', isShown: true },
      { id: 'about', type: 'text', isRequired: true, isShown: true },
      { id: 'sum', type: 'money', isRequired: true, isShown: true },
      { id: 'document', type: 'text', isShown: true },
    ],
  },
  /** Posts of an organisation on a day. */
  staff: {
    owner: 'office',
    fields: [
      { id: 'organisation', type: 'text', isRequired: true, isShown: true },
      { id: 'community', type: 'community', isShown: true },
      { id: 'post', type: 'text', isRequired: true, isShown: true },
      { id: 'established', type: 'posts', isShown: true },
      { id: 'inFact', type: 'posts', isShown: true },
    ],
  },
} as const satisfies Record<string, KindDescription>;

export type EntryKind = keyof typeof ENTRY_KINDS;
export const EntryKind = z.enum(Object.keys(ENTRY_KINDS) as [EntryKind, ...EntryKind[]]);

export const fieldsOf = (kind: EntryKind): readonly EntryField[] => ENTRY_KINDS[kind].fields;
export const ownerOf = (kind: EntryKind): EntryOwner => ENTRY_KINDS[kind].owner;
export const kindsOf = (owner: EntryOwner): readonly EntryKind[] =>
  EntryKind.options.filter((kind) => ownerOf(kind) === owner);

/** What a field holds: a text, a day, a code, or a whole number; null for nothing. */
export type EntryValue = string | number | null;
export type EntryContent = Readonly<Record<string, EntryValue>>;

const MOST_NUMBER = 99_999;
const MOST_MONEY = 99_999_999_999;

function schemaOf(field: EntryField): z.ZodType<EntryValue> {
  const orNull = <T extends z.ZodType<EntryValue>>(schema: T): z.ZodType<EntryValue> =>
    field.isRequired === true ? schema : schema.nullable();
  const whole = (most: number) => orNull(z.number().int().min(0).max(most));
  switch (field.type) {
    case 'project':
    case 'text': {
      const most = field.type === 'text' ? (field.most ?? 300) : 300;
      return field.isRequired === true ? z.string().trim().min(1).max(most) : textUpTo(most);
    }
    case 'day':
      return orNull(DateOnly);
    case 'month':
      return orNull(Month);
    case 'number':
      return whole(MOST_NUMBER);
    case 'posts':
      return whole(MOST_NUMBER);
    case 'money':
      return whole(MOST_MONEY);
    case 'community':
      return orNull(PlaceCode);
    case 'choice':
      return orNull(z.enum(field.among as readonly string[] as [string, ...string[]]));
  }
}

/** The check of what is typed for a kind; a key that the kind does not have is refused. */
const CONTENTS = new Map(
  EntryKind.options.map((kind) => {
    const shape = Object.fromEntries(fieldsOf(kind).map((field) => [field.id, schemaOf(field)]));
    return [kind, z.strictObject(shape)] as const;
  }),
);

/** An entry as it is written: its kind says what its content may hold. */
export const EntryInput = z
  .object({
    kind: EntryKind,
    on: DateOnly,
    content: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  })
  .transform((entry, context): { kind: EntryKind; on: DateOnly; content: EntryContent } => {
    const parsed = CONTENTS.get(entry.kind)?.safeParse(entry.content);
    if (parsed?.success === true) return { ...entry, content: parsed.data as EntryContent };
    for (const issue of parsed?.error.issues ?? []) {
      const isEmpty = issue.path.length > 0 && (entry.content[String(issue.path[0])] ?? '') === '';
      const message = isEmpty ? 'required' : issue.code;
      context.addIssue({ code: 'custom', path: ['content', ...issue.path], message });
    }
    return z.NEVER;
  });
export type EntryInput = z.output<typeof EntryInput>;

export const WorkEntry = z.object({
  id: EntryId,
  version: z.number().int(),
  kind: EntryKind,
  on: DateOnly,
  content: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type WorkEntry = z.output<typeof WorkEntry>;
