/** The groups of facts of a person that are changed together, each with a form of its own. */
export const PERSON_GROUPS = ['identity', 'personal', 'phones', 'safeContact', 'documents', 'restorations'] as const;
export type PersonGroup = (typeof PERSON_GROUPS)[number];

/** Name of the form of a group, under which what is typed into it is kept until it is saved. */
export function personGroupForm(group: PersonGroup): string {
  return `people.${group}`;
}
