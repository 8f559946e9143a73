import { exactKey } from '#shared/vocabulary/text/folding.ts';

/** How shelters for people who fled violence are called; their addresses are never held. */
const SHELTER_WORDS = [
  'притулок',
  'притулку',
  'шелтер',
  'кризова кімната',
  'кризової кімнати',
  'кризовій кімнаті',
  'shelter',
  'crisis room',
];

/** Whether a written address names a shelter. Such an address is refused: it puts everybody in the house in danger. */
export function namesShelter(parts: readonly (string | null)[]): boolean {
  const written = exactKey(parts.filter((part) => part !== null).join(' '));
  return SHELTER_WORDS.some((word) => written.includes(word));
}
