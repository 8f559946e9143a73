import { expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract.ts';
import { type Recorded, type ValuePath } from '#shared/ipc/audit.ts';
import { channelsOf, type Procedure, procedureOf } from '#shared/ipc/procedure.ts';
import { must } from '#shared/vocabulary/must.ts';

/** What each procedure says of the audit is true of its own input and output: the ways lead somewhere, to ids and codes. */

const all = channelsOf(contract).map((channel) => [channel, must(procedureOf(contract, channel), channel)] as const);
const recordedOnes = all.flatMap(([channel, procedure]) =>
  procedure.audit.by === 'serve' ? [[channel, procedure, procedure.audit] as const] : [],
);

/** What stands at the end of a way through the schemas; undefined when it leads nowhere. */
function schemaAt(procedure: Procedure, path: ValuePath): z.ZodType | undefined {
  let schema: z.ZodType | undefined = z.object({ input: procedure.input, output: procedure.output });
  for (const step of path.split('.')) {
    schema = shapeOf(schema)?.[step.replace('[]', '')];
    if (step.endsWith('[]')) schema = elementOf(schema);
  }
  return bare(schema);
}

function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return bare(schema.unwrap() as z.ZodType);
  }
  return schema;
}

function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  const found = bare(schema);
  // A choice has what any of its forms has: a row that names no record leaves its id out.
  if (found instanceof z.ZodDiscriminatedUnion) {
    return Object.assign({}, ...(found.options as z.ZodType[]).map((option) => shapeOf(option)));
  }
  return found instanceof z.ZodObject ? (found.shape as Record<string, z.ZodType>) : undefined;
}

function elementOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  const found = bare(schema);
  return found instanceof z.ZodArray ? (found.element as z.ZodType) : undefined;
}

const waysOf = ({ records, number, detail, when }: Recorded) =>
  [...Object.values(records), number, detail, when].filter((path) => path !== undefined);

it.each(recordedOnes)('%s names ids, codes and numbers, and nothing else', (_channel, procedure, audit) => {
  for (const path of waysOf(audit)) expect(schemaAt(procedure, path), path).toBeDefined();
  for (const [kind, path] of Object.entries(audit.records)) {
    // A line of the audit has a number for its id.
    expect(schemaAt(procedure, path), path).toBeInstanceOf(kind === 'line' ? z.ZodNumber : z.ZodUUID);
  }
  const kindOf = (path: ValuePath | undefined) => (path ? schemaAt(procedure, path)?.constructor : undefined);
  expect([undefined, z.ZodNumber]).toContain(kindOf(audit.number));
  expect([undefined, z.ZodEnum]).toContain(kindOf(audit.detail));
  expect(Object.keys(audit.records).length).toBeLessThan(2);
});

it('what is recorded of refusals are refusals that the procedure can give', () => {
  for (const [channel, procedure, audit] of recordedOnes) {
    expect(procedure.refusals, channel).toEqual(expect.arrayContaining([...(audit.refusals ?? [])]));
  }
});

it('what changes something is recorded, or says that the handler does it or that it is of nobody', () => {
  const silent = all.filter(([, { kind, audit }]) => kind === 'command' && audit.by === 'nobody').map(([name]) => name);
  expect(silent.filter((name) => !/^(drafts\.|views\.|search\.rebuild)/.test(name))).toEqual([]);
});

it('nothing is recorded for nobody: before unlocking the handler writes the line', () => {
  expect(recordedOnes.filter(([, { needs }]) => needs === 'beforeUnlock')).toEqual([]);
});

it('every reason is a sentence', () => {
  const reasons = all.flatMap(([, { audit }]) => (audit.by === 'serve' ? [] : [audit.because]));
  expect(reasons.filter((reason) => reason.split(' ').length < 4)).toEqual([]);
});
