import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { Mark } from '#shared/vocabulary/marks.ts';
import { Sex } from '#shared/vocabulary/people.ts';

export const CohortId = brandedId<'CohortId'>();
export type CohortId = z.output<typeof CohortId>;
export const TraineeId = brandedId<'TraineeId'>();
export type TraineeId = z.output<typeof TraineeId>;
export const ModuleId = brandedId<'ModuleId'>();
export type ModuleId = z.output<typeof ModuleId>;
export const ProgrammeId = brandedId<'ProgrammeId'>();
export type ProgrammeId = z.output<typeof ProgrammeId>;

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const line = (most: number) => z.string().trim().min(1).max(most);

export const HALVES = [1, 2] as const;

/** Half a day of a course: its themes, its hours and who teaches. */
export const ModuleFacts = z.object({
  theme: textUpTo(1000),
  hours: whole(0, 12),
  trainer: textUpTo(200),
});
export type ModuleFacts = z.output<typeof ModuleFacts>;

/** A module by the day of the course, from 1. */
export const ProgrammeModule = ModuleFacts.extend({ day: whole(1, 60), half: z.literal(HALVES) });
export type ProgrammeModule = z.output<typeof ProgrammeModule>;

const isOncePerHalf = (modules: readonly ProgrammeModule[]) =>
  new Set(modules.map(({ day, half }) => `${day} ${half}`)).size === modules.length;

/** A template of a course, by half-days. */
export const ProgrammeFacts = z.object({
  name: line(200),
  modules: z.array(ProgrammeModule).min(1).max(120).refine(isOncePerHalf, { message: 'twice' }),
});
export type ProgrammeFacts = z.output<typeof ProgrammeFacts>;

export const TrainingProgramme = ProgrammeFacts.extend({ id: ProgrammeId, version: z.number().int() });
export type TrainingProgramme = z.output<typeof TrainingProgramme>;

/** A programme as a file that goes to another centre. */
export const ProgrammeFile = z.object({
  kolo: z.literal('training-programme'),
  edition: z.literal(1),
  programme: ProgrammeFacts,
});

/** What a criterion of selection can be given at most; the least is 0. */
export const MOST_SCORE = 3;

/** How many places a community has. */
export const Quota = z.object({ communityCode: PlaceCode, places: whole(0, 99) });
export type Quota = z.output<typeof Quota>;

const facts = {
  name: line(200),
  /** By name; a new one is written down. */
  project: textUpTo(300),
  communityCode: PlaceCode.nullable(),
  place: textUpTo(300),
  partners: textUpTo(500),
  trainers: textUpTo(500),
  capacity: whole(1, 500).nullable(),
  /** Ends with a selection for work in communities; a seminar does not. */
  hasSelection: z.boolean(),
  /** Share of half-days from which on there is a certificate. */
  leastShare: whole(0, 100),
  /** Points of the entry and exit test at most. */
  testMost: whole(1, 1000),
  placesPlanned: whole(0, 500).nullable(),
  reservePlanned: whole(0, 500).nullable(),
  criteria: z
    .array(line(200))
    .max(30)
    .refine((all) => new Set(all).size === all.length, { message: 'twice' }),
  quotas: z.array(Quota).max(100),
  /** What the certificate says between the name and the hours. */
  certificateWords: textUpTo(1000),
  note: textUpTo(2000),
};
export const CohortFacts = z.object(facts);
export type CohortFacts = z.output<typeof CohortFacts>;

/** A new cohort begins on a day and has the modules of its programme on the days that follow. */
export const NewCohort = z.object({ ...facts, firstOn: DateOnly, modules: ProgrammeFacts.shape.modules });
export type NewCohort = z.output<typeof NewCohort>;

/** Half a day on its day. */
export const ModuleInput = ModuleFacts.extend({ on: DateOnly, half: z.literal(HALVES) });
export type ModuleInput = z.output<typeof ModuleInput>;

export const TRAINEE_STATES = ['applied', 'invited', 'trainee', 'declined', 'left'] as const;
export const TraineeState = z.enum(TRAINEE_STATES);
export type TraineeState = z.output<typeof TraineeState>;

/** Who somebody is for the tables of donors. */
export const DISPLACEMENTS = ['local', 'displaced', 'returned', 'refugee'] as const;

const LEAST_BIRTH_YEAR = 1900;
const MOST_BIRTH_YEAR = 2100;

const trainee = {
  surname: line(200),
  givenName: textUpTo(200),
  patronymic: textUpTo(200),
  sex: Sex.nullable(),
  birthYear: whole(LEAST_BIRTH_YEAR, MOST_BIRTH_YEAR).nullable(),
  phone: textUpTo(100),
  email: textUpTo(200),
  /** Employer. */
  organisation: textUpTo(300),
  position: textUpTo(300),
  communityCode: PlaceCode.nullable(),
  status: z.enum(DISPLACEMENTS).nullable(),
  disability: z.boolean().nullable(),
  education: textUpTo(500),
  motivation: textUpTo(2000),
  emergencyContact: textUpTo(300),
  photoConsent: z.boolean().nullable(),
  /** What trainers noticed. */
  observations: textUpTo(4000),
  /** As the certificate has it when it says to whom: «Кравчук Наталії Петрівні». */
  dativeName: textUpTo(300),
  state: TraineeState,
  leftReason: textUpTo(500),
  note: textUpTo(2000),
};
/** An applicant, and later a trainee: a surname is enough. */
export const TraineeInput = z.object(trainee);
export type TraineeInput = z.output<typeof TraineeInput>;

const text = z.string().nullable();

export const Trainee = TraineeInput.extend({
  ...{ givenName: text, patronymic: text, phone: text, email: text, organisation: text, position: text },
  ...{ education: text, motivation: text, emergencyContact: text, observations: text, dativeName: text },
  ...{ leftReason: text, note: text },
  id: TraineeId,
  version: z.number().int(),
  communityName: text,
  entryTest: z.number().int().nullable(),
  exitTest: z.number().int().nullable(),
  certificateNumber: text,
  certificateOn: DateOnly.nullable(),
});
export type Trainee = z.output<typeof Trainee>;

export const CohortModule = ModuleInput.extend({
  id: ModuleId,
  theme: text,
  trainer: text,
  marks: z.array(z.object({ traineeId: TraineeId, mark: Mark })),
});
export type CohortModule = z.output<typeof CohortModule>;

/** Questions of the sheet without a name, each from 1 to 5. */
export const EVALUATED = ['content', 'trainers', 'usefulness', 'organisation'] as const;
const grade = whole(1, 5);
export const EvaluationInput = z.object({
  ...{ content: grade, trainers: grade, usefulness: grade, organisation: grade },
  comment: textUpTo(2000),
});
export type EvaluationInput = z.output<typeof EvaluationInput>;

/** Sheets together; means and comments from five sheets on, so that nobody is told apart. */
export const Evaluations = z.object({
  sheets: z.number().int(),
  means: z
    .object({ content: z.number(), trainers: z.number(), usefulness: z.number(), organisation: z.number() })
    .nullable(),
  comments: z.array(z.string()),
});
export type Evaluations = z.output<typeof Evaluations>;

export const Cohort = CohortFacts.extend({
  ...{ place: text, partners: text, trainers: text, certificateWords: text, note: text, project: text },
  id: CohortId,
  version: z.number().int(),
  communityName: text,
  /** By surname. */
  trainees: z.array(Trainee),
  /** By day and half. */
  modules: z.array(CohortModule),
  evaluations: Evaluations,
});
export type Cohort = z.output<typeof Cohort>;

/** A row of the list of cohorts. */
export const CohortRow = z.object({
  id: CohortId,
  name: z.string(),
  hasSelection: z.boolean(),
  communityName: text,
  project: text,
  fromOn: DateOnly.nullable(),
  toOn: DateOnly.nullable(),
  applicants: z.number().int(),
  trainees: z.number().int(),
  certificates: z.number().int(),
  placed: z.number().int(),
});
export type CohortRow = z.output<typeof CohortRow>;

/** A community with those who were trained from it and the groups that they lead; for who sees both. */
export const TrainedIn = z.object({
  communityName: text,
  trainees: z.array(
    z.object({
      name: z.string(),
      cohort: z.string(),
      cohortId: CohortId,
      organisation: text,
      groups: z.array(z.string()),
    }),
  ),
});
export type TrainedIn = z.output<typeof TrainedIn>;

/** The form under which a cohort that is being written is kept. */
export const NEW_COHORT_FORM = 'cohorts.new';
