import { randomUUID } from 'node:crypto';
import type { OpenedBackup } from './open-backup.ts';

/** A chosen file; once the key was given, what is in it. */
export interface ChosenCopy {
  readonly token: string;
  readonly path: string;
  opened: OpenedBackup | null;
}

const KEPT_MS = 30 * 60_000;
const FILES_AT_MOST = 1000;

/** Copies that the person looks at. One of them may be open, for half an hour: it is the whole register in plain. */
export interface CopyShelf {
  put(path: string): ChosenCopy;
  find(token: string): ChosenCopy | null;
  /** Keeps what is in a copy, and forgets what was in the one before. */
  open(copy: ChosenCopy, opened: OpenedBackup): void;
  clear(): void;
  putKey(identity: string): string;
  findKey(token: string | null): string | null;
}

export function makeCopyShelf(): CopyShelf {
  const files = new Map<string, ChosenCopy>();
  let open: ChosenCopy | null = null;
  let key: { token: string; identity: string } | null = null;
  let timer: NodeJS.Timeout | undefined;

  function close(): void {
    clearTimeout(timer);
    open?.opened?.bytes.fill(0);
    if (open !== null) open.opened = null;
    open = null;
  }

  return {
    put(path) {
      if (files.size >= FILES_AT_MOST) files.clear();
      const chosen = { token: randomUUID(), path, opened: null };
      files.set(chosen.token, chosen);
      return chosen;
    },
    find: (token) => files.get(token) ?? null,
    open(copy, opened) {
      close();
      copy.opened = opened;
      open = copy;
      timer = setTimeout(close, KEPT_MS).unref();
    },
    clear() {
      close();
      files.clear();
      key = null;
    },
    putKey(identity) {
      key = { token: randomUUID(), identity };
      return key.token;
    },
    findKey: (token) => (token !== null && key?.token === token ? key.identity : null),
  };
}
