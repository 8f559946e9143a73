import type { PersonId } from '#shared/vocabulary/ids.ts';
import type { PersonName } from '#shared/vocabulary/people.ts';

/** A member as the history of a family keeps them: who, as what, since and until when. */
export interface MemberLine {
  readonly personId: string | null;
  readonly name: PersonName;
  readonly relation: string | null;
  readonly role: string | null;
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

type Written = MemberLine & { readonly personId: PersonId };

/**
 * The line of a member, as text. The name is that of the day, so that who has left the register can still be read; the
 * person stands beside it, so that the name can be taken out when the person is to be known by code only.
 */
export function writeMemberLine({ personId, name, relation, role, fromOn, toOn }: Written): string {
  const { surname, givenName, patronymic } = name;
  return JSON.stringify([surname, givenName, patronymic, relation, role, fromOn, toOn, personId]);
}

/** What `writeMemberLine` wrote. */
export function readMemberLine(line: string): MemberLine {
  const [surname, givenName, patronymic, relation, role, fromOn, toOn, personId] = JSON.parse(line) as (
    | string
    | null
    | undefined
  )[];
  return {
    personId: personId ?? null,
    name: { surname: surname ?? null, givenName: givenName ?? null, patronymic: patronymic ?? null },
    relation: relation ?? null,
    role: role ?? null,
    fromOn: fromOn ?? null,
    toOn: toOn ?? null,
  };
}

/** A list of lines, as history keeps it, without the name of one person; a line that tells of nobody loses its name too. */
export function withoutNameOf(personId: string, lines: string): string {
  const kept = JSON.parse(lines) as string[];
  return JSON.stringify(
    kept.map((line) => {
      const whose = readMemberLine(line).personId;
      if (whose !== null && whose !== personId) return line;
      return JSON.stringify([null, null, null, ...(JSON.parse(line) as unknown[]).slice(3)]);
    }),
  );
}
