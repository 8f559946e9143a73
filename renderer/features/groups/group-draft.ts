import type { Checked } from '#renderer/ui/draft-form.ts';
import { checkedBy } from '#renderer/ui/PlainForm.tsx';
import type { FormatFacts } from '#shared/formats/formats.ts';
import { parseProgramme, programmeText } from '#shared/formats/programme.ts';
import { type Group, GroupFacts, NewGroup } from '#shared/groups/groups.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';

/** What stands in the form of a group; undefined: typed, but not readable. */
export interface FactsDraft {
  readonly name: string;
  readonly format: string;
  readonly communityCode: PlaceCode | null;
  readonly place: string;
  readonly minutes: number | null | undefined;
  readonly least: number | null | undefined;
  readonly most: number | null | undefined;
  readonly leader: string;
  readonly coLeader: string;
}

export interface NewGroupDraft extends FactsDraft {
  readonly project: string;
  readonly firstOn: DateOnly | null | undefined;
  readonly at: string;
  readonly everyDays: number | null | undefined;
  /** A theme a line, blocks with # before them. */
  readonly programme: string;
  /** A name a line. */
  readonly names: string;
}

/** What a group takes over from its format. */
export const takenFrom = (format: string, { minutes, least, most, everyDays, programme }: FormatFacts) => ({
  ...{ format, minutes, least, most, everyDays, programme: programmeText(programme) },
});

export const newGroupDraft = (format: string, facts: FormatFacts, today: DateOnly): NewGroupDraft => ({
  ...{ name: '', communityCode: null, place: '', project: '', leader: '', coLeader: '', firstOn: today, at: '' },
  ...{ names: '', ...takenFrom(format, facts) },
});

export const factsDraft = (group: Group): FactsDraft => ({
  ...{ name: group.name, format: group.format, communityCode: group.communityCode, place: group.place ?? '' },
  ...{ minutes: group.minutes, least: group.least, most: group.most },
  ...{ leader: group.leader ?? '', coLeader: group.coLeader ?? '' },
});

export const checkFacts = (draft: FactsDraft): Checked<GroupFacts> => checkedBy(GroupFacts, draft);

export function checkNewGroup({ programme, names, ...draft }: NewGroupDraft): Checked<NewGroup> {
  const lines = names.split('\n').map((line) => line.trim());
  return checkedBy(NewGroup, {
    ...draft,
    programme: programme.trim() === '' ? [] : parseProgramme(programme),
    names: lines.filter((name) => name !== ''),
  });
}
