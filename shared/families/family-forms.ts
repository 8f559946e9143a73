/** Names of the forms of families, under which what is typed into them is kept until it is saved. */
export const NEW_FAMILY_FORM = 'families.new';

/** The groups of facts that are changed together, each with a form of its own. */
export const FAMILY_GROUPS = ['members', 'circumstances', 'address', 'case'] as const;
export type FamilyGroup = (typeof FAMILY_GROUPS)[number];

export function familyGroupForm(group: FamilyGroup): string {
  return `families.${group}`;
}

/** The group of a form of a record, or undefined for another form. */
export function familyGroupOfForm(form: string): FamilyGroup | undefined {
  return FAMILY_GROUPS.find((group) => familyGroupForm(group) === form);
}
