import { findPerson, findPersonHandle, getHiddenPapers } from '#electron/people/person-record.queries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Block } from '#shared/papers/paper.ts';
import type { Person, PersonDocument } from '#shared/people/people.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { phoneText } from '#shared/vocabulary/phones.ts';
import type { Desk } from '../desk.ts';
import { closing, column, facts, heading, opening, table, text } from '../frame.ts';
import { paperKind } from '../kind.ts';

/**
 * What the register holds about one person, for that person (law on the protection of personal data, art. 8). It
 * leaves out everybody else: other members, who reported, the notes of the case, in which others may be named; and the
 * arrangements of safe contact, which must not be found on her.
 */
export const personExtract = paperKind({
  name: 'person-extract',
  subject: 'person',
  audience: 'recipient',
  format: 'portrait',
  needs: 'people.documents',
  carries: () => ['names', 'births', 'phones', 'documents', 'codes'],
  files: ['docx'],
  async body(desk, { personId }) {
    const { t } = desk;
    const person = await findPerson(desk.db, desk.visible, personId);
    const handle = await findPersonHandle(desk.db, desk.visible, personId);
    if (person === undefined || handle === undefined) return refuse('papers/not-found');
    const { documents } = await getHiddenPapers(desk.db, handle.n);
    return {
      running: t('papers:personExtract.running'),
      blocks: [
        opening(desk, {
          title: t('papers:personExtract.title'),
          under: [t('papers:asOf', { date: desk.longDate(desk.today) })],
        }),
        text(t('papers:personExtract.what')),
        facts(personFacts(desk, person)),
        ...documentBlocks(desk, documents),
        heading(t('papers:personExtract.cases')),
        facts(person.families.map(({ code, relation }) => [code, desk.wordOf('relations', relation)])),
        text(t('papers:personExtract.leftOut'), 'note'),
        text(t('papers:personExtract.rights'), 'note'),
        closing(desk, { signatures: [t('papers:personExtract.received')] }),
      ],
    };
  },
});

function personFacts({ t, shortDate }: Desk, person: Person): [string, string | null][] {
  const label = (key: string) => t(`people:personal.${key}`);
  const born = person.bornOn === null ? person.birthYear && String(person.birthYear) : shortDate(person.bornOn);
  const former = person.formerNames.map(({ name }) => fullName(name)).join('; ');
  return [
    [t('people:identity.name'), fullName(person.name) || null],
    [t('people:identity.former'), former || null],
    [label('born'), born || null],
    // texts: people:sexes.
    [label('sex'), person.sex && t(`people:sexes.${person.sex}`)],
    [label('citizenship'), person.citizenship],
    [label('disability'), person.disability && t(`people:disabilities.${person.disability}`)],
    [label('legalCapacity'), person.legalCapacity && t(`people:legalCapacities.${person.legalCapacity}`)],
    [label('occupation'), person.occupation],
    [t('people:groups.phones'), ownPhones(person) || null],
  ];
}

/** A number of a relative or a neighbour is theirs. */
function ownPhones({ phones }: Person): string {
  const own = phones.filter(({ label }) => label !== 'relative' && label !== 'neighbour');
  return own.map(({ number }) => phoneText(number)).join('\n');
}

function documentBlocks(desk: Desk, documents: readonly PersonDocument[]): Block[] {
  if (documents.length === 0) return [];
  const { t } = desk;
  const words = (document: PersonDocument) =>
    document.kind === 'other' ? document.title : t(`people:documentKinds.${document.kind}`);
  return [
    heading(t('people:groups.documents')),
    table(desk, {
      columns: [
        column({ head: t('papers:personExtract.columns.document'), weight: 220 }),
        column({ head: t('papers:personExtract.columns.number'), weight: 150 }),
        column({ head: t('people:documents.issuedOn'), weight: 100, type: 'date' }),
        column({ head: t('people:documents.issuedBy'), weight: 170 }),
      ],
      rows: documents.map((document) => [words(document), document.number, document.issuedOn, document.issuedBy]),
    }),
  ];
}
