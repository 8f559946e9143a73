import fc from 'fast-check';
import { z } from 'zod';

/** Input as a page under foreign control may send it: valid, valid with one spot spoilt, or nonsense altogether. */

/** In every text that is made here, so that it is found again where it must not be: in SQL, in a log. */
export const MARKER = 'Zz9Ґ';
const SQL = `${MARKER}'); drop table families; --`;

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** Values that are as the schema says, as far as its JSON form tells; `known` are texts that mean something (ids, codes). */
export function validFor(schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', cycles: 'ref', reused: 'inline' });
  return arbitraryOf(json as JsonSchema, known);
}

function arbitraryOf(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, known)));
  if (schema.allOf !== undefined) return arbitraryOf(Object.assign({}, ...schema.allOf) as JsonSchema, known);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return numberOf(bounds(schema));
    case 'number':
      return fc.double({ ...bounds(schema), noNaN: true });
    case 'string':
      return textOf(schema, known);
    case 'array':
      return arrayOf(schema, known);
    case 'object':
      return objectOf(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function bounds({ minimum, maximum, exclusiveMinimum }: JsonSchema): { min: number; max: number } {
  const min = Math.max(minimum ?? exclusiveMinimum ?? -1000, -1e9);
  return { min, max: Math.max(min, Math.min(maximum ?? 1e6, 1e9)) };
}

/** Versions, counts and years as a register has them, and any other. */
function numberOf({ min, max }: { min: number; max: number }): fc.Arbitrary<number> {
  const usual = [1, 0, 2, 7, 2020].filter((value) => value >= min && value <= max);
  return fc.oneof(fc.constantFrom(min, ...usual), fc.integer({ min, max }));
}

const WORDS = ['Кравчук', 'вул. Миру, 5', '2026-11-02', 'д’Артаньян', '', '  ', '100%_', MARKER, SQL];

function textOf({ pattern, minLength = 0, maxLength = 300 }: JsonSchema, known: readonly string[]) {
  const fits = (text: string) =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text));
  const words = [...WORDS, ...known].filter(fits);
  const made =
    pattern === undefined
      ? fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) })
      : fc.stringMatching(new RegExp(pattern));
  return words.length === 0 ? made : fc.oneof({ arbitrary: fc.constantFrom(...words), weight: 3 }, made);
}

function arrayOf({ items, prefixItems, minItems = 0, maxItems }: JsonSchema, known: readonly string[]) {
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((item) => arbitraryOf(item, known)));
  return fc.array(arbitraryOf(items ?? {}, known), {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems ?? 4, 4)),
  });
}

function objectOf({ properties = {}, required = [], additionalProperties }: JsonSchema, known: readonly string[]) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, arbitraryOf(field, known)]),
  );
  if (Object.keys(fields).length > 0) return fc.record(fields, { requiredKeys: [...required] });
  if (typeof additionalProperties !== 'object') return fc.constant({});
  return fc.dictionary(fc.string({ maxLength: 8 }), arbitraryOf(additionalProperties, known), { maxKeys: 3 });
}

/** Things that are no data, or too much of it. Made anew for each use, since some of them change when touched. */
const HOSTILE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => 2 ** 53,
  () => 1e308,
  () => -1,
  () => 10n,
  () => Symbol.iterator,
  () => () => MARKER,
  () => new Date(Number.NaN),
  () => new Map([[MARKER, MARKER]]),
  () => new Set([MARKER]),
  () => new ArrayBuffer(8),
  () => Buffer.from(MARKER),
  () => Object.create(null),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  () => ({ constructor: { prototype: { polluted: true } } }),
  () => ({ toString: () => MARKER, valueOf: () => MARKER, toJSON: () => MARKER }),
  () => Object.defineProperty({}, 'id', { enumerable: true, get: thrower }),
  () =>
    new Proxy(
      {},
      { get: thrower, has: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower, getPrototypeOf: thrower },
    ),
  cyclic,
  deep,
  () => MARKER.repeat(300_000),
  () => Array(100_000).fill(MARKER),
  () => [],
  () => ({}),
  () => [[MARKER]],
  () => true,
  () => '',
  () => '\u0000',
  () => '\ud800',
  () => '\u202e\u200b\u2028',
  () => '__proto__',
  () => 'constructor',
  () => 'hasOwnProperty',
  () => SQL,
  () => 'name desc, (select 1)',
  () => '"id"',
  () => '../../etc/passwd',
  () => '\\\\server\\share',
  () => '018f0000-0000-7000-8000-000000000000',
  () => 'UA00000000000000000',
];

function thrower(): never {
  throw new Error(MARKER);
}

function cyclic(): unknown {
  const ring: Record<string, unknown> = { id: MARKER };
  ring['self'] = ring;
  return ring;
}

function deep(): unknown {
  let value: unknown = MARKER;
  for (let depth = 0; depth < 5000; depth++) value = [value];
  return value;
}

type Chance = (below: number) => number;

/** One of the hostile values. */
export const hostile = (chance: Chance): unknown => (HOSTILE[chance(HOSTILE.length)] as () => unknown)();

/** A valid input with one spot of it replaced, taken away, or with something added that does not belong there. */
export function spoilt(valid: unknown, chance: Chance): unknown {
  if (typeof valid !== 'object' || valid === null) return hostile(chance);
  const copy = structuredClone(valid) as Record<string, unknown>;
  const [holder, name] = spotIn(copy, chance);
  const way = chance(4);
  if (way === 0) Reflect.deleteProperty(holder, name);
  else if (way === 1)
    Object.defineProperty(holder, ['__proto__', 'constructor', 'polluted', '', SQL][chance(5)] as string, {
      value: hostile(chance),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else holder[name] = hostile(chance);
  return copy;
}

function spotIn(value: Record<string, unknown>, chance: Chance): [Record<string, unknown>, string] {
  const names = Object.keys(value);
  const name = names[chance(Math.max(1, names.length))] ?? 'id';
  const inside = value[name];
  const goesDeeper = typeof inside === 'object' && inside !== null && Object.keys(inside).length > 0 && chance(3) > 0;
  return goesDeeper ? spotIn(inside as Record<string, unknown>, chance) : [value, name];
}
