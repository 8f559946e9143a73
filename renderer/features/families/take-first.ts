import type { KeyboardEvent } from 'react';
import type { PlaceOption } from './place-options.ts';

/**
 * Enter takes the first of the places found, unless another was gone to with the arrows: what is found comes after the
 * key that asked for it, when the list has chosen already.
 */
export function takeFirst(options: readonly PlaceOption[], typed: string, take: (option: PlaceOption) => void) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = options;
    const isChosen = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || event.ctrlKey || isChosen || first === undefined || typed.trim() === '') return;
    event.preventDefault();
    take(first);
  };
}
