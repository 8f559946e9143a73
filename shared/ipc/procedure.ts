import type { z } from 'zod';
import type { Permission } from '#shared/vocabulary/permissions.ts';
import type { Audited } from './audit.ts';

/**
 * A procedure is one thing the window can ask of the register.
 *
 * - `query` reads; its handler gets a handle that cannot write.
 * - `command` writes; its handler runs inside one transaction and gets nothing that could be awaited besides it.
 * - `job` takes long or asks the shell (dialogs, printing); it reports progress, can be cancelled and
 *   opens its own short transactions.
 */
export type Kind = 'query' | 'command' | 'job';

/** `beforeUnlock`: allowed while no register is open. Everything else needs a session and the permission. */
export type Needed = Permission | 'beforeUnlock';

export interface Procedure {
  readonly kind: Kind;
  readonly needs: Needed;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Codes of the refusals that a handler may answer with; others are a fault of the program. */
  readonly refusals: readonly string[];
  readonly audit: Audited;
  readonly progress?: z.ZodType;
}

interface Spec {
  readonly needs: Needed;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly refusals?: readonly string[];
  /** `recorded(…)`, `recordedByHandler(why)` or `unrecorded(why)`: whoever adds a procedure decides. */
  readonly audit: Audited;
}

type Made<K extends Kind, S extends Spec> = {
  readonly kind: K;
  readonly needs: S['needs'];
  readonly input: S['input'];
  readonly output: S['output'];
  readonly refusals: S['refusals'] extends readonly string[] ? S['refusals'] : readonly [];
  readonly audit: Audited;
} & (S extends { readonly progress: infer P extends z.ZodType } ? { readonly progress: P } : object);

function made<K extends Kind, S extends Spec>(kind: K, spec: S): Made<K, S> {
  return { refusals: [], ...spec, kind } as unknown as Made<K, S>;
}

export function query<const S extends Spec>(spec: S): Made<'query', S> {
  return made('query', spec);
}

export function command<const S extends Spec>(spec: S): Made<'command', S> {
  return made('command', spec);
}

export function job<const S extends Spec & { readonly progress?: z.ZodType }>(spec: S): Made<'job', S> {
  return made('job', spec);
}

/** Procedures of one thing, by name. */
export type ThingContract = Readonly<Record<string, Procedure>>;
/** All things; a channel is `<thing>.<procedure>`. */
export type Contract = Readonly<Record<string, ThingContract>>;

export type InputOf<P extends Procedure> = z.input<P['input']>;
export type ParsedInputOf<P extends Procedure> = z.output<P['input']>;
export type OutputOf<P extends Procedure> = z.output<P['output']>;
export type RefusalOf<P extends Procedure> = P['refusals'][number];
export type ProgressOf<P extends Procedure> = P extends { readonly progress: infer S extends z.ZodType }
  ? z.output<S>
  : never;

/** Every channel name of the contract, sorted. */
export function channelsOf(contract: Contract): string[] {
  return Object.entries(contract)
    .flatMap(([thing, procedures]) => Object.keys(procedures).map((name) => `${thing}.${name}`))
    .sort();
}

/** The procedure behind a channel, or undefined; inherited names such as `constructor` are not channels. */
export function procedureOf(contract: Contract, channel: string): Procedure | undefined {
  const [thing = '', name = '', ...rest] = channel.split('.');
  if (rest.length > 0 || !Object.hasOwn(contract, thing)) return undefined;
  const procedures = contract[thing];
  return procedures && Object.hasOwn(procedures, name) ? procedures[name] : undefined;
}
