import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { type DocumentKind, kindOf } from './case-documents.ts';
import { type Body, type Field, isAnswered, leavesOf } from './fields.ts';
import { fieldsOf } from './kind.ts';

/** Child abuse, violence based on gender, domestic violence: factors of the law. */
export const VIOLENCE_FACTORS: ReadonlySet<number> = new Set([12, 13, 14]);

/** Whether a document must say for whom it is: where violence is marked, nobody reads what another one told. */
export function lacksPerson(kind: DocumentKind, body: Body, isViolenceMarked: boolean): boolean {
  const { ofOne } = kindOf(kind);
  return isViolenceMarked && ofOne !== undefined && body[ofOne] === null;
}

/** Rows of other adults in the act of one adult: none may stand there. */
export function speaksOfOthers(body: Body, isViolenceMarked: boolean): boolean {
  if (!isViolenceMarked || body.person === null || body.person === undefined) return false;
  const adults = (body.adults ?? []) as readonly Body[];
  return adults.some(({ adult }) => adult !== body.person);
}

const textOf = (value: string | null | readonly string[]) => (isAnswered(value) ? JSON.stringify(value) : null);

/** Answers by path, as text: what history compares. */
export function answersOf(kind: DocumentKind, body: Body): Map<string, string> {
  const leaves = leavesOf(fieldsOf(kindOf(kind)), body);
  return new Map(
    leaves.flatMap(({ path, value }) => {
      const text = textOf(value);
      return text === null ? [] : [[path, text] as const];
    }),
  );
}

/** Without what may still be filled in after signing. */
function closedPart(fields: readonly Field[], body: Body): string {
  const closed = leavesOf(fields, body).filter(({ field }) => field.isOpen !== true);
  return JSON.stringify(closed.map(({ path, value }) => [path, value]));
}

/** Whether a change touches what was signed. */
export function touchesSigned(kind: DocumentKind, before: Body, after: Body): boolean {
  const fields = fieldsOf(kindOf(kind));
  return closedPart(fields, before) !== closedPart(fields, after);
}

/** The people that a document names. */
export function peopleIn(kind: DocumentKind, body: Body): string[] {
  const named = leavesOf(fieldsOf(kindOf(kind)), body).filter(({ field }) => field.type === 'member');
  return named.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** A body that begins a new version: what is filled in after signing begins anew where it is a row of its own. */
export function renewedBody(kind: DocumentKind, body: Body, today: DateOnly): Body {
  const { on, sections } = kindOf(kind);
  const open = sections.flatMap(({ fields }) => fields.filter((field) => field.isOpen === true));
  const emptied = open.map(({ id, type }) => [id, type === 'rows' ? [] : null] as const);
  return { ...body, ...Object.fromEntries(emptied), [on]: today };
}

/** The act says that life or health is in danger. */
export const saysDanger = ({ danger }: Body) => danger === 'yes';
