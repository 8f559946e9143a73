import type { Desk } from './desk.ts';
import type { FamilyRow } from './family-rows.ts';
import { placeWithKind } from './frame.ts';

/** «Овруцька громада, с. Рудня, вул. Лісова, 5»; «Овруцька, с. Рудня» under a head that says what the first of them is. */
export function placeText(
  desk: Desk,
  row: Pick<FamilyRow, 'communityName' | 'settlementName' | 'settlementLevel' | 'street' | 'noFixedAddress'>,
  isUnderHead = false,
): string {
  const { communityName, settlementName, settlementLevel, street, noFixedAddress } = row;
  return [
    isUnderHead ? communityName : communityName && desk.t('papers:families.community', { name: communityName }),
    placeWithKind(desk, settlementName, settlementLevel),
    street,
    noFixedAddress ? desk.t('papers:families.noFixedAddress') : null,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What the numbers of the circumstances stand for; sensitive ones are numbers and nothing else. */
export function factorNotes(desk: Desk, rows: readonly Pick<FamilyRow, 'factors'>[]): string[] {
  const used = [...new Set(rows.flatMap(({ factors }) => factors))].sort((a, b) => a - b);
  const named = used.filter((factor) => !desk.sensitiveFactors.has(factor));
  const sensitive = used.filter((factor) => desk.sensitiveFactors.has(factor));
  const list = named.map((number) =>
    desk.t('papers:families.factor', { number, name: desk.wordOf('factors', String(number)) }),
  );
  return [
    ...(list.length > 0 ? [desk.t('papers:families.factors', { list: list.join('; ') })] : []),
    ...(sensitive.length > 0 ? [desk.t('papers:families.sensitive', { numbers: sensitive.join(', ') })] : []),
  ];
}
