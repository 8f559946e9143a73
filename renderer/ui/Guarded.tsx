import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from './EmptyState.tsx';

interface GuardedProps {
  readonly children: ReactNode;
  /** It is tried anew when one of these changes: the address of a page. */
  readonly resetOn?: readonly unknown[];
}

/**
 * A part of the window that may fail to be drawn, by an error of the program or code of its own that cannot be read, while
 * the rest goes on. Without it React would leave an empty window.
 */
export function Guarded({ children, resetOn = [] }: GuardedProps) {
  return (
    <ErrorBoundary
      resetKeys={[...resetOn]}
      fallbackRender={({ resetErrorBoundary }) => <Fallen onAgain={resetErrorBoundary} />}
    >
      {children}
    </ErrorBoundary>
  );
}

/** Its words and components are read at the start. */
function Fallen({ onAgain }: { onAgain: () => void }) {
  const t = useTexts('common');
  return (
    <div role="alert">
      <EmptyState title={t('fallen.title')} action={<Button onClick={onAgain}>{t('fallen.again')}</Button>}>
        {t('fallen.body')}
      </EmptyState>
    </div>
  );
}
