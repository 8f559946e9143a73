import type { Refusal } from '#shared/ipc/reply.ts';
import type { FileKind, OrderOf, PaperSubject } from '#shared/papers/orders.ts';
import type { Audience, Block, Carried, Format } from '#shared/papers/paper.ts';
import type { Permission } from '#shared/vocabulary/permissions.ts';
import type { Desk } from './desk.ts';

export type PaperRefusal = Refusal<'papers/not-found'> | Refusal<'papers/no-letters'> | Refusal<'papers/no-address'>;

/** What a paper says; the frame around it is the same for all. */
export interface PaperBody {
  /** At the top of every page but the first. */
  readonly running: string;
  readonly blocks: readonly Block[];
  /** What was left out and why, for the person at the screen. */
  readonly notices?: readonly string[];
}

/**
 * One paper of the catalogue. Its title and what it is for are the texts `papers:kinds.<name>.title` and `.purpose`,
 * its file is called `papers:kinds.<name>.file`.
 */
export interface PaperKind<S extends PaperSubject = PaperSubject> {
  readonly name: string;
  /** What it is of; the order of such a paper says which. */
  readonly subject: S;
  readonly audience: Audience;
  /** The sheet; a list of one's own may lie either way. */
  readonly format: Format | ((order: OrderOf<S>) => Format);
  /** Beside `papers.use`, which every paper needs. */
  readonly needs: Permission;
  /** What personal data an order puts on it; nothing for an empty form. */
  readonly carries: (order: OrderOf<S>) => readonly Carried[];
  /** A certificate, a recommendation: what its owner shows to others has no foot. */
  readonly isForShow?: boolean;
  /** Beside PDF. */
  readonly files?: readonly FileKind[];
  readonly body: (desk: Desk, order: OrderOf<S>) => Promise<PaperBody | PaperRefusal>;
}

export function paperKind<S extends PaperSubject>(kind: PaperKind<S>): PaperKind<S> {
  return kind;
}
