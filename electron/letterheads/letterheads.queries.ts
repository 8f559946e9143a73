import { getCentre } from '#electron/centre/centre.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { Letterhead, LetterheadInput } from '#shared/letterheads/letterheads.ts';
import type { LetterheadsTable } from './letterheads.table.ts';

export function letterheadColumns(input: LetterheadInput): Omit<LetterheadsTable, 'n' | 'id'> {
  return {
    valid_from: input.validFrom,
    parent_body: input.parentBody,
    institution: input.institution,
    legal_code: input.legalCode,
    address: input.address,
    phone: input.phone,
    email: input.email,
    head_post: input.headPost,
    head_name: input.headName,
    envelope_sender: input.envelopeSender,
  };
}

function letterheadOf(row: Omit<LetterheadsTable, 'n'>): Letterhead {
  return {
    id: row.id,
    validFrom: row.valid_from,
    parentBody: row.parent_body,
    institution: row.institution,
    legalCode: row.legal_code,
    address: row.address,
    phone: row.phone,
    email: row.email,
    headPost: row.head_post,
    headName: row.head_name,
    envelopeSender: row.envelope_sender,
  } as Letterhead;
}

/** The newest first. */
export async function listLetterheads(db: Reader): Promise<Letterhead[]> {
  const rows = await db.selectFrom('letterheads').orderBy('valid_from', 'desc').selectAll().execute();
  return rows.map(letterheadOf);
}

/** What papers of that day say of the centre; before the first one was written, the centre's name alone. */
export async function getLetterheadOn(db: Reader, day: string): Promise<Omit<Letterhead, 'id' | 'validFrom'>> {
  const row = await db
    .selectFrom('letterheads')
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .selectAll()
    .executeTakeFirst();
  if (row !== undefined) return letterheadOf(row);
  const { name } = await getCentre(db);
  const unknown = { parentBody: null, legalCode: null, address: null, phone: null, email: null };
  return { ...unknown, institution: name, headPost: null, headName: null, envelopeSender: null };
}
