import type { KeyboardEvent } from 'react';

/**
 * For `onKeyDownCapture` of a searchable list: Enter takes the option that is shown as chosen. Mantine alone forgets
 * which one that is when the list opens later than the first letters come, as with fast typing on a slow computer.
 */
export function enterTakesShown(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey) return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  const shown = list?.querySelector<HTMLElement>('[data-combobox-selected]');
  if (shown === null || shown === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  shown.click();
}
