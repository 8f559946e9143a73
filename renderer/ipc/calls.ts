import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Failure, Reply } from '#shared/ipc/reply.ts';
import type { CallOptions } from './client.ts';

/** A call that answered no; what react-query holds as the error. `renderer/ui/FailureMessage` shows it. */
export class CallFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'CallFailed';
    this.failure = failure;
  }
}

/** The value of a reply; throws `CallFailed` when it is a failure. For `queryFn`. */
export async function read<T>(reply: Reply<T, string> | Promise<Reply<T, string>>): Promise<T> {
  const settled = await reply;
  if (settled.ok) return settled.value;
  throw new CallFailed(settled.failure);
}

/** The failure that an error of react-query carries; a surprise of the window itself is `ipc/internal`. */
export function failureOf(error: unknown): Failure | null {
  if (error === null || error === undefined) return null;
  return error instanceof CallFailed ? error.failure : { code: 'ipc/internal' };
}

export interface CommandOptions<I, O> {
  /** Query keys that are asked anew after success. */
  readonly invalidates?: readonly QueryKey[];
  readonly onDone?: (value: O, input: I) => void;
}

export interface Command<I, O> {
  /** Resolves to the value, or to undefined when it failed: the failure is then in `failure`. Never rejects. */
  readonly run: (input: I) => Promise<O | undefined>;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  readonly reset: () => void;
}

/** Every change goes through here, so that the way of an error is written once. */
export function useCommand<I, O>(
  call: (input: I) => Promise<Reply<O, string>>,
  options: CommandOptions<I, O> = {},
): Command<I, O> {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (input: I) => read(call(input)),
    onSuccess: async (value, input) => {
      await Promise.all((options.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      options.onDone?.(value, input);
    },
  });
  return {
    run: (input) => mutation.mutateAsync(input).catch(() => undefined),
    isRunning: mutation.isPending,
    failure: failureOf(mutation.error),
    reset: mutation.reset,
  };
}

export interface Job<I, O, Progress> extends Command<I, O> {
  /** The last progress reported, null before the first. */
  readonly progress: Progress | null;
  readonly cancel: () => void;
}

/** A command that takes long: with progress and cancel. A cancelled job leaves no failure behind. */
export function useJob<I, O, Progress>(
  call: (input: I, options: CallOptions<Progress>) => Promise<Reply<O, string>>,
  options: CommandOptions<I, O> = {},
): Job<I, O, Progress> {
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController>(null);
  const command = useCommand((input: I) => {
    const controller = new AbortController();
    running.current = controller;
    setProgress(null);
    return call(input, { signal: controller.signal, onProgress: setProgress });
  }, options);
  const failure = command.failure?.code === 'ipc/cancelled' ? null : command.failure;
  return { ...command, failure, progress, cancel: () => running.current?.abort() };
}
