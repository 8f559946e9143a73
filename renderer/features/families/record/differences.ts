import type { FamilyDraft, Group, MemberDraft } from '../family-drafts.ts';
import type { FieldText } from './field-texts.ts';

/** A field that stands otherwise in the register than in the form. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  /** What it was when the form was opened; null when nobody knows any more. */
  readonly opened: string | null;
  /** What the register holds now. */
  readonly now: string;
  /** What the form holds. */
  readonly mine: string;
}

/**
 * Field by field, what was changed in the register since the form was opened. Where it is not known what stood then,
 * every field that differs from the form.
 */
export function differencesOf(
  opened: readonly FieldText[] | null,
  now: readonly FieldText[],
  mine: readonly FieldText[],
): Difference[] {
  const valueIn = (texts: readonly FieldText[], key: string) => texts.find((text) => text.key === key)?.value ?? '';
  const labels = new Map([...(opened ?? []), ...mine, ...now].map(({ key, label }) => [key, label]));
  return [...labels].flatMap(([key, label]) => {
    const difference = {
      ...{ key, label },
      opened: opened === null ? null : valueIn(opened, key),
      now: valueIn(now, key),
      mine: valueIn(mine, key),
    };
    return difference.now === (difference.opened ?? difference.mine) ? [] : [difference];
  });
}

const areSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Each part as it was typed; parts that were not touched since the form was opened, as they stand now. */
function mergedParts<P extends object>(opened: P, now: P, mine: P): P {
  const parts = (Object.keys(now) as (keyof P)[]).map((part) => [
    part,
    areSame(mine[part], opened[part]) ? now[part] : mine[part],
  ]);
  return { ...mine, ...Object.fromEntries(parts) };
}

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
