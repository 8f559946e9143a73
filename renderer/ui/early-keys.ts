/**
 * Keeps what is typed before the field that it is meant for is there, and keeps it from the field that has the focus until
 * then. Gives what ends it and tells what was typed.
 */
export function keepEarlyKeys({ onEscape }: { onEscape: () => void }): () => string {
  let typed = '';
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') onEscape();
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => {
    window.removeEventListener('keydown', onKey, { capture: true });
    return typed;
  };
}
