-- user_version 30

CREATE VIRTUAL TABLE "addresses_words" using fts5 (
    words, detail = column, columnsize = 0, prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 0'
  );

CREATE VIRTUAL TABLE addresses_words_terms using fts5vocab (addresses_words, row);

CREATE TABLE advocacy (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
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
  ) strict;

CREATE INDEX advocacy_by_community on advocacy (community_code);

CREATE TRIGGER audit_lines_are_added_in_order before insert on audit_lines
    when new.n is not (select coalesce(max(n), 0) + 1 from audit_lines)
    begin select raise(abort, 'lines of the audit are added in order'); end;

CREATE TRIGGER audit_lines_are_not_changed before update on audit_lines
    begin select raise(abort, 'lines of the audit are not changed'); end;

CREATE TRIGGER audit_lines_are_not_removed before delete on audit_lines
    begin select raise(abort, 'lines of the audit are not removed'); end;

CREATE TABLE audit_lines (
    n integer primary key,
    at_ms integer not null,
    user_id text,
    act text not null,
    channel text not null,
    record_kind text,
    record_id text,
    number integer,
    detail text,
    covered blob,
    hash blob not null check (length(hash) = 32)
  ) strict;

CREATE INDEX audit_lines_by_record on audit_lines (record_id, n) where record_id is not null;

CREATE INDEX audit_lines_covering on audit_lines (n) where covered is not null;

CREATE TABLE backup_keys (
    n integer primary key check (n = 1),
    signing_seed text not null check (length(signing_seed) = 64),
    recovery_recipient text,
    regional_recipient text,
    regional_since_ms integer
  ) strict;

CREATE TABLE backups (
    n integer primary key,
    id text not null unique,
    number integer not null unique,
    began_at_ms integer not null,
    outcome text not null check (outcome in ('unfinished', 'verified', 'failed', 'cancelled')),
    file_name text not null,
    place text not null,
    place_kind text not null check (place_kind in ('same-disk', 'removable', 'network', 'elsewhere')),
    bytes integer,
    families integer,
    persons integer,
    verified_at_ms integer, reason text not null default 'asked'
    check (reason in ('asked', 'evacuation', 'migration', 'import', 'restore', 'rotation')), medium text, medium_label text, file_system text, sealed_to text, regional_to text, is_signed integer not null default 0 check (is_signed in (0, 1)), audit_head text, audit_count integer, checked_at_ms integer, removed_at_ms integer,
    check (outcome <> 'verified' or (bytes > 0 and families >= 0 and persons >= 0 and verified_at_ms is not null))
  ) strict;

CREATE TABLE calendar_days (
    n integer primary key,
    id text not null unique,
    day text not null,
    is_working integer not null check (is_working in (0, 1)),
    name text not null,
    valid_from text,
    valid_to text
  ) strict;

CREATE TABLE calls (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    called_on text not null,
    called_at text,
    alias text,
    contact text,
    need text,
    agreed text,
    first_on text,
    first_at text,
    first_with text,
    first_where text,
    safe_way text,
    outcome text not null check (outcome in ('talked', 'arranged', 'met', 'notCome', 'joined')),
    participant_n integer references group_participants (n)
  ) strict;

CREATE INDEX calls_by_day on calls (called_on);

CREATE TABLE case_documents (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n),
    version integer not null,
    kind text not null,
    body text not null check (json_valid(body)),
    on_date text not null,
    due_on text,
    number integer,
    signed_on text,
    renews_n integer references case_documents (n),
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    removed_at_ms integer,
    check ((number is null) = (signed_on is null))
  ) strict;

CREATE INDEX case_documents_by_family on case_documents (family_n, on_date);

CREATE INDEX case_documents_due on case_documents (due_on) where due_on is not null and removed_at_ms is null;

CREATE INDEX case_documents_renewals on case_documents (renews_n) where renews_n is not null;

CREATE TABLE case_numbers (
    n integer primary key,
    letter text not null,
    year integer not null,
    last_number integer not null,
    unique (letter, year)
  ) strict;

CREATE TABLE centre (
    n integer primary key,
    id text not null unique,
    kind text not null check (kind in ('regional', 'local', 'organisation')),
    name text not null,
    letter text not null,
    region_code text not null,
    is_demonstration integer not null check (is_demonstration in (0, 1)),
    classifier_on text not null,
    created_at_ms integer not null
  ) strict;

CREATE TABLE centre_communities (
    n integer primary key,
    community_code text not null unique
  ) strict;

CREATE TABLE cohort_modules (
    n integer primary key,
    id text not null unique,
    cohort_n integer not null references cohorts (n),
    on_date text not null,
    half integer not null check (half in (1, 2)),
    theme text,
    hours integer not null,
    trainer text,
    unique (cohort_n, on_date, half)
  ) strict;

CREATE TABLE cohorts (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
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
  ) strict;

CREATE INDEX cohorts_by_project on cohorts (project_n);

CREATE TABLE consent_texts (
    n integer primary key,
    id text not null unique,
    version integer not null unique check (version > 1),
    valid_from text not null,
    words text not null,
    user_id text not null,
    saved_at_ms integer not null
  ) strict;

CREATE TABLE consents (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    scope text not null,
    text_version text not null,
    given_on text not null,
    signer text not null check (signer in ('self', 'representative')),
    representative text,
    child_signed integer not null check (child_signed in (0, 1)),
    withdrawn_on text check (withdrawn_on >= given_on),
    user_id text not null
  ) strict;

CREATE INDEX consents_by_person on consents (person_n, given_on);

CREATE TABLE course_evaluations (
    n integer primary key,
    cohort_n integer not null references cohorts (n),
    content integer not null check (content between 1 and 5),
    trainers integer not null check (trainers between 1 and 5),
    usefulness integer not null check (usefulness between 1 and 5),
    organisation integer not null check (organisation between 1 and 5),
    comment text
  ) strict;

CREATE INDEX course_evaluations_by_cohort on course_evaluations (cohort_n);

CREATE TABLE drafts (
    n integer primary key,
    id text not null unique,
    user_id text not null,
    form text not null,
    record_id text not null,
    content text not null,
    saved_at_ms integer not null,
    unique (user_id, form, record_id)
  ) strict;

CREATE TABLE facilitators (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    name text not null,
    role text check (role in ('expert', 'ally', 'facilitator', 'consultant')),
    phone text,
    community_code text references places (code),
    training text,
    ready_on text,
    supervision text,
    pledged_on text,
    fee_kopiykas integer not null default 0,
    note text,
    ended_on text
  ) strict;

CREATE TABLE families (
    n integer primary key,
    id text not null unique,
    code text not null unique,
    version integer not null,
    stage text not null,
    level text,
    worker text,
    worker_sort_key text not null,
    registered_on text not null,
    stated_children integer,
    notes text,
    main_person_n integer references persons (n),
    community_code text references places (code),
    settlement_code text references places (code),
    sort_key text not null,
    confidentiality text not null default 'ordinary' check (confidentiality in ('ordinary', 'confidential', 'hidden')),
    episode integer not null default 1,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    deleted_at_ms integer,
    deleted_by text
  , opening_needs_second integer not null default 0
    check (opening_needs_second in (0, 1)), stated_minors integer) strict;

CREATE INDEX families_by_name on families (deleted_at_ms, sort_key, n, stage, level, community_code, settlement_code,
    worker, worker_sort_key, registered_on, confidentiality);

CREATE INDEX families_by_number on families (substr(code, 6));

CREATE INDEX families_by_place on families (deleted_at_ms, community_code, stage, level, sort_key);

CREATE INDEX families_by_worker on families (deleted_at_ms, worker_sort_key, worker);

CREATE INDEX families_in_bin on families (deleted_at_ms) where deleted_at_ms is not null;

CREATE VIRTUAL TABLE "families_words" using fts5 (
    words, detail = column, columnsize = 0, prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 0'
  );

CREATE TABLE family_access (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    user_id text not null references users (id) on delete cascade,
    kind text not null check (kind in ('named', 'blocked')),
    reason text,
    set_by text not null,
    set_at_ms integer not null,
    unique (family_n, user_id)
  ) strict;

CREATE INDEX family_access_by_user on family_access (user_id, kind);

CREATE TABLE family_addresses (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n) on delete cascade,
    kind text not null default 'actual' check (kind in ('actual', 'registered')),
    community_code text references places (code),
    settlement_code text references places (code),
    starosta_district text,
    street text,
    directions text,
    via_person text,
    no_fixed_address integer not null check (no_fixed_address in (0, 1)),
    from_on text,
    to_on text
  ) strict;

CREATE INDEX family_addresses_by_family on family_addresses (family_n, kind, to_on);

CREATE UNIQUE INDEX family_addresses_present on family_addresses (family_n, kind) where to_on is null;

CREATE TABLE family_circumstances (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    factor integer not null check (factor between 1 and 99),
    is_main integer not null check (is_main in (0, 1)),
    from_on text,
    to_on text
  ) strict;

CREATE INDEX family_circumstances_by_factor on family_circumstances (factor, family_n) where to_on is null;

CREATE INDEX family_circumstances_by_family on family_circumstances (family_n);

CREATE UNIQUE INDEX family_circumstances_present on family_circumstances (family_n, factor) where to_on is null;

CREATE TABLE family_episodes (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    number integer not null,
    opened_on text not null,
    closed_on text,
    closing_reason text,
    result text,
    level text,
    worker text,
    factors text,
    members integer,
    unique (family_n, number)
  ) strict;

CREATE TABLE family_members (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n) on delete cascade,
    person_n integer not null references persons (n),
    relation text not null,
    role text not null default 'household' check (role in ('household', 'livesWith', 'livesApart')),
    from_on text,
    to_on text,
    end_reason text,
    position integer not null,
    deleted_at_ms integer,
    deleted_by text
  ) strict;

CREATE INDEX family_members_by_family on family_members (family_n, position);

CREATE INDEX family_members_by_person on family_members (person_n);

CREATE TABLE family_steps (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    episode integer not null,
    stage text not null,
    taken_on text not null,
    reason text,
    document text,
    user_id text
  ) strict;

CREATE INDEX family_steps_by_family on family_steps (family_n, n);

CREATE TABLE family_tags (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    tag text not null,
    unique (family_n, tag)
  ) strict;

CREATE INDEX family_tags_by_tag on family_tags (tag, family_n);

CREATE TABLE family_workers (
    n integer primary key,
    family_n integer not null references families (n) on delete cascade,
    worker text not null,
    from_on text not null,
    to_on text
  , note text) strict;

CREATE INDEX family_workers_by_family on family_workers (family_n, n);

CREATE TABLE field_history (
    n integer primary key,
    thing text not null,
    record_n integer not null,
    field text not null,
    old_value text,
    new_value text,
    user_id text not null,
    changed_at_ms integer not null
  ) strict;

CREATE INDEX field_history_by_record on field_history (thing, record_n, n);

CREATE TABLE given_services (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n),
    version integer not null,
    given_on text not null,
    service text not null,
    form text not null check (form in ('individual', 'group')),
    amount integer not null check (amount > 0),
    place text,
    note text,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    removed_at_ms integer
  ) strict;

CREATE INDEX given_services_by_day on given_services (given_on);

CREATE INDEX given_services_by_family on given_services (family_n, given_on);

CREATE TABLE group_answers (
    n integer primary key,
    participant_n integer not null references group_participants (n),
    point text not null check (point in ('start', 'middle', 'end')),
    question text not null,
    value integer not null check (value between 0 and 10),
    unique (participant_n, point, question)
  ) strict;

CREATE TABLE group_assessments (
    n integer primary key,
    participant_n integer not null references group_participants (n),
    point text not null check (point in ('start', 'middle', 'end')),
    strength integer not null check (strength between 0 and 10),
    support integer not null check (support between 0 and 10),
    knows integer not null check (knows between 0 and 10),
    unique (participant_n, point)
  ) strict;

CREATE TABLE group_attendance (
    n integer primary key,
    meeting_n integer not null references group_meetings (n),
    participant_n integer not null references group_participants (n),
    mark text not null check (mark in ('present', 'late', 'leftEarly', 'online', 'excused', 'absent')),
    unique (meeting_n, participant_n)
  ) strict;

CREATE TABLE group_formats (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    code text not null unique,
    name text,
    is_open integer not null check (is_open in (0, 1)),
    every_days integer not null check (every_days > 0),
    minutes integer not null check (minutes > 0),
    least integer not null,
    most integer not null,
    leader_role text,
    co_leader_role text,
    service text,
    rules text,
    programme text
  , questions text not null default '[]') strict;

CREATE TABLE group_meetings (
    n integer primary key,
    id text not null unique,
    group_n integer not null references groups (n),
    version integer not null,
    on_date text not null,
    at_time text,
    state text not null check (state in ('planned', 'held', 'cancelled')),
    is_online integer not null check (is_online in (0, 1)),
    theme text,
    reason text,
    guests integer not null,
    children integer not null,
    log text,
    worries text,
    was_one_to_one integer not null check (was_one_to_one in (0, 1)),
    needs_supervision integer not null check (needs_supervision in (0, 1))
  , block text, covered text, next_theme text, leader_n integer references facilitators (n), co_leader_n integer references facilitators (n)) strict;

CREATE INDEX group_meetings_by_day on group_meetings (on_date);

CREATE INDEX group_meetings_by_group on group_meetings (group_n, on_date);

CREATE TABLE group_notes (
    n integer primary key check (n = 1),
    version integer not null,
    line text,
    under_age text
  , safety_user_id text) strict;

CREATE TABLE group_participants (
    n integer primary key,
    id text not null unique,
    group_n integer not null references groups (n),
    version integer not null,
    name text not null,
    joined_on text,
    left_on text,
    left_reason text,
    on_miss text not null check (on_miss in ('nothing', 'message', 'call')),
    keep_apart text
  , age text check (age in ('15-17', '18-35', '36+')), statuses text not null default '[]', consent text, steps text not null default '[]', own_path text) strict;

CREATE INDEX group_participants_by_group on group_participants (group_n);

CREATE TABLE group_projects (
    n integer primary key,
    group_n integer not null references groups (n),
    project_n integer not null references projects (n),
    from_on text not null,
    to_on text
  ) strict;

CREATE INDEX group_projects_by_group on group_projects (group_n, from_on);

CREATE TABLE groups (
    n integer primary key,
    id text not null unique,
    version integer not null,
    name text not null,
    community_code text references places (code),
    place text,
    minutes integer not null check (minutes > 0),
    least integer not null,
    most integer not null,
    ended_on text,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null
  , format text not null default 'circle12', leader_n integer references facilitators (n), co_leader_n integer references facilitators (n)) strict;

CREATE TABLE import_layouts (
    n integer primary key,
    target text not null,
    signature text not null,
    meanings text not null,
    used_at_ms integer not null,
    unique (target, signature)
  ) strict;

CREATE TABLE import_rows (
    n integer primary key,
    import_n integer not null references imports (n) on delete cascade,
    row integer not null,
    family_n integer not null references families (n) on delete cascade,
    outcome text not null check (outcome in ('added', 'merged')),
    version integer not null,
    before text,
    check ((outcome = 'merged') = (before is not null))
  ) strict;

CREATE INDEX import_rows_by_family on import_rows (family_n);

CREATE INDEX import_rows_by_import on import_rows (import_n, row);

CREATE TABLE imports (
    n integer primary key,
    id text not null unique,
    target text not null,
    file_name text not null,
    sheet text not null,
    user_id text not null,
    at_ms integer not null,
    added integer not null,
    merged integer not null,
    skipped integer not null,
    result text not null,
    undone_at_ms integer,
    undone_by text,
    undone text
  ) strict;

CREATE TABLE invitations (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    name text not null,
    contact text not null,
    companion text,
    answer text check (answer in ('met', 'notYet')),
    answered_on text,
    came integer not null default 0 check (came in (0, 1)),
    may_tell integer not null default 0 check (may_tell in (0, 1))
  ) strict;

CREATE INDEX invitations_by_user on invitations (user_id);

CREATE TABLE letterheads (
    n integer primary key,
    id text not null unique,
    valid_from text not null unique,
    parent_body text,
    institution text not null,
    legal_code text,
    address text,
    phone text,
    email text,
    head_post text,
    head_name text,
    envelope_sender text
  ) strict;

CREATE TABLE list_layouts (
    n integer primary key,
    user_id text not null,
    list text not null,
    content text not null,
    unique (user_id, list)
  ) strict;

CREATE TABLE module_attendance (
    n integer primary key,
    module_n integer not null references cohort_modules (n),
    trainee_n integer not null references trainees (n),
    mark text not null check (mark in ('present', 'late', 'leftEarly', 'online', 'excused', 'absent')),
    unique (module_n, trainee_n)
  ) strict;

CREATE INDEX module_attendance_by_trainee on module_attendance (trainee_n);

CREATE TABLE own_lists (
    n integer primary key,
    id text not null unique,
    title text not null,
    key text not null unique,
    definition text not null,
    changed_at_ms integer not null,
    changed_by text not null
  ) strict;

CREATE TABLE participant_links (
    n integer primary key,
    participant_n integer not null references group_participants (n),
    family_n integer not null references families (n),
    reason text not null,
    user_id text not null,
    created_at_ms integer not null,
    unique (participant_n, family_n)
  ) strict;

CREATE INDEX participant_links_by_family on participant_links (family_n);

CREATE TABLE person_documents (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    kind text not null,
    title text,
    number text,
    issued_by text,
    issued_on text,
    valid_until text,
    note text,
    position integer not null
  ) strict;

CREATE INDEX person_documents_by_person on person_documents (person_n, position);

CREATE TABLE person_former_names (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    surname text,
    given_name text,
    patronymic text,
    until_on text,
    position integer not null
  ) strict;

CREATE INDEX person_former_names_by_person on person_former_names (person_n, position);

CREATE TABLE person_phones (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    number text not null,
    position integer not null
  , label text not null default 'own', note text) strict;

CREATE INDEX person_phones_by_number on person_phones (number);

CREATE INDEX person_phones_by_person on person_phones (person_n, position);

CREATE INDEX person_phones_by_tail on person_phones (substr(number, -1, 1) || substr(number, -2, 1) || substr(number, -3, 1) || substr(number, -4, 1) || substr(number, -5, 1) || substr(number, -6, 1) || substr(number, -7, 1) || substr(number, -8, 1) || substr(number, -9, 1) || substr(number, -10, 1));

CREATE TABLE person_restorations (
    n integer primary key,
    id text not null unique,
    person_n integer not null references persons (n) on delete cascade,
    kind text not null,
    title text,
    requested_from text,
    requested_on text,
    obtained_on text,
    cost_kopiykas integer check (cost_kopiykas >= 0),
    note text,
    position integer not null
  ) strict;

CREATE INDEX person_restorations_by_person on person_restorations (person_n, position);

CREATE TABLE person_safe_contacts (
    n integer primary key,
    id text not null unique,
    person_n integer not null unique references persons (n) on delete cascade,
    may_call text not null check (may_call in ('yes', 'asAgreed', 'no')),
    call_to text,
    call_when text,
    call_from text,
    code_word text,
    no_letters integer not null check (no_letters in (0, 1)),
    keep_from text,
    note text
  ) strict;

CREATE TABLE persons (
    n integer primary key,
    id text not null unique,
    surname text,
    given_name text,
    patronymic text,
    sex text check (sex in ('female', 'male')),
    born_on text,
    birth_year integer,
    sort_key text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null
  , version integer not null default 1, alias text, identified_at_ms integer, identified_by text, age_band text, citizenship text, disability text, legal_capacity text, occupation text) strict;

CREATE VIRTUAL TABLE "persons_words" using fts5 (
    words, detail = column, columnsize = 0, prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 0'
  );

CREATE VIRTUAL TABLE persons_words_terms using fts5vocab (persons_words, row);

CREATE TABLE place_names (
    n integer primary key,
    place_code text not null references places (code),
    name text not null,
    key text not null,
    kind text not null check (kind in ('former', 'alias')),
    unique (place_code, name)
  ) strict;

CREATE INDEX place_names_by_key on place_names (key);

CREATE TABLE placements (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
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
  ) strict;

CREATE INDEX placements_by_trainee on placements (trainee_n);

CREATE TABLE places (
    n integer primary key,
    code text not null unique,
    level text not null check (level in ('O', 'K', 'P', 'H', 'M', 'X', 'C', 'B')),
    name text not null,
    parent_code text,
    sort_key text not null,
    key text not null
  , ended_on text) strict;

CREATE INDEX places_by_key on places (key);

CREATE INDEX places_by_parent on places (parent_code, sort_key);

CREATE TABLE printed_papers (
    n integer primary key,
    id text not null unique,
    year integer not null,
    number integer not null,
    at_ms integer not null,
    user_id text not null,
    paper text not null,
    title text,
    target text not null,
    carries text not null,
    families integer not null,
    purpose text,
    given_to text,
    order_key text not null,
    is_made integer not null check (is_made in (0, 1)),
    destroyed_on text,
    destroyed_by text,
    unique (year, number)
  ) strict;

CREATE INDEX printed_papers_by_order on printed_papers (order_key, user_id, n);

CREATE TABLE programmes (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    name text not null unique,
    modules text not null
  ) strict;

CREATE TABLE projects (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    name text not null,
    grantee text,
    donor text,
    from_on text,
    to_on text,
    note text
  , targets text not null default '[]', budget text not null default '[]') strict;

CREATE TABLE reports (
    n integer primary key,
    id text not null unique,
    year integer not null,
    number integer not null,
    version integer not null,
    received_on text not null,
    received_at text not null,
    way text not null,
    source text not null,
    reporter text,
    reporter_contact text,
    reporter_agrees integer not null check (reporter_agrees in (0, 1)),
    about text not null,
    community_code text references places (code),
    settlement_code text references places (code),
    place text,
    children integer,
    words text not null,
    factors text not null,
    is_urgent integer not null check (is_urgent in (0, 1)),
    is_child_at_risk integer not null check (is_child_at_risk in (0, 1)),
    handed_to text,
    measures text,
    outcome text check (outcome in ('family', 'refused', 'unconfirmed', 'contactRefused', 'later')),
    outcome_on text,
    ground text,
    outcome_words text,
    try_on text,
    family_n integer references families (n),
    answered_on text,
    answer text,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    unique (year, number)
  ) strict;

CREATE INDEX reports_by_family on reports (family_n) where family_n is not null;

CREATE INDEX reports_by_outcome on reports (outcome, received_on);

CREATE TABLE restorations (
    n integer primary key,
    id text not null unique,
    restored_at_ms integer not null,
    copy_number integer,
    copy_made_at_ms integer,
    dismissed_at_ms integer
  ) strict;

CREATE TABLE reviews (
    n integer primary key,
    id text not null unique,
    kind text not null check (kind in ('opened', 'twice')),
    family_n integer not null references families (n) on delete cascade,
    other_family_n integer references families (n) on delete cascade,
    user_id text not null references users (id),
    second_user_id text references users (id),
    reason text,
    created_at_ms integer not null,
    until_ms integer,
    settled_at_ms integer,
    settled_by text references users (id),
    note text
  ) strict;

CREATE INDEX reviews_by_user on reviews (user_id, until_ms) where until_ms is not null;

CREATE INDEX reviews_open on reviews (settled_at_ms, created_at_ms);

CREATE TABLE safety_talks (
    n integer primary key,
    id text not null unique,
    participant_n integer not null references group_participants (n),
    other_participant_n integer references group_participants (n),
    facilitator_n integer references facilitators (n),
    created_at_ms integer not null,
    settled_at_ms integer,
    settled_by text,
    check ((other_participant_n is null) <> (facilitator_n is null))
  ) strict;

CREATE INDEX safety_talks_by_participant on safety_talks (participant_n);

CREATE TABLE saved_views (
    n integer primary key,
    id text not null unique,
    user_id text not null,
    list text not null,
    name text not null,
    content text not null,
    position integer not null,
    created_at_ms integer not null,
    unique (user_id, list, name)
  ) strict;

CREATE TABLE score_sheets (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    trainee_n integer not null references trainees (n),
    assessor text not null,
    is_related integer not null check (is_related in (0, 1)),
    scores text not null,
    remark text,
    changed_after_seeing integer not null default 0 check (changed_after_seeing in (0, 1)),
    unique (trainee_n, assessor)
  ) strict;

CREATE TABLE search_state (n integer primary key check (n = 1), rules integer not null) strict;

CREATE TABLE selection_decisions (
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
  ) strict;

CREATE INDEX selection_decisions_by_trainee on selection_decisions (trainee_n);

CREATE TABLE services (
    n integer primary key,
    id text not null unique,
    community_code text,
    name text not null,
    sort_key text not null,
    provider text,
    address text,
    hours text,
    phone text,
    eligible text,
    documents text,
    checked_on text not null
  ) strict;

CREATE TABLE terms (
    n integer primary key,
    id text not null unique,
    kind text not null,
    amount integer not null,
    unit text not null,
    ground text,
    valid_from text,
    valid_to text,
    is_builtin integer not null check (is_builtin in (0, 1))
  ) strict;

CREATE INDEX terms_by_kind on terms (kind, valid_from);

CREATE TABLE trainees (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
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
  ) strict;

CREATE INDEX trainees_by_cohort on trainees (cohort_n);

CREATE TABLE user_communities (
    n integer primary key,
    user_id text not null references users (id) on delete cascade,
    community_code text not null references places (code),
    unique (user_id, community_code)
  ) strict;

CREATE TABLE user_worker_names (
    n integer primary key,
    user_id text not null references users (id) on delete cascade,
    name text not null,
    sort_key text not null unique
  ) strict;

CREATE TABLE users (
    n integer primary key,
    id text not null unique,
    name text not null,
    role text not null,
    slot text not null unique,
    created_at_ms integer not null
  , login text, must_change_password integer not null default 0
    check (must_change_password in (0, 1)), switched_off_at_ms integer) strict;

CREATE TABLE visits (
    n integer primary key,
    id text not null unique,
    family_n integer not null references families (n),
    version integer not null,
    kind text not null,
    planned_on text,
    outcome text not null check (outcome in ('planned', 'done', 'notMet', 'cancelled')),
    held_on text,
    whom text,
    note text,
    private_note text,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    check ((outcome = 'planned') = (held_on is null)),
    check (outcome <> 'planned' or planned_on is not null)
  ) strict;

CREATE INDEX visits_by_family on visits (family_n, outcome, held_on);

CREATE INDEX visits_planned on visits (planned_on) where outcome = 'planned';

CREATE TABLE vocabulary_entries (
    n integer primary key,
    id text not null unique,
    vocabulary text not null,
    code text not null,
    valid_from text,
    valid_to text,
    position integer not null,
    is_builtin integer not null check (is_builtin in (0, 1)), is_marked integer not null default 0 check (is_marked in (0, 1)),
    unique (vocabulary, code)
  ) strict;

CREATE TABLE vocabulary_labels (
    n integer primary key,
    entry_n integer not null references vocabulary_entries (n) on delete cascade,
    language text not null,
    label text not null,
    short_label text,
    unique (entry_n, language)
  ) strict;

CREATE TABLE work_entries (
    n integer primary key,
    id text not null unique,
    version integer not null,
    user_id text not null,
    created_at_ms integer not null,
    changed_at_ms integer not null,
    placement_n integer references placements (n),
    advocacy_n integer references advocacy (n),
    kind text not null,
    on_date text not null,
    content text not null
  ) strict;

CREATE INDEX work_entries_by_advocacy on work_entries (advocacy_n, on_date);

CREATE INDEX work_entries_by_kind on work_entries (kind, on_date);

CREATE INDEX work_entries_by_placement on work_entries (placement_n, on_date);

CREATE TABLE working_week (
    n integer primary key check (n = 1),
    weekdays text not null,
    holidays_work_from text,
    holidays_work_to text
  ) strict;
