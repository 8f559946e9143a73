/**
 * Whether two words differ by one letter at most: wrong, missing, too many, or swapped with its neighbour. With
 * `asBeginning` the typed word may be one letter off the beginning of the other. Reads each letter once.
 */
export function withinOneLetter(typed: string, word: string, asBeginning = false): boolean {
  if (!asBeginning && Math.abs(typed.length - word.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const ends = (from: number, wordFrom: number) => {
    const rest = typed.slice(from);
    return asBeginning ? word.startsWith(rest, wordFrom) : rest === word.slice(wordFrom);
  };
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return (
    ends(at, at) || ends(at + 1, at + 1) || ends(at + 1, at) || ends(at, at + 1) || (isSwapped && ends(at + 2, at + 2))
  );
}
