import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** Title of a step. Takes the focus when the step appears, so that a keyboard and a screen reader go on from here. */
export function StepTitle({ children }: { readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Title order={2} ref={title} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Title>
  );
}
