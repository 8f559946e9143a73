import { FACTOR_NUMBERS, RELATIONS } from '#shared/families/families.ts';
import { NAME_VARIANT_CODES } from '#shared/vocabulary/name-variants.ts';
import type { VocabularyName } from './vocabularies.ts';

/**
 * Codes of the entries that every register has from the beginning, in the order in which they are offered. Their words
 * are `text/<language>/vocabularies.json`, `<vocabulary>.<code>`. A code that was once here is never taken out or given
 * another meaning: records hold it. New ones are added to existing registers when they are opened.
 */
export const BUILTIN = {
  /** Чинники: law "On social services", art. 1, in its order. */
  factors: FACTOR_NUMBERS.map(String),
  /** Категорії сімей (для звіту): what practitioners call families, beside the law's factors. */
  tags: [
    'manyChildren',
    'singleParent',
    'displaced',
    'combatant',
    'fallenOrMissing',
    'fosterFamily',
    'guardianship',
    'youngMother',
    'childWithDisability',
    'careLeaver',
    'childReturned',
  ],
  relations: RELATIONS,
  /** Why somebody is no longer of the household. */
  endReasons: [
    'movedOut',
    'separated',
    'ownHousehold',
    'placed',
    'militaryService',
    'imprisoned',
    'missing',
    'died',
    'mistaken',
    'other',
  ],
  /** Припинення: the law, art. 24 p. 2. */
  closingReasons: ['noNeed', 'contractEnded', 'moved', 'recipientRefused', 'termsBroken', 'providerClosed', 'died'],
  /** What a paper with names leaves the program for. */
  purposes: ['visit', 'commission', 'partnerRequest', 'report', 'caseFile', 'recipientRequest', 'meeting', 'other'],
  /** Beginnings of sentences for the note of a visit. */
  visitPhrases: ['living', 'children', 'health', 'agreed', 'nextStep'],
  /** Visits and other contacts with a family. */
  visitKinds: ['homeVisit', 'officeVisit', 'call', 'message', 'meeting', 'accompanying', 'other'],
  /** Класифікатор соціальних послуг (order № 429 of 2020), as far as it is known; the office completes it. */
  socialServices: [
    'informing',
    'counselling',
    'mediation',
    'representation',
    'shelter',
    'inKind',
    'prevention',
    'support',
    'fosterSupport',
    'employmentSupport',
    'crisis',
    'supportedLiving',
    'adaptation',
    'homeCare',
    'dayCare',
    'reintegration',
    'rehabilitation',
    'addictionRehabilitation',
    'respite',
    'inclusiveSchool',
    'signLanguage',
  ],
  /** How a report came in. */
  reportWays: ['phone', 'inPerson', 'letter', 'stateSystem', 'fieldVisit', 'hotline'],
  /** Суб’єкти виявлення: who may report a family, the family itself at the head. */
  reportSources: [
    'family',
    'relative',
    'neighbour',
    'school',
    'health',
    'police',
    'childrenService',
    'starosta',
    'localCouncil',
    'socialProtection',
    'administrativeCentre',
    'emergencyService',
    'probation',
    'employment',
    'pensionFund',
    'military',
    'charity',
    'religious',
    'hotline',
    'other',
  ],
  /** Відмова: the law, art. 24 p. 1. */
  refusalGrounds: ['noNeed', 'notProvided', 'contraindicated'],
  /** When the police or the children's service is given notice. */
  noticeGrounds: ['childInDanger', 'childAbuse', 'lifeInDanger', 'domesticViolence', 'trafficking'],
  /** Names that one person goes by, one group an entry; for search, nothing holds them. */
  nameVariants: NAME_VARIANT_CODES,
} as const satisfies Record<VocabularyName, readonly string[]>;
