/* What every case can be, without schemas: the list needs it before anything else of a record is read. */

/** Stages of a case in the order of the work; steps may be skipped or taken back. */
export const STAGES = [
  'reported',
  'screened',
  'assessed',
  'decided',
  'planned',
  'contracted',
  'supported',
  'reviewed',
  'closed',
] as const;

/** Levels of a case as on the social card of order 1005, easiest first. */
export const LEVELS = ['simple', 'medium', 'complex', 'emergency'] as const;

/** Numbers of the law's sixteen factors in their official order (law "On social services", art. 1). */
export const FACTOR_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const;

/** Factors that are printed as a number and never as words on a list that leaves the room; an office may add its own. */
export const SENSITIVE_FACTORS: ReadonlySet<number> = new Set([4, 11, 12, 13, 14, 15]);

/** Relations that the program knows from the beginning. */
export const RELATIONS = [
  'mother',
  'father',
  'daughter',
  'son',
  'grandmother',
  'grandfather',
  'sister',
  'brother',
  'guardian',
  'partner',
  'otherRelative',
  'notRelated',
] as const;

/** Relations that make somebody a child of the family; an office may add its own. */
export const CHILD_RELATIONS: ReadonlySet<string> = new Set(['daughter', 'son']);

/** Columns by which the list may be ordered. */
export const FAMILY_SORTS = ['name', 'code', 'settlement', 'stage', 'level', 'worker', 'registeredOn'] as const;
