import { pageNonce } from './csp-first.ts';
import '#renderer/ui/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app/App.tsx';
import { must } from '#shared/vocabulary/must.ts';

createRoot(must(document.getElementById('root'), 'root element of index.html')).render(
  <StrictMode>
    <App nonce={pageNonce} />
  </StrictMode>,
);
