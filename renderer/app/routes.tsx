import type { ComponentType } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { FamiliesPage } from '#renderer/features/families/FamiliesPage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { later } from '#renderer/ui/later.tsx';
import { PAPER_ROUTE } from '#shared/papers/paper-path.ts';
import { homeOf, isForeign, type Section } from './sections.ts';

/** A page whose code is read when it is first opened, so that the list is there sooner after signing in. */
const page = <P extends object>(read: () => Promise<ComponentType<P>>) => later(read, <LoadingShape />);

const FamilyPage = page(async () => (await import('#renderer/features/families/FamilyPage.tsx')).FamilyPage);
const NewFamilyPage = page(async () => (await import('#renderer/features/families/NewFamilyPage.tsx')).NewFamilyPage);
const GivenPage = page(async () => (await import('#renderer/features/families/given/GivenPage.tsx')).GivenPage);
const DocumentPage = page(
  async () => (await import('#renderer/features/families/documents/DocumentPage.tsx')).DocumentPage,
);
const NewDocumentPage = page(
  async () => (await import('#renderer/features/families/documents/NewDocumentPage.tsx')).NewDocumentPage,
);
const BinPage = page(async () => (await import('#renderer/features/families/BinPage.tsx')).BinPage);
const PersonPage = page(async () => (await import('#renderer/features/people/PersonPage.tsx')).PersonPage);
const ImportPage = page(async () => (await import('#renderer/features/importing/ImportPage.tsx')).ImportPage);
const ImportsPage = page(async () => (await import('#renderer/features/importing/ImportsPage.tsx')).ImportsPage);
const ImportResultPage = page(
  async () => (await import('#renderer/features/importing/ImportResultPage.tsx')).ImportResultPage,
);
const PreviewPage = page(async () => (await import('#renderer/features/papers/PreviewPage.tsx')).PreviewPage);
const CataloguePage = page(async () => (await import('#renderer/features/papers/CataloguePage.tsx')).CataloguePage);
const PrintJournalPage = page(
  async () => (await import('#renderer/features/papers/PrintJournalPage.tsx')).PrintJournalPage,
);
const ServicesPage = page(async () => (await import('#renderer/features/services/ServicesPage.tsx')).ServicesPage);
const ConsentsPage = page(async () => (await import('#renderer/features/consents/ConsentsPage.tsx')).ConsentsPage);
const ConsentTextPage = page(
  async () => (await import('#renderer/features/consents/ConsentTextPage.tsx')).ConsentTextPage,
);
const OwnListsPage = page(async () => (await import('#renderer/features/own-lists/OwnListsPage.tsx')).OwnListsPage);
const ListBuilderPage = page(
  async () => (await import('#renderer/features/own-lists/ListBuilderPage.tsx')).ListBuilderPage,
);
const FamilyPapersPage = page(
  async () => (await import('#renderer/features/papers/FamilyPapersPage.tsx')).FamilyPapersPage,
);
const LetterheadPage = page(
  async () => (await import('#renderer/features/letterheads/LetterheadPage.tsx')).LetterheadPage,
);
const AuditPage = page(async () => (await import('#renderer/features/audit/AuditPage.tsx')).AuditPage);
const LooksPage = page(async () => (await import('#renderer/features/audit/LooksPage.tsx')).LooksPage);
const BackupPage = page(async () => (await import('#renderer/features/backup/BackupPage.tsx')).BackupPage);
const CheckPage = page(async () => (await import('#renderer/features/backup/CheckPage.tsx')).CheckPage);
const KeysPage = page(async () => (await import('#renderer/features/backup/KeysPage.tsx')).KeysPage);
const EvacuationPage = page(async () => (await import('#renderer/features/backup/EvacuationPage.tsx')).EvacuationPage);
const VocabulariesPage = page(
  async () => (await import('#renderer/features/vocabularies/VocabulariesPage.tsx')).VocabulariesPage,
);
const ClassifierPage = page(
  async () => (await import('#renderer/features/classifier/ClassifierPage.tsx')).ClassifierPage,
);
const CalendarPage = page(async () => (await import('#renderer/features/calendar/CalendarPage.tsx')).CalendarPage);
const TermsPage = page(async () => (await import('#renderer/features/terms/TermsPage.tsx')).TermsPage);
const TodayPage = page(async () => (await import('#renderer/features/today/TodayPage.tsx')).TodayPage);
const ReportsPage = page(async () => (await import('#renderer/features/reports/ReportsPage.tsx')).ReportsPage);
const NewReportPage = page(async () => (await import('#renderer/features/reports/NewReportPage.tsx')).NewReportPage);
const ReportPage = page(async () => (await import('#renderer/features/reports/ReportPage.tsx')).ReportPage);
const GroupsPage = page(async () => (await import('#renderer/features/groups/GroupsPage.tsx')).GroupsPage);
const NewGroupPage = page(async () => (await import('#renderer/features/groups/NewGroupPage.tsx')).NewGroupPage);
const GroupPage = page(async () => (await import('#renderer/features/groups/GroupPage.tsx')).GroupPage);
const CallsPage = page(async () => (await import('#renderer/features/calls/CallsPage.tsx')).CallsPage);
const InvitationsPage = page(
  async () => (await import('#renderer/features/invitations/InvitationsPage.tsx')).InvitationsPage,
);
const FacilitatorsPage = page(
  async () => (await import('#renderer/features/facilitators/FacilitatorsPage.tsx')).FacilitatorsPage,
);
const ProjectsPage = page(async () => (await import('#renderer/features/projects/ProjectsPage.tsx')).ProjectsPage);
const DonorPage = page(async () => (await import('#renderer/features/projects/DonorPage.tsx')).DonorPage);
const FormatsPage = page(async () => (await import('#renderer/features/groups/formats/FormatsPage.tsx')).FormatsPage);
const FormatPage = page(async () => (await import('#renderer/features/groups/formats/FormatPage.tsx')).FormatPage);
const MeetingsCalendar = page(async () => (await import('#renderer/features/groups/CalendarPage.tsx')).CalendarPage);
const CohortsPage = page(async () => (await import('#renderer/features/training/CohortsPage.tsx')).CohortsPage);
const NewCohortPage = page(async () => (await import('#renderer/features/training/NewCohortPage.tsx')).NewCohortPage);
const PlacementsPage = page(
  async () => (await import('#renderer/features/training/PlacementsPage.tsx')).PlacementsPage,
);
const PlacementPage = page(async () => (await import('#renderer/features/training/PlacementPage.tsx')).PlacementPage);
const AdvocacyPage = page(async () => (await import('#renderer/features/training/AdvocacyPage.tsx')).AdvocacyPage);
const OneAdvocacyPage = page(
  async () => (await import('#renderer/features/training/OneAdvocacyPage.tsx')).OneAdvocacyPage,
);
const OfficeEntriesPage = page(
  async () => (await import('#renderer/features/training/OfficeEntriesPage.tsx')).OfficeEntriesPage,
);
const ProgrammesPage = page(
  async () => (await import('#renderer/features/training/ProgrammesPage.tsx')).ProgrammesPage,
);
const TrainedPage = page(async () => (await import('#renderer/features/training/TrainedPage.tsx')).TrainedPage);
const NewPlacementPage = page(
  async () => (await import('#renderer/features/training/NewPlacementPage.tsx')).NewPlacementPage,
);
const SelectionPage = page(async () => (await import('#renderer/features/training/SelectionPage.tsx')).SelectionPage);
const CohortPage = page(async () => (await import('#renderer/features/training/CohortPage.tsx')).CohortPage);
const SettingsPage = page(async () => (await import('#renderer/features/settings/SettingsPage.tsx')).SettingsPage);

const AccessGroups = page(async () => (await import('#renderer/features/users/AccessGroups.tsx')).AccessGroups);
const UsersPage = page(async () => (await import('#renderer/features/users/UsersPage.tsx')).UsersPage);
const ReviewsPage = page(async () => (await import('#renderer/features/reviews/ReviewsPage.tsx')).ReviewsPage);

/** Which page an address shows; an address that is unknown or not of the role goes to the role's first section. */
export function Routes({ sections }: { sections: readonly Section[] }) {
  const [path] = useLocation();
  if (isForeign(path, sections)) return <Redirect to={homeOf(sections)} replace />;
  return (
    <Switch>
      <Route path="/families" component={FamiliesPage} />
      <Route path="/groups" component={GroupsPage} />
      <Route path="/groups/new" component={NewGroupPage} />
      <Route path="/groups/calls" component={CallsPage} />
      <Route path="/groups/calendar" component={MeetingsCalendar} />
      <Route path="/groups/facilitators" component={FacilitatorsPage} />
      <Route path="/groups/projects" component={ProjectsPage} />
      <Route path="/groups/projects/:id" component={DonorPage} />
      <Route path="/groups/formats" component={FormatsPage} />
      <Route path="/groups/formats/:code" component={FormatPage} />
      <Route path="/groups/:id" component={GroupPage} />
      <Route path="/training" component={CohortsPage} />
      <Route path="/training/new" component={NewCohortPage} />
      <Route path="/training/work" component={PlacementsPage} />
      <Route path="/training/work/:id" component={PlacementPage} />
      <Route path="/training/advocacy" component={AdvocacyPage} />
      <Route path="/training/advocacy/:id" component={OneAdvocacyPage} />
      <Route path="/training/office/:kind" component={OfficeEntriesPage} />
      <Route path="/training/programmes" component={ProgrammesPage} />
      <Route path="/training/trained" component={TrainedPage} />
      <Route path="/training/:id/place/:traineeId" component={NewPlacementPage} />
      <Route path="/training/:id/selection" component={SelectionPage} />
      <Route path="/training/:id" component={CohortPage} />
      <Route path="/invitations" component={InvitationsPage} />
      <Route path="/reports" component={ReportsPage} />
      <Route path="/reports/new" component={NewReportPage} />
      <Route path="/reports/:id" component={ReportPage} />
      <Route path="/families/new" component={NewFamilyPage} />
      <Route path="/families/new/:reportId" component={NewFamilyPage} />
      <Route path="/families/import" component={ImportPage} />
      <Route path="/families/imports" component={ImportsPage} />
      <Route path="/families/imports/:id" component={ImportResultPage} />
      <Route path="/families/bin" component={BinPage} />
      <Route path="/families/services" component={GivenPage} />
      <Route path="/families/:id/documents/new/:kind/:authority?" component={NewDocumentPage} />
      <Route path="/families/:id/documents/:documentId" component={DocumentPage} />
      <Route path="/families/:id/papers" component={FamilyPapersPage} />
      <Route path="/families/:id" component={FamilyPage} />
      <Route path="/people/:id/consents" component={ConsentsPage} />
      <Route path="/people/:id" component={PersonPage} />
      <Route path="/journals">
        <Redirect to="/journals/audit" replace />
      </Route>
      <Route path="/journals/audit" component={AuditPage} />
      <Route path="/journals/looks/:kind/:id" component={LooksPage} />
      <Route path="/papers" component={CataloguePage} />
      <Route path="/papers/journal" component={PrintJournalPage} />
      <Route path="/papers/services" component={ServicesPage} />
      <Route path="/papers/lists" component={OwnListsPage} />
      <Route path="/papers/lists/:id" component={ListBuilderPage} />
      <Route path={PAPER_ROUTE} component={PreviewPage} />
      <Route path="/backup" component={BackupPage} />
      <Route path="/backup/check" component={CheckPage} />
      <Route path="/backup/keys" component={KeysPage} />
      <Route path="/backup/evacuation" component={EvacuationPage} />
      <Route path="/today" component={TodayPage} />
      <Route path="/directory/calendar" component={CalendarPage} />
      <Route path="/directory/terms" component={TermsPage} />
      <Route path="/directory/classifier" component={ClassifierPage} />
      <Route path="/directory/:vocabulary?" component={VocabulariesPage} />
      <Route path="/settings/letterhead" component={LetterheadPage} />
      <Route path="/settings/consent-text" component={ConsentTextPage} />
      <Route path="/settings">
        <SettingsPage access={<AccessGroups />} />
      </Route>
      <Route path="/settings/users" component={UsersPage} />
      <Route path="/settings/reviews" component={ReviewsPage} />
      <Route>
        <Redirect to={homeOf(sections)} replace />
      </Route>
    </Switch>
  );
}
