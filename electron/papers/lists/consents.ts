import type { Visibility } from '#electron/access/visibility.ts';
import { listConsentTexts } from '#electron/consents/consents.queries.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards } from '#electron/register/lists.ts';
import { consentWords, SHIPPED_TEXT } from '#shared/consents/consents.rules.ts';
import type { ConsentScope } from '#shared/consents/consents.ts';
import { fullName, surnameWithInitials } from '#shared/vocabulary/people.ts';
import { heldTogether } from '../frame.ts';
import { listSource } from './source.ts';

type ConsentRow = Awaited<ReturnType<typeof selectConsents>>[number] & {
  readonly shownName: string;
  /** As it was signed. */
  readonly shownScope: string;
};

/** What people agreed to, a row a scope, in the words that they signed. */
export const consentsSource = listSource<ConsentRow>({
  name: 'consents',
  needs: 'families.print',
  families: ({ db, visible }) => selectFamiliesOfConsents(db, visible),
  async rows({ db, visible, t, language }, { names }) {
    const rows = await selectConsents(db, visible);
    const texts = await listConsentTexts(db);
    const words = new Map(texts.map((text) => [text.version, consentWords(text, language)]));
    const first = consentWords(SHIPPED_TEXT, language);
    const name = (row: (typeof rows)[number]) => {
      if (names === 'codes' || row.is_closed > 0) return t('papers:lists.unnamed');
      return (names === 'names' ? fullName : surnameWithInitials)(nameOf(row)) || t('papers:lists.unnamed');
    };
    return rows.map((row) => ({
      ...{ ...row, shownName: heldTogether(name(row)) },
      shownScope: (words.get(row.text_version) ?? first)[row.scope as ConsentScope],
    }));
  },
  columns: [
    { key: 'name', type: 'text', weight: 170, carries: ['initials'], value: ({ shownName }) => shownName },
    {
      key: 'scope',
      type: 'text',
      weight: 190,
      carries: ['consents'],
      value: ({ shownScope }) => shownScope,
    },
    { key: 'given', type: 'date', weight: 86, value: ({ given_on }) => given_on },
    { key: 'withdrawn', type: 'date', weight: 86, value: ({ withdrawn_on }) => withdrawn_on },
    { key: 'textVersion', type: 'text', weight: 70, value: ({ text_version }) => text_version },
  ],
});

/** Seen families of the people who are on the list; who withdrew a consent is on it as well. */
async function selectFamiliesOfConsents(db: Reader, visible: Visibility): Promise<number[]> {
  const rows = await db
    .selectFrom('consents as k')
    .innerJoin('persons as p', 'p.n', 'k.person_n')
    .innerJoin('family_members as m', 'm.person_n', 'p.n')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where(visible.persons)
    .where(afterwards(visible.families))
    .where('m.deleted_at_ms', 'is', null)
    .distinct()
    .select('f.n')
    .execute();
  return rows.map(({ n }) => n);
}

/** `is_closed`: how many confidential or hidden families the person is in; then no list tells the name. */
async function selectConsents(db: Reader, visible: Visibility) {
  return await db
    .selectFrom('consents as k')
    .innerJoin('persons as p', 'p.n', 'k.person_n')
    .where(visible.persons)
    .orderBy('p.sort_key')
    .orderBy('k.given_on')
    .select(['k.scope', 'k.given_on', 'k.withdrawn_on', 'k.text_version'])
    .select(['p.surname', 'p.given_name', 'p.patronymic'])
    .select(({ selectFrom }) =>
      selectFrom('family_members as m')
        .innerJoin('families as f', 'f.n', 'm.family_n')
        .whereRef('m.person_n', '=', 'p.n')
        .where('m.deleted_at_ms', 'is', null)
        .where('f.confidentiality', '<>', 'ordinary')
        .select((eb) => eb.fn.countAll<number>().as('closed'))
        .$asScalar()
        .$notNull()
        .as('is_closed'),
    )
    .execute();
}
