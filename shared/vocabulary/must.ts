/** The value, or a thrown error that says why it should have been there. Replaces the non-null `!`. */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${why}`);
  return value;
}

/** Ends a switch over a union: a new member becomes a type error here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected member: ${typeof value}`);
}
