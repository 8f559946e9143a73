/** Keys of the whole window that go on meanwhile: Ctrl+K and Ctrl+L. */
const OF_THE_WINDOW = new Set(['KeyK', 'KeyL']);

/**
 * Keeps what is typed before the field that it is meant for is there, and keeps every key from whatever has the focus until
 * then. Gives what ends it and tells what was typed.
 */
export function keepEarlyKeys({ onEscape }: { onEscape: () => void }): () => string {
  let typed = '';
  const onKey = (event: KeyboardEvent) => {
    // AltGr, with which a Ukrainian layout has ґ, is told as Ctrl and Alt.
    const isSign = event.key.length === 1 && (event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey));
    const isOfWindow = event.ctrlKey ? OF_THE_WINDOW.has(event.code) : event.altKey;
    if (event.metaKey || (isOfWindow && !isSign)) return;
    if (event.key === 'Escape') onEscape();
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (isSign) typed += event.key;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => {
    window.removeEventListener('keydown', onKey, { capture: true });
    return typed;
  };
}
