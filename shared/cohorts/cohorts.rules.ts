import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { isThere, type Mark } from '#shared/vocabulary/marks.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { byText } from '#shared/vocabulary/text/sort-key.ts';
import {
  type Cohort,
  type CohortModule,
  EVALUATED,
  type EvaluationInput,
  type Evaluations,
  type ModuleInput,
  type ProgrammeModule,
  type Trainee,
} from './cohorts.ts';

/** Modules of a programme on the days from the first one on, by day and half. */
export function datedModules(modules: readonly ProgrammeModule[], first: DateOnly): ModuleInput[] {
  return modules
    .map(({ day, ...module }) => ({ ...module, on: addDays(first, day - 1) ?? first }))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.half - b.half);
}

/** The other way round: a programme out of the modules of a course, days counted from the first. */
export function programmeModules(modules: readonly ModuleInput[]): ProgrammeModule[] {
  const days = [...new Set(modules.map(({ on }) => on))].toSorted((a, b) => a.localeCompare(b));
  return modules.map(({ theme, hours, trainer, half, on }) => {
    return { theme, hours, trainer, half, day: days.indexOf(on) + 1 };
  });
}

/** Those who take part or took part: applicants and those who declined are no trainees. */
export const isTrainee = ({ state }: Pick<Trainee, 'state'>) => state === 'trainee' || state === 'left';

export const markIn = ({ id }: Pick<Trainee, 'id'>, { marks }: Pick<CohortModule, 'marks'>): Mark | undefined =>
  marks.find(({ traineeId }) => traineeId === id)?.mark;

/** Half-days at which a trainee was, of those that anybody is marked in; a half-day that was not written down counts for nobody. */
export function halfDaysOf(trainee: Pick<Trainee, 'id'>, modules: readonly Pick<CohortModule, 'marks'>[]) {
  const written = modules.filter(({ marks }) => marks.length > 0);
  return { of: written.length, there: written.filter((module) => isThere(markIn(trainee, module))).length };
}

/** Whole percent of the half-days that were written down; null before any was. */
export function shareOf(trainee: Pick<Trainee, 'id'>, modules: readonly Pick<CohortModule, 'marks'>[]): number | null {
  const { of, there } = halfDaysOf(trainee, modules);
  return of === 0 ? null : Math.floor((there * 100) / of);
}

/** Half-days in which nobody is marked yet. */
export const unwrittenOf = <M extends Pick<CohortModule, 'marks'>>(modules: readonly M[]) =>
  modules.filter(({ marks }) => marks.length === 0);

/** Who gets a certificate, once every half-day is written down: trainees who were there for the share that the course asks. */
export function earnsCertificate(
  trainee: Pick<Trainee, 'id' | 'state'>,
  cohort: Pick<Cohort, 'modules' | 'leastShare'>,
) {
  const share = shareOf(trainee, cohort.modules);
  const isWritten = unwrittenOf(cohort.modules).length === 0;
  return trainee.state === 'trainee' && isWritten && share !== null && share >= cohort.leastShare;
}

export const hoursOf = (modules: readonly Pick<CohortModule, 'hours'>[]) =>
  modules.reduce((sum, { hours }) => sum + hours, 0);

/** A rise of a fifth of the test is what donors ask for. */
const RISE = 0.2;

/** Of those alone who wrote both tests: how many, the means, and how many rose by a fifth or more of what they had. */
export function testsOf(trainees: readonly Pick<Trainee, 'entryTest' | 'exitTest'>[]) {
  const both = trainees.flatMap(({ entryTest, exitTest }) =>
    entryTest === null || exitTest === null ? [] : [{ entryTest, exitTest }],
  );
  if (both.length === 0) return null;
  const mean = (values: readonly number[]) =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
  return {
    wrote: both.length,
    entry: mean(both.map(({ entryTest }) => entryTest)),
    exit: mean(both.map(({ exitTest }) => exitTest)),
    rose: both.filter(({ entryTest, exitTest }) => exitTest > entryTest && exitTest >= entryTest * (1 + RISE)).length,
  };
}

/** Fewer sheets than so many would tell who wrote them. */
export const LEAST_SHEETS = 5;

/** Told in steps of five: the mean before and after one sheet would tell what it says. */
export function evaluationsOf(all: readonly EvaluationInput[]): Evaluations {
  const sheets = all.slice(0, all.length - (all.length % LEAST_SHEETS));
  if (sheets.length === 0) return { sheets: all.length, means: null, comments: [] };
  const mean = (question: (typeof EVALUATED)[number]) =>
    Math.round((sheets.reduce((sum, sheet) => sum + sheet[question], 0) / sheets.length) * 10) / 10;
  const means = Object.fromEntries(EVALUATED.map((question) => [question, mean(question)]));
  return {
    sheets: all.length,
    means: means as Evaluations['means'],
    // In the order of their words: the order in which they were keyed would lead to a pile of paper.
    comments: sheets.flatMap(({ comment }) => (comment === null ? [] : [comment])).toSorted(byText((words) => words)),
  };
}

/** Endings by which the surnames of a couple differ: Левицький and Левицька, Петров and Петрова. */
const GENDERED = /(?:ський|ська|цький|цька|ий|ій|ова|ева|єва|іна|їна|а|я|ов|ев|єв|ін|їн)$/u;
const stemOf = (surname: string) => exactKey(surname).replace(GENDERED, '');

/** Whether somebody who scores seems to be a relative: a word of the name is the surname, in either sex. */
export function seemsRelated(assessor: string, { surname }: Pick<Trainee, 'surname'>): boolean {
  const stem = stemOf(surname);
  return assessor.split(/[\s.]+/u).some((word) => word.length > 1 && stemOf(word) === stem);
}
