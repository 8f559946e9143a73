import { z } from 'zod';
import { EntryCode, textUpTo } from '#shared/families/fields.ts';
import { namesShelter } from '#shared/families/shelter.rules.ts';
import type { VocabularyName } from '#shared/vocabularies/vocabularies.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { PersonId } from '#shared/vocabulary/ids.ts';

/** Answers of forms that are the program's own; their words are `documents:answers.<set>.<code>`. */
export const ANSWERS = {
  yesNo: ['yes', 'no'],
  yesNoUnknown: ['yes', 'no', 'unknown'],
  /** State of a child's needs in the act of order № 1005. */
  problems: ['none', 'present', 'unknown'],
  /** «Висновок» of each block on an adult. */
  satisfaction: ['satisfactory', 'unsatisfactory', 'unknown'],
  influenceOnChild: ['low', 'medium', 'high'],
  ability: ['able', 'partly', 'notAble'],
  surroundings: ['negative', 'neutral', 'positive'],
  duration: ['days', 'weeks', 'months', 'year', 'years'],
  level: ['simple', 'medium', 'complex', 'emergency'],
  result: ['done', 'partly', 'notDone'],
  violence: ['physical', 'psychological', 'economic', 'sexual'],
  policeLevel: ['low', 'medium', 'high'],
  consent: ['given', 'refused', 'notAsked'],
  orderKind: ['urgent', 'court'],
  authority: ['police', 'childrenService', 'other'],
} as const;
export type AnswerSet = keyof typeof ANSWERS;

interface Common {
  /** Unique in its kind: its label is `documents:<kind>.<id>`. */
  readonly id: string;
  readonly isRequired?: boolean;
  /** May be filled in after the document was signed: results, reviews, the end. */
  readonly isOpen?: boolean;
  /** What the child told: shown when asked for, on paper only when chosen. */
  readonly isKeptBack?: boolean;
}

export type SimpleField = Common &
  (
    | {
        readonly type: 'text';
        readonly lines?: number;
        readonly most?: number;
        /** Somebody can be found by it: a shelter is not written there. */
        readonly isPlace?: boolean;
      }
    | { readonly type: 'date' }
    | { readonly type: 'answer' | 'answers'; readonly set: AnswerSet }
    | { readonly type: 'entry' | 'entries'; readonly vocabulary: VocabularyName }
    | { readonly type: 'member' }
  );

/** One of several of the same kind: a goal of a plan, a child of an act. */
export interface RowsField extends Common {
  readonly type: 'rows';
  readonly fields: readonly SimpleField[];
}

export type Field = SimpleField | RowsField;

/** What a field holds: a text, a day, a code, the id of a person; codes of several answers; rows. */
export type BodyValue = string | null | readonly string[] | readonly Body[];
export interface Body {
  readonly [field: string]: BodyValue;
}

const MOST_ROWS = 40;
const MOST_TEXT = 4000;

/** Codes of answers are few: `zod` wants them as a tuple. */
const answer = (set: AnswerSet) => z.enum(ANSWERS[set] as readonly string[] as [string, ...string[]]);

function schemaOf(field: Field): z.ZodType<BodyValue> {
  const orNull = <T extends z.ZodType>(schema: T) => (field.isRequired === true ? schema : schema.nullable());
  switch (field.type) {
    case 'text': {
      const most = field.most ?? MOST_TEXT;
      const text: z.ZodType<string | null> =
        field.isRequired === true ? z.string().trim().min(1).max(most) : textUpTo(most);
      if (field.isPlace !== true) return text;
      return text.refine((words) => !namesShelter([words]), { message: 'shelter-address' });
    }
    case 'date':
      return orNull(DateOnly);
    case 'answer':
      return orNull(answer(field.set));
    case 'answers':
      return z.array(answer(field.set));
    case 'entry':
      return orNull(EntryCode);
    case 'entries':
      return z.array(EntryCode).max(MOST_ROWS);
    case 'member':
      return orNull(PersonId);
    case 'rows':
      return z.array(bodySchema(field.fields)).max(MOST_ROWS);
  }
}

/** What a document with these fields holds. */
export function bodySchema(fields: readonly Field[]): z.ZodType<Body> {
  return z.strictObject(Object.fromEntries(fields.map((field) => [field.id, schemaOf(field)])));
}

const isSeveral = ({ type }: Field) => type === 'answers' || type === 'entries' || type === 'rows';

/** A document in which nothing is written yet. */
export function emptyBody(fields: readonly Field[]): Body {
  return Object.fromEntries(fields.map((field) => [field.id, isSeveral(field) ? [] : null]));
}

/** One answer of a document with the way to it. */
export interface Leaf {
  /** `until`, `actions.0.goal`: also the id of its field on screen. */
  readonly path: string;
  readonly field: SimpleField;
  /** The rows it stands in, and which of them; null for a field of the document itself. */
  readonly row: { readonly field: RowsField; readonly at: number; readonly body: Body } | null;
  readonly value: string | null | readonly string[];
}

/** Every answer of a document, in the order of the form: what reading, comparing, history and paper are made from. */
export function leavesOf(fields: readonly Field[], body: Body): Leaf[] {
  return fields.flatMap((field): Leaf[] => {
    if (field.type !== 'rows') return [{ path: field.id, field, row: null, value: valueIn(body, field) }];
    return rowsIn(body, field.id).flatMap((row, at) =>
      field.fields.map((inner) => ({
        path: `${field.id}.${at}.${inner.id}`,
        field: inner,
        row: { field, at, body: row },
        value: valueIn(row, inner),
      })),
    );
  });
}

const valueIn = (body: Body, { id }: SimpleField) => (body[id] ?? null) as string | null | readonly string[];

export function rowsIn(body: Body, id: string): readonly Body[] {
  return (body[id] ?? []) as readonly Body[];
}

/** The field that a path leads to; undefined for a path of another document. */
export function fieldAt(fields: readonly Field[], path: string): SimpleField | undefined {
  const [id, , inner] = path.split('.');
  const field = fields.find((one) => one.id === id);
  if (field === undefined || field.type !== 'rows') return field;
  return field.fields.find((one) => one.id === inner);
}

export const isAnswered = (value: Leaf['value']) => value !== null && value.length > 0;

/** A day in a document; null where none is written. */
export const dayIn = (body: Body, id: string) => (body[id] ?? null) as DateOnly | null;

/** Lines of a block of the act: `healthFromChild` is what the child says of `health`. */
export const LINES = ['FromChild', 'FromParents', 'Comment'] as const;
type Line = (typeof LINES)[number];

/** The block that a field is a line of; null for a field that stands for itself. */
export function lineOf(id: string): { of: string; line: Line } | null {
  const line = LINES.find((one) => id.endsWith(one));
  return line === undefined ? null : { of: id.slice(0, -line.length), line };
}
