import './csp-first.ts';
import './print.css';
import { createRoot } from 'react-dom/client';
import { PrintedDocument } from '#renderer/documents/PrintedDocument.tsx';
import { changeLanguage } from '#renderer/text/i18n.ts';
import type { PrintBridge } from '#shared/ipc/bridge.ts';
import { must } from '#shared/vocabulary/must.ts';

declare global {
  interface Window {
    readonly koloPrint: PrintBridge;
  }
}

/** Shows the document that the main process asks for and says when it is laid out. */
async function print(): Promise<void> {
  const { koloPrint } = window;
  const job = await koloPrint.request();
  await changeLanguage(job.language);
  const root = createRoot(must(document.getElementById('root'), 'root element of print.html'), {
    onUncaughtError: () => void koloPrint.failed(),
  });
  root.render(
    <PrintedDocument job={job} onReady={(part) => koloPrint.ready(part)} onFailed={() => void koloPrint.failed()} />,
  );
}

print().catch(() => void window.koloPrint.failed());
