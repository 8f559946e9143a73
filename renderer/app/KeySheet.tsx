import { Modal } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import classes from './KeySheet.module.css';
import type { Section } from './sections.ts';

/** Keys that work where there is something for them to do; `app:keys.…` names each. */
const KEYS = [
  ['Ctrl+K', 'search'],
  ['Ctrl+L', 'lock'],
  ['Ctrl+N', 'new'],
  ['Ctrl+P', 'print'],
  ['Ctrl+Enter', 'save'],
  ['Ctrl+Z', 'undo'],
  ['/', 'filter'],
  ['Esc', 'leave'],
  ['F1', 'sheet'],
] as const;

interface KeySheetProps {
  isOpen: boolean;
  sections: readonly Section[];
  onClose: () => void;
}

/** The sheet of keys under F1. */
export function KeySheet({ isOpen, sections, onClose }: KeySheetProps) {
  const t = useTexts('app');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('keySheet')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <dl className={classes.sheet}>
        {sections.map((section, index) => (
          <div key={section.name}>
            <dt>
              <KeyHint keys={`Alt+${index + 1}`} />
            </dt>
            <dd>{t(`sections.${section.name}`)}</dd>
          </div>
        ))}
        {KEYS.map(([keys, name]) => (
          <div key={name}>
            <dt>
              <KeyHint keys={keys} />
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
