import type { Checked } from '#renderer/ui/draft-form.ts';
import { checkedBy } from '#renderer/ui/PlainForm.tsx';
import { FORMAT_FACTS, type Format, type Group, GroupFacts, NewGroup } from '#shared/groups/groups.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';

/** What stands in the form of a group; undefined: typed, but not readable. */
export interface FactsDraft {
  readonly name: string;
  readonly format: Format;
  readonly communityCode: PlaceCode | null;
  readonly place: string;
  readonly project: string;
  readonly minutes: number | null | undefined;
  readonly least: number | null | undefined;
  readonly most: number | null | undefined;
  readonly leader: string;
  readonly coLeader: string;
}

export interface NewGroupDraft extends FactsDraft {
  readonly firstOn: DateOnly | null | undefined;
  readonly at: string;
  /** A theme a line. */
  readonly themes: string;
  /** A name a line. */
  readonly names: string;
}

export function newGroupDraft(format: Format, themes: readonly string[], today: DateOnly): NewGroupDraft {
  const { minutes, least, most } = FORMAT_FACTS[format];
  return {
    ...{
      name: '',
      format,
      communityCode: null,
      place: '',
      project: '',
      minutes,
      least,
      most,
      leader: '',
      coLeader: '',
    },
    ...{ firstOn: today, at: '', themes: themes.join('\n'), names: '' },
  };
}

export const factsDraft = (group: Group): FactsDraft => ({
  ...{ name: group.name, format: group.format, communityCode: group.communityCode, place: group.place ?? '' },
  ...{ project: group.project ?? '', minutes: group.minutes, least: group.least, most: group.most },
  ...{ leader: group.leader ?? '', coLeader: group.coLeader ?? '' },
});

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());

export const checkFacts = (draft: FactsDraft): Checked<GroupFacts> => checkedBy(GroupFacts, draft);

export function checkNewGroup({ themes, names, at, ...draft }: NewGroupDraft): Checked<NewGroup> {
  return checkedBy(NewGroup, {
    ...draft,
    at: at.trim() === '' ? null : at.trim(),
    themes: linesOf(themes.trimEnd()),
    names: linesOf(names).filter((name) => name !== ''),
  });
}
