import { openPaper } from '../support/papers.ts';
import { button, enterPassword, lockClock } from '../support/story.ts';
import type { Look } from './guide.ts';
import * as way from './ways.ts';

/** What a screen is called, in which scene it comes, and how one gets there from the screen before it. */
export interface Screen extends Look {
  readonly scene: 'set-up' | 'entry' | 'work' | 'failing' | 'damaged' | 'folder-missing';
  readonly name: string;
  /** Left out where the scene begins there, or shows the screen on its way. */
  readonly show?: way.Way;
}

const { change, goTo, goToAddress, inTurn, listThere, press, pressButton, search } = way;
const escapeTo = (next: way.Way) => inTurn(press('Escape'), next);

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
  { scene: 'set-up', name: 'import-columns', isBilingual: true },
  { scene: 'set-up', name: 'import-preview', isBilingual: true },
  { scene: 'set-up', name: 'import-known' },
  { scene: 'set-up', name: 'import-result', isBilingual: true },

  { scene: 'entry', name: 'sign-in' },
  { scene: 'entry', name: 'sign-in-refused', showsFailure: true, show: ({ page, t }) => enterPassword(page, '-', t) },
  { scene: 'entry', name: 'recovery-entry', show: pressButton('entry:signIn.forgotten') },
  { scene: 'folder-missing', name: 'folder-missing' },
  { scene: 'folder-missing', name: 'restore', show: pressButton('backup:offer.action') },
  { scene: 'damaged', name: 'damaged', showsFailure: true, show: ({ page, t }) => enterPassword(page, undefined, t) },

  { scene: 'work', name: 'settings', show: way.whenThere('settings:about.title') },
  {
    scene: 'work',
    name: 'settings-safety',
    show: ({ page, t }) => page.getByText(t('settings:safety.help')).scrollIntoViewIfNeeded(),
  },
  { scene: 'work', name: 'list-loading', isWaiting: true, show: inTurn(way.pauseRegister(true), goTo('families')) },
  { scene: 'work', name: 'list', show: inTurn(way.pauseRegister(false), listThere) },
  { scene: 'work', name: 'list-filter', show: pressButton('families:filter.button') },
  { scene: 'work', name: 'list-nothing', show: escapeTo(search('такої немає')) },
  { scene: 'work', name: 'list-found', show: inTurn(search('бонд'), listThere) },
  { scene: 'work', name: 'search', show: inTurn(search(''), listThere, way.searchEverywhere('наталка')) },
  { scene: 'work', name: 'search-layout', show: way.searchEverywhere('vtkmybr') },
  { scene: 'work', name: 'search-training', show: way.searchEverywhere('фахівці') },
  { scene: 'work', name: 'search-nothing', show: way.searchEverywhere('такої немає') },
  { scene: 'work', name: 'family', show: escapeTo(inTurn(listThere, way.openRow(4))) },
  { scene: 'work', name: 'family-members', show: change('members') },
  { scene: 'work', name: 'family-circumstances', show: escapeTo(change('circumstances')) },
  { scene: 'work', name: 'family-address', show: escapeTo(change('address')) },
  { scene: 'work', name: 'family-move', show: way.chooseRadio('families:address.changes.move') },
  { scene: 'work', name: 'family-case', show: escapeTo(inTurn(way.discard, change('case'))) },
  { scene: 'work', name: 'family-step', show: escapeTo(way.act('families:step.next', 'families:step.title')) },
  {
    scene: 'work',
    name: 'family-closing',
    show: escapeTo(
      inTurn(
        way.act('families:closing.action', 'families:closing.title'),
        way.answer('families:closing.reason', 'vocabularies:closingReasons.moved'),
      ),
    ),
  },
  {
    scene: 'work',
    name: 'family-reopening',
    show: inTurn(way.saveForm, way.act('families:reopening.action', 'families:reopening.title')),
  },
  {
    scene: 'work',
    name: 'family-episodes',
    show: inTurn(way.saveForm, pressButton('families:episodes.compare'), way.dialogOpen),
  },
  { scene: 'work', name: 'family-history', show: escapeTo(pressButton('families:history.open')) },
  { scene: 'work', name: 'family-access', show: escapeTo(pressButton('access:access.title')) },
  { scene: 'work', name: 'person', show: escapeTo(way.openFirstPerson) },
  { scene: 'work', name: 'person-safe-contact', show: way.changePerson('safeContact') },
  { scene: 'work', name: 'person-documents', show: escapeTo(way.changePerson('documents')) },
  { scene: 'work', name: 'person-history', show: escapeTo(pressButton('people:history.open.show')) },
  { scene: 'work', name: 'family-new', show: goToAddress('/families/new', 'families:new.title') },
  { scene: 'work', name: 'family-new-already', show: way.alreadyHere('Савчук', 'Наталка') },
  {
    scene: 'work',
    name: 'family-new-refused',
    showsFailure: true,
    show: inTurn(way.birth('торік навесні'), pressButton('families:new.save')),
  },
  {
    scene: 'work',
    name: 'paper',
    show: inTurn(way.leaveForm, listThere, ({ page, t }) => openPaper(page, t)),
  },
  {
    scene: 'work',
    name: 'print-gate',
    show: inTurn(
      async ({ page, t }) => {
        await page.getByText(t('papers:preview.full'), { exact: true }).click();
        await page
          .getByRole('note')
          .filter({ hasText: t('papers:carried.names') })
          .waitFor();
      },
      press('Control+KeyP'),
      way.dialogOpen,
    ),
  },
  { scene: 'work', name: 'audit', show: escapeTo(inTurn(goTo('journals'), way.whenThere('audit:columns.when'))) },
  {
    scene: 'work',
    name: 'print-journal',
    show: escapeTo(goToAddress('/papers/journal', 'papers:journal.title')),
  },
  { scene: 'work', name: 'catalogue', show: goTo('papers') },
  { scene: 'work', name: 'services', isBilingual: true, show: goToAddress('/papers/services', 'services:title') },
  { scene: 'work', name: 'service', show: pressButton('services:add') },
  { scene: 'work', name: 'own-lists', show: escapeTo(goToAddress('/papers/lists', 'papers:ownLists.title')) },
  { scene: 'work', name: 'list-builder', show: goToAddress('/papers/lists/new', 'papers:ownLists.builder') },
  { scene: 'work', name: 'letterhead', show: goToAddress('/settings/letterhead', 'settings:letterhead.title') },
  { scene: 'work', name: 'consent-text', show: goToAddress('/settings/consent-text', 'consents:textTitle') },
  { scene: 'work', name: 'consent-text-new', show: pressButton('consents:textChange') },
  { scene: 'work', name: 'users', show: escapeTo(goToAddress('/settings/users', 'access:users.title')) },
  { scene: 'work', name: 'user-new', show: inTurn(pressButton('access:users.create'), way.dialogOpen) },
  { scene: 'work', name: 'reviews', show: escapeTo(goToAddress('/settings/reviews', 'access:reviews.title')) },
  { scene: 'work', name: 'bin', show: goToAddress('/families/bin', 'families:bin.title') },
  {
    scene: 'work',
    name: 'directory',
    isBilingual: true,
    show: inTurn(goTo('directory'), way.whenThere('directory:about.factors')),
  },
  { scene: 'work', name: 'calendar', show: goToAddress('/directory/calendar', 'calendar:holiday.title') },
  { scene: 'work', name: 'calendar-day', show: pressButton('calendar:exception.add') },
  { scene: 'work', name: 'terms', show: goToAddress('/directory/terms', 'terms:title') },
  {
    scene: 'work',
    name: 'today',
    show: inTurn(goToAddress('/today', 'today:title'), ({ page }) => page.getByRole('table').first().waitFor()),
  },
  { scene: 'work', name: 'reports', show: goToAddress('/reports', 'reports:title') },
  { scene: 'work', name: 'report-new', show: goToAddress('/reports/new', 'reports:add') },
  {
    scene: 'work',
    name: 'report',
    show: inTurn(goToAddress('/reports', 'reports:title'), async ({ page, t }) => {
      await page.getByRole('row').nth(1).getByRole('link').click();
      await page.getByRole('button', { name: t('reports:decide.register') }).waitFor();
    }),
  },
  { scene: 'work', name: 'report-settle', show: pressButton('reports:decide.settle') },
  { scene: 'work', name: 'services-given', show: goToAddress('/families/services', 'given:journal') },
  { scene: 'work', name: 'services-given-form', show: pressButton('given:add') },
  {
    scene: 'work',
    name: 'document',
    show: inTurn(goToAddress('/today', 'documents:dueTitle'), async ({ page, t }) => {
      await page
        .getByRole('table', { name: new RegExp(t('documents:dueTitle')) })
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('button', { name: t('documents:history') }).waitFor();
    }),
  },
  { scene: 'work', name: 'document-history', show: inTurn(pressButton('documents:history'), way.dialogOpen) },
  { scene: 'work', name: 'document-new', show: way.newDocument('needsAssessment') },
  { scene: 'work', name: 'plan-new', show: way.newDocument('plan') },
  { scene: 'work', name: 'safety-plan-new', show: way.newDocument('safetyPlan') },
  { scene: 'work', name: 'groups', show: goToAddress('/groups', 'groups:title') },
  { scene: 'work', name: 'group-new', show: goToAddress('/groups/new', 'groups:add') },
  {
    scene: 'work',
    name: 'group',
    show: way.openGroup,
  },
  {
    scene: 'work',
    name: 'group-link',
    show: inTurn(way.openGroup, async ({ page, t }) => {
      await page
        .getByRole('button', { name: t('groups:link.add') })
        .first()
        .click();
      await page.getByLabel(t('groups:link.code'), { exact: true }).scrollIntoViewIfNeeded();
    }),
  },
  {
    scene: 'work',
    name: 'group-history',
    show: inTurn(way.openGroup, async ({ page, t }) => {
      await button(page, t('groups:history.show')).click();
      await page.getByText(t('groups:history.none')).scrollIntoViewIfNeeded();
    }),
  },
  { scene: 'work', name: 'group-calls', show: goToAddress('/groups/calls', 'calls:title') },
  {
    scene: 'work',
    name: 'group-call-new',
    show: inTurn(goToAddress('/groups/calls', 'calls:title'), pressButton('calls:add')),
  },
  { scene: 'work', name: 'group-invitations', show: goToAddress('/invitations', 'invitations:title') },
  { scene: 'work', name: 'group-calendar', show: goToAddress('/groups/calendar', 'groups:pages.calendar') },
  { scene: 'work', name: 'group-facilitators', show: goToAddress('/groups/facilitators', 'facilitators:title') },
  { scene: 'work', name: 'group-projects', show: goToAddress('/groups/projects', 'projects:title') },
  { scene: 'work', name: 'group-formats', show: goToAddress('/groups/formats', 'formats:title') },
  {
    scene: 'work',
    name: 'group-format',
    show: inTurn(goToAddress('/groups/formats', 'formats:title'), async ({ page }) => {
      await page.getByRole('table').getByRole('link').nth(1).click();
      await page.locator('ol').waitFor();
    }),
  },
  {
    scene: 'work',
    name: 'group-format-change',
    show: inTurn(goToAddress('/groups/formats', 'formats:title'), async ({ page, t }) => {
      await page
        .getByRole('button', { name: `${t('formats:change')}: ` })
        .first()
        .click();
      await page.getByLabel(t('formats:fields.questions')).scrollIntoViewIfNeeded();
    }),
  },
  {
    scene: 'work',
    name: 'group-project',
    show: way.openTraining('/groups/projects', 'projects:title', 'Посада', 'projects:sheet.people'),
  },
  {
    scene: 'work',
    name: 'group-project-change',
    show: inTurn(goToAddress('/groups/projects', 'projects:title'), async ({ page, t }) => {
      await page
        .getByRole('button', { name: `${t('projects:change')}: ` })
        .first()
        .click();
      await page.getByLabel(t('projects:fields.budget')).waitFor();
    }),
  },
  { scene: 'work', name: 'training', show: goToAddress('/training', 'training:title') },
  { scene: 'work', name: 'training-new', show: goToAddress('/training/new', 'training:add') },
  { scene: 'work', name: 'training-cohort', show: way.openCohort },
  {
    scene: 'work',
    name: 'training-days',
    show: async ({ page, t }) => {
      await page
        .getByRole('region', { name: t('training:days') })
        .first()
        .scrollIntoViewIfNeeded();
    },
  },
  {
    scene: 'work',
    name: 'training-below',
    show: ({ page, t }) => page.getByText(t('training:evaluation.usefulness')).first().scrollIntoViewIfNeeded(),
  },
  {
    scene: 'work',
    name: 'training-trainee',
    show: inTurn(way.openCohort, async ({ page, t }) => {
      await page
        .getByRole('button', { name: `${t('training:change')}: ` })
        .first()
        .click();
      await page.getByLabel(t('training:fields.surname')).waitFor();
    }),
  },
  { scene: 'work', name: 'training-several', show: inTurn(way.openCohort, pressButton('training:addSeveral')) },
  {
    scene: 'work',
    name: 'training-tests',
    show: inTurn(way.openCohort, async ({ page, t }) => {
      await button(page, t('common:changeGroup', { title: t('training:tests') })).click();
      await page.getByLabel(t('training:fields.entryTest')).first().scrollIntoViewIfNeeded();
    }),
  },
  {
    scene: 'work',
    name: 'training-selection',
    show: inTurn(way.openCohort, async ({ page, t }) => {
      await page.getByRole('link', { name: t('training:selection.title'), exact: true }).click();
      await page.getByRole('table', { name: t('training:selection.title') }).waitFor();
    }),
  },
  {
    scene: 'work',
    name: 'training-sheet',
    show: async ({ page, t }) => {
      await page
        .getByRole('button', { name: `${t('training:selection.addSheet')}: ` })
        .first()
        .click();
      await page.getByLabel(t('training:selection.assessor')).waitFor();
    },
  },
  {
    scene: 'work',
    name: 'training-decisions',
    show: inTurn(press('Escape'), pressButton('training:selection.decide')),
  },
  { scene: 'work', name: 'training-work', show: goToAddress('/training/work', 'training:work.title') },
  {
    scene: 'work',
    name: 'training-placement',
    show: way.openTraining('/training/work', 'training:work.title', 'перший потік', 'entries:kinds.report.title'),
  },
  { scene: 'work', name: 'training-report', show: pressButton('entries:kinds.report.add') },
  { scene: 'work', name: 'training-advocacy', show: goToAddress('/training/advocacy', 'training:advocacy.title') },
  {
    scene: 'work',
    name: 'training-talks',
    show: way.openTraining('/training/advocacy', 'training:advocacy.title', '', 'entries:kinds.step.title'),
  },
  {
    scene: 'work',
    name: 'training-visits',
    show: goToAddress('/training/office/supportVisit', 'entries:kinds.supportVisit.title'),
  },
  {
    scene: 'work',
    name: 'training-programmes',
    show: goToAddress('/training/programmes', 'training:pages.programmes'),
  },
  { scene: 'work', name: 'training-trained', show: goToAddress('/training/trained', 'training:trained.title') },
  {
    scene: 'work',
    name: 'directory-relations',
    isBilingual: true,
    show: goToAddress('/directory/relations', 'directory:names.relations'),
  },
  { scene: 'work', name: 'classifier', show: goToAddress('/directory/classifier', 'directory:edition.fileTitle') },
  { scene: 'work', name: 'backup', show: goTo('backup') },
  { scene: 'work', name: 'backup-made', show: way.makeBackup },
  {
    scene: 'work',
    name: 'backup-check',
    show: inTurn(goToAddress('/backup/check', 'backup:title'), way.whenThere('backup:check.lead')),
  },
  {
    scene: 'work',
    name: 'backup-keys',
    show: inTurn(goToAddress('/backup/keys', 'backup:title'), way.whenThere('backup:keys.signingWords')),
  },
  {
    scene: 'work',
    name: 'evacuation',
    show: inTurn(goToAddress('/backup/evacuation', 'backup:title'), way.whenThere('backup:evacuation.lead')),
  },
  { scene: 'work', name: 'keys', show: inTurn(press('F1'), way.dialogOpen) },
  {
    scene: 'work',
    name: 'locked',
    show: escapeTo(inTurn(press('Control+l'), ({ page, t }) => lockClock(page, t).waitFor())),
  },
  { scene: 'failing', name: 'list-failed', showsFailure: true, show: inTurn(way.damageRegister, goTo('families')) },
];
