import type { Reader } from '#electron/register/handles.ts';
import { keptRows } from '#electron/register/lists.ts';
import type { CENTRE_KINDS } from '#shared/entry/entry.ts';
import { CentreLetter } from '#shared/vocabulary/case-code.ts';
import { must } from '#shared/vocabulary/must.ts';

/** What this register is and whose. */
export interface CentreRecord {
  readonly registerId: string;
  readonly kind: (typeof CENTRE_KINDS)[number];
  readonly name: string;
  readonly letter: CentreLetter;
  readonly regionCode: string;
  readonly isDemonstration: boolean;
  /** Day of the edition of the official classifier that is loaded. */
  readonly classifierOn: string;
}

/** Throws when the register was not set up: it has no centre. */
export async function getCentre(db: Reader): Promise<CentreRecord> {
  const [centre] = await keptRows(db, 'centre', [], () => db.selectFrom('centre').selectAll());
  const row = must(centre, 'the centre of a register that is set up');
  return {
    registerId: row.id,
    kind: row.kind,
    name: row.name,
    letter: CentreLetter.parse(row.letter),
    regionCode: row.region_code,
    isDemonstration: row.is_demonstration === 1,
    classifierOn: row.classifier_on,
  };
}
