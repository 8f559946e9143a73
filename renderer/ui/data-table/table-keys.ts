/** The row that a key leads to, or null when the key does not move. `page` is the number of whole rows in sight. */
export function rowAfterKey(key: string, index: number, count: number, page: number): number | null {
  const last = Math.max(0, count - 1);
  const within = (next: number) => Math.min(last, Math.max(0, next));
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index - 1);
    case 'PageDown':
      return within(index + page);
    case 'PageUp':
      return within(index - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
