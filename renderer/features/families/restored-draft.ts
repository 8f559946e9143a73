import { type FamilyDraft, type MemberDraft, newMember } from './family-drafts.ts';

/** Rows of members under fresh keys: those of the window that kept them may be given out again in this one. */
function restoredMember(kept: Partial<MemberDraft>): MemberDraft {
  const blank = newMember(null);
  return { ...blank, ...kept, key: kept.memberId ?? blank.key };
}

/**
 * What was kept of a form, put over what the form begins with. A part that was not kept, or that an older program did
 * not have, is as the form begins.
 */
export function restoredDraft(kept: unknown, initial: FamilyDraft): FamilyDraft {
  const parts = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<FamilyDraft>;
  return {
    ...initial,
    ...(Array.isArray(parts.members) && { members: parts.members.map(restoredMember) }),
    address: { ...initial.address, ...parts.address },
    circumstances: { ...initial.circumstances, ...parts.circumstances },
    case: { ...initial.case, ...parts.case },
  };
}
