import { listConsents, listConsentTexts } from '#electron/consents/consents.queries.ts';
import { findPerson, findPersonHandle } from '#electron/people/person-record.queries.ts';
import { ADULT_FROM, CHILD_SIGNS_FROM, consentTextOn, consentWords } from '#shared/consents/consents.rules.ts';
import { CONSENT_SCOPES, type ConsentScope, type ConsentText, scopesOn } from '#shared/consents/consents.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Block } from '#shared/papers/paper.ts';
import { ageOn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import type { Desk } from '../desk.ts';
import { choices, facts, opening, signed, text, write } from '../frame.ts';
import { paperKind } from '../kind.ts';

/**
 * Згода на обробку персональних даних: who, what, why, how, to whom, how long, rights, signatures, withdrawal (law on
 * the protection of personal data, art. 8, 11, 12), in the text in force or the one that was signed. Boxes are ticked by
 * hand; those agreed to already in this very text are ticked.
 */
export const consentForm = paperKind({
  name: 'consent-form',
  subject: 'person',
  audience: 'recipient',
  format: 'portrait',
  needs: 'people.see',
  carries: () => ['names', 'births', 'consents'],
  files: ['docx'],
  async body(desk, { personId, textVersion }) {
    const person = await findPerson(desk.db, desk.visible, personId);
    const handle = await findPersonHandle(desk.db, desk.visible, personId);
    if (person === undefined || handle === undefined) return refuse('papers/not-found');
    const texts = await listConsentTexts(desk.db);
    const text =
      textVersion === null ? consentTextOn(texts, desk.today) : texts.find(({ version }) => version === textVersion);
    if (text === undefined) return refuse('papers/not-found');
    const signed = (await listConsents(desk.db, handle.n)).filter((one) => one.textVersion === text.version);
    const agreed = scopesOn(signed, desk.today);
    const age = person.bornOn === null ? null : ageOn(person.bornOn, desk.today);
    const born = person.bornOn === null ? person.birthYear && String(person.birthYear) : desk.shortDate(person.bornOn);
    return {
      running: desk.t('papers:consentForm.running'),
      blocks: consentBlocks(desk, text, { name: fullName(person.name) || null, born: born || null, age, agreed }),
    };
  },
});

/** The same without anybody's name, for a stock of empty forms. */
export const consentBlank = paperKind({
  name: 'consent-blank',
  subject: 'office',
  audience: 'recipient',
  format: 'portrait',
  needs: 'papers.use',
  carries: () => [],
  files: ['docx'],
  body: async (desk) => ({
    running: desk.t('papers:consentForm.running'),
    blocks: consentBlocks(desk, consentTextOn(await listConsentTexts(desk.db), desk.today), {
      ...{ name: null, born: null, age: null, agreed: new Set() },
    }),
  }),
});

interface Signer {
  readonly name: string | null;
  readonly born: string | null;
  readonly age: number | null;
  readonly agreed: ReadonlySet<ConsentScope>;
}

function consentBlocks(desk: Desk, wording: ConsentText, { name, born, age, agreed }: Signer): Block[] {
  const word = (key: string, values = {}) => desk.t(`papers:consentForm.${key}`, values);
  const words = consentWords(wording, desk.language);
  const { institution, legalCode, address, phone, email } = desk.letterhead;
  const owner = [institution, legalCode && word('legalCode', { code: legalCode }), address, phone, email];
  const isChild = age !== null && age < ADULT_FROM;
  const signsToo = age === null || age >= CHILD_SIGNS_FROM;
  return [
    opening(desk, { title: word('title') }),
    facts([
      [word('name'), name],
      [word('born'), born],
      ...(isChild || age === null ? [[word('representative'), null] as const] : []),
    ]),
    text(`${words.owner}: ${owner.filter(Boolean).join(', ')}.`),
    choices(
      word('what'),
      CONSENT_SCOPES.map((scope) => words[scope]),
      (index) => agreed.has(CONSENT_SCOPES[index] as ConsentScope),
    ),
    text(words.purpose),
    text(words.how),
    text(words.whom),
    text(words.term),
    text(words.rights),
    signed(
      ...(isChild ? [word('signedRepresentative')] : [word('signed')]),
      ...(isChild && signsToo ? [word('signedChild')] : []),
    ),
    write(word('withdrawn')),
    text(word('version', { version: wording.version }), 'note'),
  ];
}
