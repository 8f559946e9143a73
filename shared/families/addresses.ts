import { z } from 'zod';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { AddressId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { optionalText } from './fields.ts';

export const ADDRESS_KINDS = ['actual', 'registered'] as const;
export const AddressKind = z.enum(ADDRESS_KINDS);
export type AddressKind = z.output<typeof AddressKind>;

/**
 * Where the family lives or is registered. `noFixedAddress` is an answer, not a gap; `viaPerson` stands instead of an
 * address that must not be written down.
 */
export const AddressInput = z.object({
  kind: AddressKind.default('actual'),
  starostaDistrict: optionalText.default(null),
  viaPerson: optionalText.default(null),
  communityCode: PlaceCode.nullable(),
  settlementCode: PlaceCode.nullable(),
  street: optionalText,
  directions: optionalText,
  noFixedAddress: z.boolean(),
});
export type AddressInput = z.output<typeof AddressInput>;

/** What most actual addresses leave empty. */
export const PLAIN_ADDRESS = { kind: 'actual', starostaDistrict: null, viaPerson: null } as const;

export const Address = z.object({
  addressId: AddressId,
  kind: AddressKind,
  starostaDistrict: z.string().nullable(),
  viaPerson: z.string().nullable(),
  fromOn: DateOnly.nullable(),
  /** Null for the present address. */
  toOn: DateOnly.nullable(),
  communityCode: PlaceCode.nullable(),
  communityName: z.string().nullable(),
  settlementCode: PlaceCode.nullable(),
  settlementName: z.string().nullable(),
  settlementLevel: z.enum(['M', 'X', 'C', 'B', 'K']).nullable(),
  raionName: z.string().nullable(),
  street: z.string().nullable(),
  directions: z.string().nullable(),
  noFixedAddress: z.boolean(),
});
export type Address = z.output<typeof Address>;
