import { v7 } from 'uuid';
import { z } from 'zod';
import { PLACE_CODE } from './place-code.ts';

/** A schema of UUIDv7 ids that TypeScript does not let stand for one another: `brandedId<'FamilyId'>()`. */
export function brandedId<Name extends string>() {
  return z.uuidv7().brand<Name>();
}

/** A new id; ids made later in one process sort later. Name the kind: `newId<FamilyId>()`. */
export function newId<Id extends string>(): Id {
  return v7() as Id;
}

export const FamilyId = brandedId<'FamilyId'>();
export type FamilyId = z.infer<typeof FamilyId>;

export const PersonId = brandedId<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const MemberId = brandedId<'MemberId'>();
export type MemberId = z.infer<typeof MemberId>;

export const AddressId = brandedId<'AddressId'>();
export type AddressId = z.infer<typeof AddressId>;

export const UserId = brandedId<'UserId'>();
export type UserId = z.infer<typeof UserId>;

/** Code of any place in the state classifier (КАТОТТГ). A parent's code cannot be computed from a child's. */
export const PlaceCode = z.string().regex(PLACE_CODE).brand<'PlaceCode'>();
export type PlaceCode = z.infer<typeof PlaceCode>;

/** Code of a hromada; every one is a place code too. The level is not visible in the code: the classifier knows it. */
export const CommunityCode = PlaceCode.brand<'CommunityCode'>();
export type CommunityCode = z.infer<typeof CommunityCode>;
