import type { Desk } from './desk.ts';
import { placeWithKind } from './frame.ts';
import type { PostalAddress } from './recipients.ts';

/** The address below the name as the post reads it, from the street to the region; empty without street and settlement. */
export function postalLines(desk: Desk, address: PostalAddress): string[] {
  const { street, settlementName, settlementLevel, raionName, regionName } = address;
  if (street === null && settlementName === null) return [];
  const { t } = desk;
  return [
    street,
    placeWithKind(desk, settlementName, settlementLevel),
    raionName && t('papers:envelope.raion', { name: raionName }),
    regionName && t('papers:envelope.region', { name: regionName }),
  ].filter((line) => line !== null && line !== '') as string[];
}
