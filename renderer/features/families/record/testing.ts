import type { Texts } from '#renderer/text/i18n.ts';
import uk from '#renderer/text/uk/families.json';
import ofProgram from '#renderer/text/uk/vocabularies.json';
import { Family, type Member } from '#shared/families/families.ts';
import { vocabularyOf } from '#shared/vocabularies/vocabularies.rules.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { RecordWords } from './record-words.ts';

/** Ukrainian texts by key; one that is not there is an error. */
function text(key: string, values: Record<string, unknown> = {}): string {
  const found = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], uk);
  if (typeof found !== 'string') throw new Error(`no text ${key}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

export const day = (text: string) => text as DateOnly;

/** A vocabulary as it is before an entry was read or renamed. */
const asProgram = (name: 'factors' | 'relations') =>
  vocabularyOf(
    name,
    [],
    {
      language: 'uk',
      wordOf: (vocabulary, code) => (ofProgram as ProgramWords)[vocabulary]?.[code],
      shortWordOf: (vocabulary, code) => (ofProgram as ProgramWords)[`${vocabulary}Short`]?.[code],
    },
    day('2026-11-21'),
  );
type ProgramWords = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

const asCode = { labelOf: (code: string) => `«${code}»` };

export const words: RecordWords = {
  t: text as unknown as Texts<'families'>,
  language: 'uk',
  factors: asProgram('factors'),
  relations: asProgram('relations'),
  tags: asCode,
  endReasons: asCode,
  closingReasons: asCode,
  visitKinds: asCode,
  socialServices: asCode,
  placeName: (code) => (code === OVRUCH ? 'Овруцька' : code),
};

export const OVRUCH = 'UA18060190000016116';
const id = (tail: number) => `0197f000-0000-7000-8000-00000000000${tail}`;

export const address = (change: object = {}) => ({
  ...{ addressId: id(2), kind: 'actual', starostaDistrict: null, viaPerson: null, fromOn: null, toOn: null },
  ...{ communityCode: OVRUCH, communityName: 'Овруцька', settlementCode: null, settlementName: null },
  ...{ settlementLevel: null, raionName: null, street: null, directions: null, noFixedAddress: false },
  ...change,
});

export const member = (change: object = {}): Member =>
  ({
    ...{
      memberId: id(3),
      personId: id(4),
      sex: null,
      bornOn: null,
      birthYear: null,
      relation: 'mother',
      phone: null,
      alias: null,
    },
    name: { surname: 'Кравчук', givenName: 'Наталія', patronymic: null },
    ...{ role: 'household', fromOn: null, toOn: null, endReason: null },
    ...change,
  }) as Member;

/** A family as the register gives it, taken on 02.11.2026; every part may be replaced. */
export function family(change: object = {}): Family {
  return Family.parse({
    ...{ id: id(1), code: 'Ж-26-000001', version: 1, members: [], address: address(), addresses: [address()] },
    ...{ circumstances: { factors: [], main: null }, presentFactors: [], earlierFactors: [], tags: [], workers: [] },
    steps: [step('reported', '2026-11-02')],
    episodes: [episode()],
    ...{
      confidentiality: 'ordinary',
      openingNeedsSecond: false,
      stage: 'reported',
      level: null,
      worker: null,
      registeredOn: '2026-11-02',
    },
    ...{ statedChildren: null, statedMinors: null, notes: null, changedAtMs: 0 },
    ...change,
  });
}

export const step = (stage: string, takenOn: string, change: object = {}) => ({
  ...{ episode: 1, stage, takenOn, reason: null, document: null, userName: null },
  ...change,
});

export const episode = (change: object = {}) => ({
  ...{ number: 1, openedOn: '2026-11-02', closedOn: null, closingReason: null, result: null },
  ...{ level: null, worker: null, factors: [], members: null },
  ...change,
});
