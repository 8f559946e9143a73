/** A recovery key on its sheet: ten groups of six signs, the last one of four. */
export const GROUPS = 10;
const GROUP_LENGTH = 6;
const PREFIX = /^AGE-?SECRET-?KEY-?1/i;

export const EMPTY_KEY: readonly string[] = Array.from({ length: GROUPS }, () => '');

/**
 * The groups after something was typed or pasted into one of them: what does not fit goes on into the next ones, so that
 * a whole key pasted anywhere fills what follows.
 */
export function withTyped(groups: readonly string[], at: number, typed: string): string[] {
  const signs = typed.trim().replace(PREFIX, '').replaceAll(/[\s-]/g, '');
  if (signs.length <= GROUP_LENGTH) return groups.map((group, i) => (i === at ? signs : group));
  const start = signs.length > GROUP_LENGTH * (GROUPS - at) ? 0 : at;
  return groups.map((group, i) => {
    const piece = signs.slice((i - start) * GROUP_LENGTH, (i - start + 1) * GROUP_LENGTH);
    return i < start || piece === '' ? group : piece;
  });
}

/** The group to go on with after typing: the next one once this one is full. */
export function nextGroup(groups: readonly string[], at: number): number {
  const isFull = (groups[at] ?? '').length >= GROUP_LENGTH;
  return isFull && at < GROUPS - 1 ? at + 1 : at;
}
