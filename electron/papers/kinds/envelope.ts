import { findPerson } from '#electron/people/person-record.queries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Format } from '#shared/papers/paper.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { paperKind } from '../kind.ts';
import { postalLines } from '../postal-lines.ts';
import { listPostalAddresses } from '../recipients.ts';

/**
 * An envelope to a person. It is refused when anybody of the household asked for no letters, and for a confidential or
 * hidden case, whose letters are handed over. The sender is what the office wrote for envelopes, never its name.
 */
function envelope(name: string, format: Extract<Format, `envelope-${string}`>) {
  return paperKind({
    name,
    subject: 'person',
    audience: 'recipient',
    format,
    needs: 'families.print',
    carries: () => ['names', 'addresses'],
    async body(desk, { personId }) {
      const person = await findPerson(desk.db, desk.visible, personId);
      if (person === undefined) return refuse('papers/not-found');
      const ns = await desk.db
        .selectFrom('family_members as m')
        .innerJoin('families as f', 'f.n', 'm.family_n')
        .innerJoin('persons as p', 'p.n', 'm.person_n')
        .where('p.id', '=', personId)
        .where('m.to_on', 'is', null)
        .where('m.deleted_at_ms', 'is', null)
        .where(desk.visible.families)
        .select('f.n')
        .execute();
      const addresses = await listPostalAddresses(
        desk.db,
        desk.visible,
        ns.map(({ n }) => n),
      );
      const isSilent = person.safeContact?.noLetters === true || addresses.some(({ noLetters }) => noLetters);
      if (isSilent || addresses.some(({ confidentiality }) => confidentiality !== 'ordinary')) {
        return refuse('papers/no-letters');
      }
      const lines = addresses[0] === undefined ? [] : postalLines(desk, addresses[0]);
      const addressee = fullName(person.name);
      if (lines.length === 0 || addressee === '') return refuse('papers/no-address');
      const { envelopeSender } = desk.letterhead;
      const from = envelopeSender === null ? [] : envelopeSender.split('\n');
      return { running: '', blocks: [{ kind: 'envelope' as const, to: [addressee, ...lines], from }] };
    },
  });
}

/** 220 × 110 mm, for a sheet folded in three. */
export const envelopeDl = envelope('envelope-dl', 'envelope-dl');
/** 229 × 162 mm, for a sheet folded once. */
export const envelopeC5 = envelope('envelope-c5', 'envelope-c5');
