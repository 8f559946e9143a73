import { z } from 'zod';
import { textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, PlaceCode } from '#shared/vocabulary/ids.ts';

export const ServiceId = brandedId<'ServiceId'>();
export type ServiceId = z.output<typeof ServiceId>;

/** One line of the service directory: who helps with what, where, and what to bring. */
export const ServiceInput = z.object({
  /** Whose people it serves; null for everybody. */
  communityCode: PlaceCode.nullable(),
  /** What one goes there for: «Оформлення допомоги на дітей». */
  name: z.string().trim().min(1).max(300),
  /** Who gives it: the institution. */
  provider: textUpTo(300),
  address: textUpTo(300),
  hours: textUpTo(300),
  phone: textUpTo(300),
  eligible: textUpTo(1000),
  documents: textUpTo(1000),
  /** When somebody last made sure that it is so. */
  checkedOn: DateOnly,
});
export type ServiceInput = z.output<typeof ServiceInput>;

export const Service = ServiceInput.extend({ id: ServiceId, communityName: z.string().nullable() });
export type Service = z.output<typeof Service>;

/** Days after which a line should be checked again. */
export const CHECK_AFTER_DAYS = 180;
