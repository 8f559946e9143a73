import { BARE_FOLDER, ORIGIN, openBrowser, serveFolder, shownAtMs } from './browser.ts';

/** A process that shows the bare page and tells its parent when it was painted. */
const browser = await openBrowser();
const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
await serveFolder(page, BARE_FOLDER);
await page.goto(`${ORIGIN}/index.html`);
await page.locator('#shown').waitFor();
process.send?.(await shownAtMs(page));
await browser.close();
