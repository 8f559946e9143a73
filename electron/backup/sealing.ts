import type { Pieces } from './pieces.ts';

/** The age format and the signatures, as backups need them; handed in by the register process. */
export interface Sealing {
  newIdentity(): Promise<string>;
  recipientOf(identity: string): Promise<string>;
  /** A piece of either is good until the next one is asked for. */
  encryptPieces(recipients: readonly string[], content: Pieces): Pieces;
  /** Pieces may be used only once the end was reached; throws when the file is not sound to its last byte. */
  decryptPieces(identity: string, file: Pieces): Pieces;
  /** The text of a signature file; `seed` is the private half of the register's signing key, `name` the file's. */
  sign(seed: string, file: Uint8Array, name: string): string;
}
