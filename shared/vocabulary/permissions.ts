/** Who a user is in the centre. The words on screen are in `text/<lang>/access.json`. */
export const ROLES = ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'trainer', 'clerk', 'technician'] as const;

export type Role = (typeof ROLES)[number];

/**
 * What a role may do. Every procedure of the contract names exactly one of these, or `beforeUnlock`.
 * Which *records* a role reaches is not settled here but inside the queries, by `visibleTo(session)`.
 */
export const PERMISSIONS = {
  'register.see': ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'trainer', 'clerk', 'technician'],
  'places.see': ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'trainer', 'clerk'],
  'places.update': ['head', 'deputy'],
  'vocabularies.see': ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'trainer', 'clerk', 'technician'],
  'vocabularies.change': ['head', 'deputy'],
  /** Unsaved forms of one's own, of every role that may change something. */
  'drafts.use': ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'trainer', 'clerk'],
  /** Tabs and columns of one's own, of every role that sees a list. */
  'views.use': ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'trainer', 'clerk'],
  'families.see': ['head', 'deputy', 'caseWorker', 'clerk'],
  'families.change': ['head', 'deputy', 'caseWorker'],
  /** Who is named for a family and who is kept away from it; makes a confidential one ordinary again. */
  'families.access': ['head', 'deputy'],
  /** Opens a confidential family of one's community with a reason. */
  'families.open': ['head', 'deputy', 'caseWorker'],
  'people.see': ['head', 'deputy', 'caseWorker', 'clerk'],
  'people.change': ['head', 'deputy', 'caseWorker'],
  /** Documents and code words: hidden until asked. */
  'people.documents': ['head', 'deputy', 'caseWorker'],
  /** The journal of reports; who reported is told to fewer (`reports.queries.ts`). */
  'reports.see': ['head', 'deputy', 'caseWorker', 'clerk'],
  'reports.change': ['head', 'deputy', 'caseWorker', 'clerk'],
  /** Circles of mutual support; no case is reached from them. */
  'groups.see': ['head', 'deputy', 'groupCoordinator'],
  'groups.change': ['head', 'deputy', 'groupCoordinator'],
  /** What worries who leads a circle, and who must be kept apart: told to those who hold it, not to those over them. */
  'groups.confide': ['groupCoordinator'],
  /** Who of a group is linked to which family: for those who see both. */
  'groups.link': ['head', 'deputy'],
  /** Talks before enrolling reach the one of these whom the head named (`safety.queries.ts`), and nobody who holds a circle. */
  'safety.see': ['head', 'deputy', 'caseWorker'],
  /** Slips to who holds the circle: one's own for who invites, all of them for who answers. */
  'invitations.see': ['head', 'deputy', 'caseWorker', 'groupCoordinator'],
  'invitations.write': ['head', 'deputy', 'caseWorker'],
  /** Courses, work in communities and talks with them; no family and no group is reached from them. */
  'training.see': ['head', 'deputy', 'trainer'],
  'training.change': ['head', 'deputy', 'trainer'],
  /** Who is invited to work, and figures that are counted from cases. */
  'training.decide': ['head', 'deputy'],
  'families.import': ['head', 'deputy', 'clerk'],
  /** The catalogue of papers; each paper needs a permission of its own besides. */
  'papers.use': ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'trainer', 'clerk'],
  'families.print': ['head', 'deputy', 'caseWorker', 'clerk'],
  'users.manage': ['head'],
  /** Who did, saw and printed what. */
  'audit.see': ['head', 'deputy'],
  /** What was opened with a reason, and families that were registered twice without a trace. */
  'reviews.see': ['head'],
  /** The search over everything finds of each kind what the role sees. */
  'search.use': ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'trainer', 'clerk'],
  /** Writing the search index anew: no person is shown by it. */
  'search.rebuild': ['head', 'deputy', 'technician'],
  'services.see': ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'trainer', 'clerk'],
  'services.change': ['head', 'deputy', 'caseWorker', 'groupCoordinator', 'clerk'],
  /** What the papers say of the centre: its name, its head. */
  'letterheads.change': ['head', 'deputy'],
  'backup.make': ['head', 'deputy', 'clerk', 'technician'],
  /** Opening a copy and comparing it: counts of everything, hidden cases too. */
  'backup.rehearse': ['head', 'deputy'],
  /** Who besides the paper opens copies. */
  'backup.keys': ['head'],
  /** Putting a copy in the place of the open register, and removing the former one. */
  'register.replace': ['head'],
  'register.evacuate': ['head'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function mayDo(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
