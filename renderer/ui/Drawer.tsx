import { Drawer as MantineDrawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';

export interface DrawerProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A look at one thing from the right, without leaving the list. Esc closes it. */
export function Drawer({ isOpen, title, onClose, children }: DrawerProps) {
  const t = useTexts('common');
  return (
    <MantineDrawer
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={480}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </MantineDrawer>
  );
}
