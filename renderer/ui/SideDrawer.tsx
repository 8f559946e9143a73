import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './SideDrawer.module.css';

export interface SideDrawerProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Wide enough for a table of several columns. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A look aside at the right, without leaving the page; Esc closes it. */
export function SideDrawer({ title, isOpen, onClose, isWide = false, children }: SideDrawerProps) {
  const t = useTexts('common');
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={isWide ? 760 : 480}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: classes.title }}
      transitionProps={{ transition: 'fade', duration: 120 }}
    >
      {children}
    </Drawer>
  );
}
