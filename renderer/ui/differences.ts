/** One field of a form as a person would say it. */
export interface FieldText {
  /** The same for the same field of another draft of the record. */
  readonly key: string;
  readonly label: string;
  /** Empty for nothing. */
  readonly value: string;
}

/** A field that stands otherwise in the register than in the form. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  /** What it was when the form was opened; null when nobody knows any more. */
  readonly opened: string | null;
  /** What the register holds now. */
  readonly now: string;
  /** What the form holds. */
  readonly mine: string;
}

/**
 * Field by field, what was changed in the register since the form was opened. Where it is not known what stood then,
 * every field that differs from the form.
 */
export function differencesOf(
  opened: readonly FieldText[] | null,
  now: readonly FieldText[],
  mine: readonly FieldText[],
): Difference[] {
  const valueIn = (texts: readonly FieldText[], key: string) => texts.find((text) => text.key === key)?.value ?? '';
  const labels = new Map([...(opened ?? []), ...mine, ...now].map(({ key, label }) => [key, label]));
  return [...labels].flatMap(([key, label]) => {
    const difference = {
      ...{ key, label },
      opened: opened === null ? null : valueIn(opened, key),
      now: valueIn(now, key),
      mine: valueIn(mine, key),
    };
    return difference.now === (difference.opened ?? difference.mine) ? [] : [difference];
  });
}

/** The keys of rows only tell them apart on the screen. */
const withoutKeys = (value: unknown) => JSON.stringify(value, (name, part) => (name === 'key' ? undefined : part));

/** Whether two parts of a draft say the same. */
export function areSame(one: unknown, other: unknown): boolean {
  return withoutKeys(one) === withoutKeys(other);
}

/** Each part as it was typed; parts that were not touched since the form was opened, as they stand now. */
export function mergedParts<P extends object>(opened: P, now: P, mine: P): P {
  const parts = (Object.keys(now) as (keyof P)[]).map((part) => [
    part,
    areSame(mine[part], opened[part]) ? now[part] : mine[part],
  ]);
  return { ...mine, ...Object.fromEntries(parts) };
}
