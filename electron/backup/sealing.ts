import type { Pieces } from './pieces.ts';

/** The age format, as backups need it; handed in by the register process. */
export interface Sealing {
  newIdentity(): Promise<string>;
  recipientOf(identity: string): Promise<string>;
  encryptPieces(recipients: readonly string[], content: Pieces): Pieces;
  /** Pieces may be used only once the end was reached; throws when the file is not sound to its last byte. */
  decryptPieces(identity: string, file: Pieces): Pieces;
}
