import { type Kysely, sql } from 'kysely';

export const name = '0028-training';

const KEPT = `id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null`;

const STATEMENTS = [
  // Programmes of the centre's own; the shipped one is in the texts.
  `create table programmes (
    n integer primary key,
    ${KEPT},
    name text not null unique,
    modules text not null
  ) strict`,
  `create table cohorts (
    n integer primary key,
    ${KEPT},
    name text not null,
    project_n integer references projects (n),
    community_code text references places (code),
    place text,
    partners text,
    trainers text,
    capacity integer,
    has_selection integer not null check (has_selection in (0, 1)),
    least_share integer not null check (least_share between 0 and 100),
    test_most integer not null check (test_most > 0),
    places_planned integer,
    reserve_planned integer,
    criteria text not null,
    quotas text not null,
    certificate_words text,
    note text
  ) strict`,
  'create index cohorts_by_project on cohorts (project_n)',
  // Half a day of a course.
  `create table cohort_modules (
    n integer primary key,
    id text not null unique,
    cohort_n integer not null references cohorts (n),
    on_date text not null,
    half integer not null check (half in (1, 2)),
    theme text,
    hours integer not null,
    trainer text,
    unique (cohort_n, on_date, half)
  ) strict`,
  // From the application on; no case and no group is reached from here.
  `create table trainees (
    n integer primary key,
    ${KEPT},
    cohort_n integer not null references cohorts (n),
    surname text not null,
    given_name text,
    patronymic text,
    sex text check (sex in ('female', 'male')),
    birth_year integer,
    phone text,
    email text,
    organisation text,
    position text,
    community_code text references places (code),
    status text check (status in ('local', 'displaced', 'returned', 'refugee')),
    disability integer check (disability in (0, 1)),
    education text,
    motivation text,
    emergency_contact text,
    photo_consent integer check (photo_consent in (0, 1)),
    observations text,
    state text not null check (state in ('applied', 'invited', 'trainee', 'declined', 'left')),
    left_reason text,
    entry_test integer,
    exit_test integer,
    dative_name text,
    certificate_number text unique,
    certificate_on text,
    note text
  ) strict`,
  'create index trainees_by_cohort on trainees (cohort_n)',
  `create table module_attendance (
    n integer primary key,
    module_n integer not null references cohort_modules (n),
    trainee_n integer not null references trainees (n),
    mark text not null check (mark in ('present', 'late', 'leftEarly', 'online', 'excused', 'absent')),
    unique (module_n, trainee_n)
  ) strict`,
  'create index module_attendance_by_trainee on module_attendance (trainee_n)',
  // Sheets without a name: nothing leads to whoever filled one in.
  `create table course_evaluations (
    n integer primary key,
    cohort_n integer not null references cohorts (n),
    content integer not null check (content between 1 and 5),
    trainers integer not null check (trainers between 1 and 5),
    usefulness integer not null check (usefulness between 1 and 5),
    organisation integer not null check (organisation between 1 and 5),
    comment text
  ) strict`,
  'create index course_evaluations_by_cohort on course_evaluations (cohort_n)',
  `create table score_sheets (
    n integer primary key,
    ${KEPT},
    trainee_n integer not null references trainees (n),
    assessor text not null,
    is_related integer not null check (is_related in (0, 1)),
    scores text not null,
    remark text,
    changed_after_seeing integer not null default 0 check (changed_after_seeing in (0, 1)),
    unique (trainee_n, assessor)
  ) strict`,
  // Each decision stays as it was taken; the last one holds.
  `create table selection_decisions (
    n integer primary key,
    id text not null unique,
    trainee_n integer not null references trainees (n),
    decision text not null check (decision in ('invited', 'reserve', 'refused')),
    reason text not null,
    mean_hundredths integer,
    rank integer,
    decided_on text not null,
    signed_by text not null,
    user_id text not null,
    created_at_ms integer not null
  ) strict`,
  'create index selection_decisions_by_trainee on selection_decisions (trainee_n)',
  `create table placements (
    n integer primary key,
    ${KEPT},
    trainee_n integer not null references trainees (n),
    community_code text references places (code),
    host text,
    position text,
    mentor text,
    contract_kind text check (contract_kind in ('services', 'employment')),
    contract_number text,
    contract_on text,
    from_on text not null,
    to_on text not null,
    ended_on text,
    end_reason text,
    pay_kopiykas integer,
    budget_line text,
    works_as text,
    note text
  ) strict`,
  'create index placements_by_trainee on placements (trainee_n)',
  // A community is persuaded to keep the post.
  `create table advocacy (
    n integer primary key,
    ${KEPT},
    community_code text not null references places (code),
    asked text,
    of_whom text,
    promised text,
    outcome text check (outcome in ('yes', 'partly', 'no')),
    decision_number text,
    decision_on text,
    budget_line text,
    from_month text,
    after6 text check (after6 in ('yes', 'partly', 'no')),
    after12 text check (after12 in ('yes', 'partly', 'no')),
    note text
  ) strict`,
  'create index advocacy_by_community on advocacy (community_code)',
  // Reports, claims, steps, visits: what each kind holds is said by its description.
  `create table work_entries (
    n integer primary key,
    ${KEPT},
    placement_n integer references placements (n),
    advocacy_n integer references advocacy (n),
    kind text not null,
    on_date text not null,
    content text not null
  ) strict`,
  'create index work_entries_by_placement on work_entries (placement_n, on_date)',
  'create index work_entries_by_advocacy on work_entries (advocacy_n, on_date)',
  'create index work_entries_by_kind on work_entries (kind, on_date)',
  // What a project promised, and the lines of its money: JSON of `ProjectTarget` and `BudgetLine`.
  `alter table projects add column targets text not null default '[]'`,
  `alter table projects add column budget text not null default '[]'`,
];

export async function up(trx: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
}
