import { z } from 'zod';

/** Code of a vocabulary's entry. */
export const EntryCode = z.string().regex(/^[A-Za-z0-9-]{1,60}$/);

/** A line of text; an empty one is null. */
export const optionalText = z
  .string()
  .trim()
  .max(300)
  .transform((text) => (text === '' ? null : text))
  .nullable();
