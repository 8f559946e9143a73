import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe calls serious or critical on the page as it stands, one line each with the element that it is about. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Through the debugger: the policy of the page would refuse a script element.
  await page.evaluate(SOURCE);
  const findings = await page.evaluate(
    async () => (await (Reflect.get(window, 'axe') as { run(): Promise<{ violations: Finding[] }> }).run()).violations,
  );
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    );
}
