import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Guarded } from '#renderer/ui/Guarded.tsx';
import { cssVariables, theme } from '#renderer/ui/theme.ts';
import { Phases } from './Phases.tsx';
import { makeQueries } from './queries.ts';

/** Providers of the whole window; what is shown is decided by `Phases`. */
export function App({ nonce }: { nonce: string }) {
  const [queries] = useState(makeQueries);
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        deduplicateCssVariables={false}
        getStyleNonce={() => nonce}
      >
        <Guarded>
          <Phases />
        </Guarded>
      </MantineProvider>
    </QueryClientProvider>
  );
}
