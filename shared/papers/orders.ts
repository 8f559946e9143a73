import { z } from 'zod';
import { AdvocacyId } from '#shared/advocacy/advocacy.ts';
import { AuditFilter } from '#shared/audit/audit.ts';
import { CaseDocumentId } from '#shared/case-documents/case-documents.ts';
import { CohortId, TraineeId } from '#shared/cohorts/cohorts.ts';
import { FamilyFilter, FamilySort, NameDisplay } from '#shared/families/family-list.ts';
import { GroupId } from '#shared/groups/groups.ts';
import { ListDefinition, ListSourceName } from '#shared/own-lists/own-lists.ts';
import { PlacementId } from '#shared/placements/placements.ts';
import { ProjectId } from '#shared/projects/projects.ts';
import { FamilyId, PersonId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { Audience, Carried, COLUMN_TYPES } from './paper.ts';

/** Name of a paper: the file in `electron/papers/kinds` that makes it. */
export const PaperName = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

const common = { paper: PaperName, isLarge: z.boolean().default(false) };

/** What a paper can be of, in the order of the catalogue. */
export const PAPER_SUBJECTS = [
  ...(['families', 'office', 'community', 'family', 'document', 'person', 'group'] as const),
  ...(['cohort', 'placement', 'advocacy', 'project', 'import', 'audit', 'list'] as const),
] as const;

/** Which paper, of what. */
export const PaperOrder = z.discriminatedUnion('subject', [
  z.object({ ...common, subject: z.literal('office') }),
  z.object({
    ...common,
    subject: z.literal('families'),
    filter: FamilyFilter,
    sort: FamilySort,
    names: NameDisplay,
  }),
  z.object({ ...common, subject: z.literal('family'), familyId: FamilyId }),
  z.object({
    ...common,
    subject: z.literal('person'),
    personId: PersonId,
    /** Of a consent form: the text that was signed; null for the one in force. */
    textVersion: z.string().max(40).nullable().default(null),
  }),
  z.object({
    ...common,
    subject: z.literal('document'),
    familyId: FamilyId,
    documentId: CaseDocumentId,
    /** With what a child told, which is left out otherwise. */
    withChild: z.boolean().default(false),
  }),
  z.object({ ...common, subject: z.literal('group'), groupId: GroupId }),
  /** Of a course; a letter or a certificate of one trainee, or of all that there are. */
  z.object({
    ...common,
    subject: z.literal('cohort'),
    cohortId: CohortId,
    traineeId: TraineeId.nullable().default(null),
  }),
  z.object({ ...common, subject: z.literal('placement'), placementId: PlacementId }),
  z.object({ ...common, subject: z.literal('advocacy'), advocacyId: AdvocacyId }),
  z.object({ ...common, subject: z.literal('project'), projectId: ProjectId }),
  z.object({ ...common, subject: z.literal('community'), communityCode: PlaceCode.nullable() }),
  z.object({ ...common, subject: z.literal('import'), importId: z.uuid() }),
  z.object({ ...common, subject: z.literal('audit'), filter: AuditFilter }),
  z.object({ ...common, subject: z.literal('list'), definition: ListDefinition }),
]);
export type PaperOrder = z.output<typeof PaperOrder>;
export type PaperSubject = PaperOrder['subject'];
export type OrderOf<S extends PaperSubject> = Extract<PaperOrder, { subject: S }>;

/** Every family, by name and in codes: what a list paper is of when nothing else is said. */
export const ALL_FAMILIES = {
  subject: 'families',
  filter: FamilyFilter.parse({}),
  sort: { by: 'name', descending: false },
  names: 'initials',
  isLarge: false,
} as const;

export const FILE_KINDS = ['pdf', 'xlsx', 'csv', 'docx'] as const;
export const FileKind = z.enum(FILE_KINDS);
export type FileKind = z.output<typeof FileKind>;

/** A paper as the catalogue lists it, in words of one language. */
export const CatalogueEntry = z.object({
  paper: PaperName,
  subject: z.enum(PAPER_SUBJECTS),
  title: z.string(),
  /** What it is for, in a sentence. */
  purpose: z.string(),
  audience: Audience,
  carries: z.array(Carried),
  /** Kinds of file that it can be saved as. */
  files: z.array(FileKind),
});
export type CatalogueEntry = z.output<typeof CatalogueEntry>;

/** A list of the program that lists can be built over, in words of one language. */
export const ListSourceWords = z.object({
  source: ListSourceName,
  title: z.string(),
  columns: z.array(z.object({ key: z.string(), type: z.enum(COLUMN_TYPES), head: z.string() })),
  /** Whether it can be chosen how much of a name it shows. */
  hasNames: z.boolean(),
});
export type ListSourceWords = z.output<typeof ListSourceWords>;
