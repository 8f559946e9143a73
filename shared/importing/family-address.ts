import { type AddressInput, PLAIN_ADDRESS } from '#shared/families/addresses.ts';
import { namesShelter } from '#shared/families/shelter.rules.ts';
import { type PlaceAnswers, type PlaceIndex, placeQuestion, resolvePlace } from '#shared/places/place-index.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import type { ImportColumn } from './importing.ts';
import { splitResidence } from './residence-cell.ts';
import type { RowDesk } from './row-desk.ts';

const TEXT_LENGTH = 300;

/** The cells of a row that together say where a family lives. */
const ADDRESS_COLUMNS = ['community', 'settlement', 'street', 'residence'] as const satisfies readonly ImportColumn[];

export interface AddressWorld {
  readonly places: PlaceIndex;
  readonly communityCode: PlaceCode | null;
  readonly answers: PlaceAnswers;
}

interface Written {
  readonly community: string;
  readonly settlement: string;
  readonly street: string | null;
  /** In which columns the community and the settlement stand. */
  readonly communityColumn: ImportColumn;
  readonly settlementColumn: ImportColumn;
}

/** Which of several settlements a row means. */
export interface SettlementQuestion {
  /** Two spellings of one name are one question. */
  readonly question: string;
  readonly written: string;
  readonly choices: readonly PlaceCode[];
  readonly isAnswered: boolean;
}

export interface AddressOfRow {
  readonly address: AddressInput;
  readonly question: SettlementQuestion | null;
}

/** The address; the part of it that names a shelter is never held: it puts everybody in the house in danger. */
export function readAddress(desk: RowDesk, world: AddressWorld): AddressOfRow {
  for (const column of ADDRESS_COLUMNS) {
    if (namesShelter([desk.raw(column)])) desk.withhold(column, 'shelter-address');
  }
  const written = readWritten(desk);
  const { communityColumn, settlementColumn, ...place } = written;
  const found = resolvePlace(world.places, place, {
    within: world.communityCode,
    answers: world.answers,
    row: desk.row,
  });
  for (const remark of found.remarks) {
    const column = remark === 'unknown-community' ? communityColumn : settlementColumn;
    desk.remark(column, remark);
  }
  if (place.community !== '' && found.communityCode === null) desk.note(communityColumn);
  if (place.settlement !== '' && found.settlementCode === null) desk.note(settlementColumn);
  const { communityCode, settlementCode, choices } = found;
  const { street } = written;
  return {
    address: { communityCode, settlementCode, street, directions: null, noFixedAddress: false, ...PLAIN_ADDRESS },
    question: choices.length === 0 ? null : questionOf(place.settlement, choices, settlementCode !== null),
  };
}

function questionOf(written: string, choices: readonly PlaceCode[], isAnswered: boolean): SettlementQuestion {
  return { question: placeQuestion(written), written, choices, isAnswered };
}

/** A column of its own goes before the same part of the cell that holds the whole address. */
function readWritten(desk: RowDesk): Written {
  const residence = desk.name('residence', TEXT_LENGTH);
  const parts = splitResidence(residence ?? '');
  if (parts.above.length > 0) desk.note('residence');
  const community = desk.name('community', TEXT_LENGTH);
  const settlement = desk.name('settlement', TEXT_LENGTH);
  const street = desk.text('street', TEXT_LENGTH);
  return {
    community: community ?? parts.community,
    settlement: settlement ?? parts.settlement,
    street: street ?? (withSmallKind(parts.street) || null),
    communityColumn: community === null && parts.community !== '' ? 'residence' : 'community',
    settlementColumn: settlement === null && parts.settlement !== '' ? 'residence' : 'settlement',
  };
}

/** «ВУЛ. ШЕВЧЕНКА» has become «Вул. Шевченка»; the kind of a street is written small. */
function withSmallKind(street: string): string {
  return street.replace(/^\p{Lu}\p{Ll}+(?=\.)/u, (kind) => kind.toLowerCase());
}
