import { createInstance } from 'i18next';
import enAudit from '#renderer/text/en/audit.json' with { type: 'json' };
import enCalls from '#renderer/text/en/calls.json' with { type: 'json' };
import enDocuments from '#renderer/text/en/documents.json' with { type: 'json' };
import enFamilies from '#renderer/text/en/families.json' with { type: 'json' };
import enFormats from '#renderer/text/en/formats.json' with { type: 'json' };
import enGiven from '#renderer/text/en/given.json' with { type: 'json' };
import enGroups from '#renderer/text/en/groups.json' with { type: 'json' };
import enImporting from '#renderer/text/en/importing.json' with { type: 'json' };
import enInvitations from '#renderer/text/en/invitations.json' with { type: 'json' };
import enPapers from '#renderer/text/en/papers.json' with { type: 'json' };
import enPeople from '#renderer/text/en/people.json' with { type: 'json' };
import enProjects from '#renderer/text/en/projects.json' with { type: 'json' };
import enReports from '#renderer/text/en/reports.json' with { type: 'json' };
import enTraining from '#renderer/text/en/training.json' with { type: 'json' };
import enVisits from '#renderer/text/en/visits.json' with { type: 'json' };
import enVocabularies from '#renderer/text/en/vocabularies.json' with { type: 'json' };
import ukAudit from '#renderer/text/uk/audit.json' with { type: 'json' };
import ukCalls from '#renderer/text/uk/calls.json' with { type: 'json' };
import ukDocuments from '#renderer/text/uk/documents.json' with { type: 'json' };
import ukFamilies from '#renderer/text/uk/families.json' with { type: 'json' };
import ukFormats from '#renderer/text/uk/formats.json' with { type: 'json' };
import ukGiven from '#renderer/text/uk/given.json' with { type: 'json' };
import ukGroups from '#renderer/text/uk/groups.json' with { type: 'json' };
import ukImporting from '#renderer/text/uk/importing.json' with { type: 'json' };
import ukInvitations from '#renderer/text/uk/invitations.json' with { type: 'json' };
import ukPapers from '#renderer/text/uk/papers.json' with { type: 'json' };
import ukPeople from '#renderer/text/uk/people.json' with { type: 'json' };
import ukProjects from '#renderer/text/uk/projects.json' with { type: 'json' };
import ukReports from '#renderer/text/uk/reports.json' with { type: 'json' };
import ukTraining from '#renderer/text/uk/training.json' with { type: 'json' };
import ukVisits from '#renderer/text/uk/visits.json' with { type: 'json' };
import ukVocabularies from '#renderer/text/uk/vocabularies.json' with { type: 'json' };
import { knownLanguage, type Language } from '#shared/vocabulary/languages.ts';

const RESOURCES = {
  uk: {
    calls: ukCalls,
    audit: ukAudit,
    documents: ukDocuments,
    families: ukFamilies,
    formats: ukFormats,
    given: ukGiven,
    groups: ukGroups,
    importing: ukImporting,
    invitations: ukInvitations,
    papers: ukPapers,
    people: ukPeople,
    projects: ukProjects,
    reports: ukReports,
    training: ukTraining,
    visits: ukVisits,
    vocabularies: ukVocabularies,
  },
  en: {
    calls: enCalls,
    audit: enAudit,
    documents: enDocuments,
    families: enFamilies,
    formats: enFormats,
    given: enGiven,
    groups: enGroups,
    importing: enImporting,
    invitations: enInvitations,
    papers: enPapers,
    people: enPeople,
    projects: enProjects,
    reports: enReports,
    training: enTraining,
    visits: enVisits,
    vocabularies: enVocabularies,
  },
} as const satisfies Record<Language, object>;

/** The words of a paper: `t('papers:journal.title')`, with values for its places. Throws when there is no such text. */
export type PaperTexts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface PaperWords {
  readonly language: Language;
  readonly t: PaperTexts;
  /** The text of a key that only the register knows, or undefined. */
  readonly known: (key: string) => string | undefined;
}

const made = new Map<Language, PaperWords>();

/** The words of the window, for papers that are made where no window is; a language that is not spoken is Ukrainian. */
export function paperWords(wanted: string): PaperWords {
  const language = knownLanguage(wanted);
  const words = made.get(language) ?? makeWords(language);
  made.set(language, words);
  return words;
}

function makeWords(language: Language): PaperWords {
  const texts = createInstance();
  void texts.init({
    lng: language,
    resources: RESOURCES,
    ns: Object.keys(RESOURCES[language]),
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const translate = texts.t as unknown as (key: string, values?: object) => string;
  const known = (key: string, values?: Readonly<Record<string, string | number>>) =>
    texts.exists(key, values) ? translate(key, values) : undefined;
  // Looking up a text costs more than the rest of a row; there are thousands of rows and a handful of words.
  const found = new Map<string, string>();
  return {
    language,
    known,
    t: (key, values) => {
      const text = values === undefined ? (found.get(key) ?? known(key)) : known(key, values);
      if (text === undefined) throw new Error(`no text ${key}`);
      if (values === undefined) found.set(key, text);
      return text;
    },
  };
}
