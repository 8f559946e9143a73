import type { NewFamily } from '#shared/families/families.ts';
import type { PlaceAnswers, PlaceIndex } from '#shared/places/place-index.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import type { FactorNames } from './factor-names.ts';
import { readAddress, type SettlementQuestion } from './family-address.ts';
import { type ClosingOfRow, readCase, readCircumstances, readClosingOf, readTags } from './family-case.ts';
import { FAMILY_HEAD } from './family-columns.ts';
import { readMembers } from './family-members.ts';
import type { ImportTarget } from './import-target.ts';
import type { ReadRow } from './sheet-list.ts';

/** What reading a family needs to know of the world. */
export interface FamilyWorld {
  readonly places: PlaceIndex;
  readonly factors: FactorNames;
  readonly today: DateOnly;
  /** The community that the journal covers, where its rows name none; null for those of the centre. */
  readonly communityCode: PlaceCode | null;
  /** Which of several settlements of one name is meant. */
  readonly answers: PlaceAnswers;
}

/** A family as a row of a journal tells it. */
export interface FamilyOfRow extends NewFamily {
  /** The paper on which it was taken on the register: «протокол № 25 від 05.03.2024». */
  readonly decision: string | null;
  readonly closing: ClosingOfRow | null;
  /** Between which settlements somebody must choose; null where the place is clear. */
  readonly question: SettlementQuestion | null;
}

export type ReadFamily = ReadRow<FamilyOfRow>;

/** Lists and journals of families. */
export const FAMILIES: ImportTarget<FamilyWorld, FamilyOfRow> = {
  ...FAMILY_HEAD,
  readItem(desk, world) {
    const { members, children } = readMembers(desk, world.today);
    const { address, question } = readAddress(desk, world);
    const circumstances = readCircumstances(desk, world.factors);
    const tags = readTags(desk);
    const decision = desk.text('decision', TEXT_LENGTH);
    const input = readCase(desk, world.today, children);
    const closing = readClosingOf(desk, world.today, input.registeredOn);
    // Last of all: the notes gather what the other parts left.
    return {
      members,
      address,
      circumstances,
      tags,
      decision,
      closing,
      question,
      case: { ...input, notes: desk.notes() },
    };
  },
};

const TEXT_LENGTH = 300;
