import type { Visibility } from '#electron/access/visibility.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { birthYearOf } from '#shared/families/families.rules.ts';
import { type DateOnly, fullYearsBetween } from '#shared/vocabulary/dates.ts';
import { fullName, surnameWithInitials } from '#shared/vocabulary/people.ts';
import { inChunks } from '../family-rows.ts';
import { heldTogether } from '../frame.ts';
import { chosenFamilies, seenFamilies } from './of-families.ts';
import { listSource } from './source.ts';

type MemberRow = Awaited<ReturnType<typeof selectMembers>>[number] & { readonly shownName: string };

/** The people of families, a row a person. */
export const membersSource = listSource<MemberRow>({
  name: 'members',
  needs: 'families.print',
  families: chosenFamilies,
  async rows(desk, definition) {
    const { db, visible } = desk;
    const { names } = definition;
    const ns = await chosenFamilies(desk, definition);
    const rows = await inChunks(desk, ns, (some) => selectMembers(db, visible, some));
    const name = (row: (typeof rows)[number]) => {
      if (names === 'codes' || row.confidentiality !== 'ordinary') return row.code;
      return (names === 'names' ? fullName : surnameWithInitials)(nameOf(row)) || row.code;
    };
    return rows.map((row) => ({ ...row, shownName: heldTogether(name(row)) }));
  },
  columns: [
    { key: 'name', type: 'text', weight: 170, carries: ['initials'], value: ({ shownName }) => shownName },
    { key: 'code', type: 'text', weight: 98, carries: ['codes'], value: ({ code }) => code },
    {
      key: 'relation',
      type: 'text',
      weight: 90,
      value: ({ relation }, { wordOf }) => wordOf('relations', relation),
    },
    {
      key: 'birthYear',
      type: 'year',
      weight: 60,
      carries: ['births'],
      value: ({ born_on, birth_year }) => birthYearOf({ bornOn: born_on, birthYear: birth_year }),
    },
    {
      key: 'age',
      type: 'number',
      weight: 50,
      value: ({ born_on }, { today }) => (born_on === null ? null : fullYearsBetween(born_on as DateOnly, today)),
    },
    { key: 'sex', type: 'text', weight: 70, value: ({ sex }, { t }) => sex && t(`people:sexes.${sex}`) },
    { key: 'community', type: 'text', weight: 130, value: ({ community }) => community },
    { key: 'worker', type: 'text', weight: 110, value: ({ worker }) => worker && heldTogether(worker) },
  ],
});

async function selectMembers(db: Reader, visible: Visibility, ns: readonly number[]) {
  return await seenFamilies(db, visible, ns)
    .innerJoin('family_members as m', 'm.family_n', 'f.n')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .where('m.to_on', 'is', null)
    .where('m.deleted_at_ms', 'is', null)
    .orderBy('f.sort_key')
    .orderBy('m.position')
    .select(['f.confidentiality', 'f.worker', 'm.relation'])
    .select(['p.surname', 'p.given_name', 'p.patronymic', 'p.born_on', 'p.birth_year', 'p.sex'])
    .execute();
}
