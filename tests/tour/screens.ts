import { openPaper } from '../support/papers.ts';
import { button, enterPassword } from '../support/story.ts';
import type { Look, Visit } from './guide.ts';

/** What a screen is called, in which scene it comes, and how one gets there from the screen before it. */
export interface Screen extends Look {
  readonly scene: 'set-up' | 'entry' | 'work' | 'damaged' | 'folder-missing';
  readonly name: string;
  /** Left out where the story of the scene shows the screen on its way. */
  readonly show?: (visit: Visit) => Promise<unknown>;
}

const goTo =
  (section: string) =>
  async ({ page, t }: Visit) => {
    await page.getByRole('link', { name: t(`app:sections.${section}`), exact: true }).click();
    await page
      .getByRole('link', { name: t(`app:sections.${section}`), exact: true })
      .and(page.locator('[aria-current]'))
      .waitFor();
  };

const goToAddress =
  (address: string) =>
  async ({ page }: Visit) =>
    await page.goto(`${page.url().split('#')[0]}#${address}`);

/** The row with this number becomes the one with the focus, and its record is opened. */
const openRow =
  (number: number) =>
  async ({ page }: Visit) => {
    const grid = page.getByRole('grid');
    await grid.press('Home');
    for (let step = 1; step < number; step++) await grid.press('ArrowDown');
    await grid.press('Enter');
  };

const change =
  (group: string) =>
  async ({ page, t }: Visit) => {
    const title = t(`families:groups.${group}`);
    await button(page, t('common:changeGroup', { title })).click();
    await page.getByRole('form', { name: title }).waitFor();
  };

const after =
  (first: (visit: Visit) => Promise<unknown>, then: (visit: Visit) => Promise<unknown>) => async (visit: Visit) => {
    await first(visit);
    await then(visit);
  };
const press =
  (key: string) =>
  async ({ page }: Visit) =>
    await page.keyboard.press(key);
const search =
  (text: string) =>
  async ({ page, t }: Visit) => {
    await page.getByLabel(t('families:filter.placeholder')).fill(text);
  };
const openFilter = async ({ page, t }: Visit) => await button(page, t('families:filter.button')).click();
const listThere = async ({ page }: Visit) =>
  await page.locator('[role="row"][data-index="0"]').getByRole('gridcell').nth(1).getByText(/-/).waitFor();

/** Every screen of Kolo, in the order of the tour. A new screen is a new line. */
export const SCREENS: readonly Screen[] = [
  { scene: 'set-up', name: 'language' },
  { scene: 'set-up', name: 'centre' },
  { scene: 'set-up', name: 'area' },
  { scene: 'set-up', name: 'folder' },
  { scene: 'set-up', name: 'head' },
  { scene: 'set-up', name: 'recovery' },
  { scene: 'set-up', name: 'recovery-confirm' },
  { scene: 'set-up', name: 'content' },
  { scene: 'set-up', name: 'list-empty' },
  { scene: 'set-up', name: 'import' },
  { scene: 'set-up', name: 'import-preview', isBilingual: true },
  { scene: 'set-up', name: 'import-result' },

  { scene: 'entry', name: 'sign-in' },
  { scene: 'entry', name: 'sign-in-refused', showsFailure: true, show: ({ page, t }) => enterPassword(page, '-', t) },
  { scene: 'entry', name: 'recovery-entry', show: ({ page, t }) => button(page, t('entry:signIn.forgotten')).click() },
  { scene: 'folder-missing', name: 'folder-missing' },
  { scene: 'damaged', name: 'damaged', showsFailure: true, show: ({ page, t }) => enterPassword(page, undefined, t) },

  {
    scene: 'work',
    name: 'settings',
    show: async ({ page, t }) => await page.getByRole('heading', { name: t('settings:title') }).waitFor(),
  },
  {
    scene: 'work',
    name: 'list-loading',
    isWaiting: true,
    show: after(({ kolo }) => kolo.pauseRegister(true), goTo('families')),
  },
  { scene: 'work', name: 'list', show: after(({ kolo }) => kolo.pauseRegister(false), listThere) },
  { scene: 'work', name: 'list-filter', show: openFilter },
  { scene: 'work', name: 'list-nothing', show: after(press('Escape'), search('такої немає')) },
  { scene: 'work', name: 'list-found', show: after(search('бонд'), listThere) },
  { scene: 'work', name: 'family', show: after(after(search(''), listThere), openRow(4)) },
  { scene: 'work', name: 'family-members', show: change('members') },
  { scene: 'work', name: 'family-circumstances', show: after(press('Escape'), change('circumstances')) },
  { scene: 'work', name: 'family-address', show: after(press('Escape'), change('address')) },
  { scene: 'work', name: 'family-case', show: after(press('Escape'), change('case')) },
  {
    scene: 'work',
    name: 'family-new',
    show: after(
      press('Escape'),
      after(goToAddress('/families/new'), ({ page, t }) =>
        page.getByRole('heading', { name: t('families:new.title') }).waitFor(),
      ),
    ),
  },
  { scene: 'work', name: 'family-new-refused', show: ({ page, t }) => button(page, t('families:new.save')).click() },
  {
    scene: 'work',
    name: 'paper',
    show: after(after(goTo('families'), listThere), ({ page, t }) => openPaper(page, t)),
  },
  { scene: 'work', name: 'directory', isBilingual: true, show: goTo('directory') },
  {
    scene: 'work',
    name: 'directory-classifier',
    show: after(goToAddress('/directory/classifier'), ({ page, t }) =>
      page.getByText(t('directory:edition.fileTitle')).waitFor(),
    ),
  },
  { scene: 'work', name: 'backup', show: goTo('backup') },
  { scene: 'work', name: 'keys', show: after(press('F1'), ({ page }) => page.getByRole('dialog').waitFor()) },
  {
    scene: 'work',
    name: 'locked',
    show: after(
      press('Escape'),
      after(press('Control+l'), ({ page, t }) => page.getByRole('button', { name: t('entry:lockClock') }).waitFor()),
    ),
  },
];
