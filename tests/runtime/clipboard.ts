import { onControl, report } from './control.ts';

/** The clipboard as the main process sees it: a test puts there what the page's own one would hold. */
let text = '';

onControl((message) => {
  if (message.type !== 'clipboard') return;
  text = message.text ?? text;
  report({ type: 'clipboard', text });
});

export const clipboard = {
  readText: async () => text,
  async writeText(written: string): Promise<void> {
    text = written;
  },
  clear(): void {
    text = '';
  },
};
