import type { Handlers } from '#electron/ipc/handlers.ts';
import type { cohortsContract } from '#shared/cohorts/cohorts.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import {
  addCohort,
  addEvaluation,
  addProgramme,
  changeCohort,
  removeModule,
  removeProgramme,
  setModule,
} from './cohorts.commands.ts';
import { findCohort, listCohorts, listProgrammes, listProjectNames, listTrained } from './cohorts.queries.ts';
import {
  addTrainees,
  changeTrainee,
  issueCertificates,
  markModule,
  removeTrainees,
  setStates,
  setTests,
  withdrawCertificate,
} from './trainees.commands.ts';
import { listCohortChanges } from './training-history.queries.ts';

/** Handlers of courses. */
export const cohortsHandlers: Handlers<typeof cohortsContract> = {
  list: ({ db }) => listCohorts(db),
  get: async ({ db }, { id }) => (await findCohort(db, id)) ?? refuse('records/not-found'),
  projects: ({ db }) => listProjectNames(db),
  add: addCohort,
  change: changeCohort,
  setModule,
  removeModule,
  addTrainees,
  removeTrainees,
  changeTrainee,
  setStates,
  mark: markModule,
  setTests,
  addEvaluation,
  issueCertificates,
  withdrawCertificate,
  history: async ({ db }, { id }) => (await listCohortChanges(db, id)) ?? refuse('records/not-found'),
  programmes: ({ db }) => listProgrammes(db),
  addProgramme,
  removeProgramme,
  trained: ({ db }) => listTrained(db),
};
