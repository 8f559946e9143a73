import { useEffect } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { notify } from '#renderer/ui/Notice.tsx';

const CASE_CODES = /\p{Lu}-\d{2}-\d{6}/gu;

/**
 * What is copied from the screen is codes: names and addresses leave through the print gate only. What somebody typed
 * into a field is theirs to move.
 */
export function useCopyGuard(): void {
  const t = useTexts('app');
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const selection = document.getSelection();
      if (event.defaultPrevented || isField(event.target) || selection === null || selection.isCollapsed) return;
      event.preventDefault();
      const codes = selection.toString().match(CASE_CODES) ?? [];
      if (codes.length > 0) event.clipboardData?.setData('text/plain', codes.join('\n'));
      notify({ text: codes.length > 0 ? t('copied.codes', { count: codes.length }) : t('copied.nothing') });
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [t]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
