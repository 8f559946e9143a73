/**
 * Whether two words differ by one letter at most: wrong, missing, too many, or swapped with its neighbour. With
 * `asBeginning` the typed word may be one letter off the beginning of the other. Reads each letter once.
 */
export function withinOneLetter(typed: string, word: string, asBeginning = false): boolean {
  const longer = word.length - typed.length;
  if (longer < -1 || (longer > 1 && !asBeginning)) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const ends = (from: number, wordFrom: number) => endsAlike(typed, from, word, wordFrom, asBeginning);
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return (
    ends(at, at) || ends(at + 1, at + 1) || ends(at + 1, at) || ends(at, at + 1) || (isSwapped && ends(at + 2, at + 2))
  );
}

/** Whether what is left of the typed word is what is left of the other, or its beginning. */
function endsAlike(typed: string, from: number, word: string, wordFrom: number, asBeginning: boolean): boolean {
  const [left, wordLeft] = [Math.max(0, typed.length - from), Math.max(0, word.length - wordFrom)];
  if (asBeginning ? left > wordLeft : left !== wordLeft) return false;
  for (let at = 0; at < left; at += 1) if (typed[from + at] !== word[wordFrom + at]) return false;
  return true;
}
