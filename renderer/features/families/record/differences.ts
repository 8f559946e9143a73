import { areSame, mergedParts } from '#renderer/ui/differences.ts';
import type { FamilyDraft, Group, MemberDraft } from '../family-drafts.ts';

function mergedMembers(
  opened: readonly MemberDraft[],
  now: readonly MemberDraft[],
  mine: readonly MemberDraft[],
): MemberDraft[] {
  const inList = (list: readonly MemberDraft[], key: string) => list.find((member) => member.key === key);
  const kept = mine.flatMap((member) => {
    const before = inList(opened, member.key);
    const present = inList(now, member.key);
    if (before === undefined) return [member];
    // Taken out meanwhile: stays only where something was typed about them.
    if (present === undefined) return areSame(before, member) ? [] : [{ ...member, memberId: null }];
    return [mergedParts(before, present, member)];
  });
  const added = now.filter(({ key }) => inList(opened, key) === undefined && inList(mine, key) === undefined);
  return [...kept, ...added];
}

/** The form with what others changed meanwhile, wherever nothing else was typed over it. */
export function mergedDraft(group: Group, opened: FamilyDraft, now: FamilyDraft, mine: FamilyDraft): FamilyDraft {
  switch (group) {
    case 'members':
      return { ...mine, members: mergedMembers(opened.members, now.members, mine.members) };
    case 'circumstances':
      return { ...mine, circumstances: mergedParts(opened.circumstances, now.circumstances, mine.circumstances) };
    case 'address':
      return { ...mine, address: mergedParts(opened.address, now.address, mine.address) };
    case 'case':
      return { ...mine, case: mergedParts(opened.case, now.case, mine.case) };
  }
}
