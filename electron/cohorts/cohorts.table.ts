import type { Generated } from 'kysely';
import type { Mark } from '#shared/vocabulary/marks.ts';

export interface ProgrammesTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  name: string;
  /** JSON: a list of `ProgrammeModule`. */
  modules: string;
}

export interface CohortsTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  name: string;
  project_n: number | null;
  community_code: string | null;
  place: string | null;
  partners: string | null;
  trainers: string | null;
  capacity: number | null;
  has_selection: 0 | 1;
  least_share: number;
  test_most: number;
  places_planned: number | null;
  reserve_planned: number | null;
  /** JSON: a list of criteria. */
  criteria: string;
  /** JSON: a list of `Quota`. */
  quotas: string;
  certificate_words: string | null;
  note: string | null;
}

export interface CohortModulesTable {
  n: Generated<number>;
  id: string;
  cohort_n: number;
  on_date: string;
  half: 1 | 2;
  theme: string | null;
  hours: number;
  trainer: string | null;
}

export interface TraineesTable {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
  cohort_n: number;
  surname: string;
  given_name: string | null;
  patronymic: string | null;
  sex: 'female' | 'male' | null;
  birth_year: number | null;
  phone: string | null;
  email: string | null;
  organisation: string | null;
  position: string | null;
  community_code: string | null;
  status: 'local' | 'displaced' | 'returned' | 'refugee' | null;
  disability: 0 | 1 | null;
  education: string | null;
  motivation: string | null;
  emergency_contact: string | null;
  photo_consent: 0 | 1 | null;
  observations: string | null;
  state: 'applied' | 'invited' | 'trainee' | 'declined' | 'left';
  left_reason: string | null;
  entry_test: number | null;
  exit_test: number | null;
  dative_name: string | null;
  certificate_number: string | null;
  certificate_on: string | null;
  note: string | null;
}

export interface ModuleAttendanceTable {
  n: Generated<number>;
  module_n: number;
  trainee_n: number;
  mark: Mark;
}

/** Nothing leads from a sheet to whoever filled it in. */
export interface CourseEvaluationsTable {
  n: Generated<number>;
  cohort_n: number;
  content: number;
  trainers: number;
  usefulness: number;
  organisation: number;
  comment: string | null;
}
