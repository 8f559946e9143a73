import { z } from 'zod';

/** Code of a vocabulary's entry. */
export const EntryCode = z.string().regex(/^[A-Za-z0-9-]{1,60}$/);

/** A text of at most so many characters, without the spaces around it; an empty one is null. */
export const textUpTo = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => (text === '' ? null : text))
    .nullable();

/** A line of text; an empty one is null. */
export const optionalText = textUpTo(300);
