import { textIfKnown } from '#renderer/text/i18n.ts';
import type { Failure, FieldIssue } from '#shared/ipc/reply.ts';
import type { FieldError } from './ErrorSummary.tsx';

/** A failure as words: what happened, what is safe, what to do. */
export interface FailureWords {
  readonly title: string;
  readonly safe?: string;
  readonly todo?: string;
}

/** The failure inside an error of a query, a reply or nothing at all; what is unknown is `ipc/internal`. */
export function failureIn(thing: unknown): Failure {
  const inner = (thing as { failure?: unknown } | null)?.failure ?? thing;
  const code = (inner as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? (inner as Failure) : { code: 'ipc/internal' };
}

/** Words of a failure in the language on screen; a code without words is told as a surprise of the program. */
export function failureWords(failure: Failure): FailureWords {
  const named = textIfKnown(`failures:${failure.code}.title`) === undefined ? 'ipc/internal' : failure.code;
  const count = Number(failure.details?.count ?? failure.details?.seconds ?? 0);
  const values = { count, ...failure.details };
  return {
    title: textIfKnown(`failures:${named}.title`, values) ?? failure.code,
    safe: textIfKnown(`failures:${named}.safe`, values),
    todo: textIfKnown(`failures:${named}.todo`, values),
  };
}

/** The sentence of one field's problem; an unknown code says that the field needs another value. */
export function fieldIssueText(code: string): string {
  return textIfKnown(`failures:field.${code}`) ?? textIfKnown('failures:field.invalid') ?? code;
}

/** The field issues of a failure as `ErrorSummary` takes them; the path of an issue is the field's id. */
export function fieldErrors(issues: readonly FieldIssue[] | undefined): FieldError[] {
  return (issues ?? []).map(({ path, code }) => ({ id: path, message: fieldIssueText(code) }));
}
