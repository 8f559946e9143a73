import { useState } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { GapNotices } from '#renderer/features/audit/GapNotices.tsx';
import { BackupJobProvider } from '#renderer/features/backup/BackupJob.tsx';
import { BackupNotes } from '#renderer/features/backup/BackupNotes.tsx';
import { useLock } from '#renderer/features/entry/entry.api.ts';
import { KEPT_DRAFTS } from '#renderer/features/entry/kept-drafts.api.ts';
import { useTexts } from '#renderer/text/i18n.ts';
import { DraftsProvider } from '#renderer/ui/drafts.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { Guarded } from '#renderer/ui/Guarded.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { laterDialog } from '#renderer/ui/later.tsx';
import { RoleProvider } from '#renderer/ui/may.ts';
import { OpenSearchProvider } from '#renderer/ui/open-search.ts';
import type { SignedIn } from '#shared/entry/entry.ts';
import { LockCover } from './LockCover.tsx';
import { Rail } from './Rail.tsx';
import { Routes } from './routes.tsx';
import classes from './Shell.module.css';
import { sectionsFor } from './sections.ts';
import { TopBar } from './TopBar.tsx';
import { useCopyGuard } from './use-copy-guard.ts';
import { useSearchEverywhere } from './use-search-everywhere.tsx';

const KeySheet = laterDialog(async () => (await import('./KeySheet.tsx')).KeySheet, { isOpen: false });

/** The window of an open register: rail, bar, and the page of the address. */
export function Shell({ signedIn }: { signedIn: SignedIn }) {
  return (
    <RoleProvider value={signedIn.role}>
      <DraftsProvider value={KEPT_DRAFTS}>
        <Router hook={useHashLocation}>
          <BackupJobProvider>
            <Frame signedIn={signedIn} />
          </BackupJobProvider>
        </Router>
      </DraftsProvider>
    </RoleProvider>
  );
}

function Frame({ signedIn }: { signedIn: SignedIn }) {
  const t = useTexts('app');
  const [path, navigate] = useLocation();
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const lock = useLock();
  const sections = sectionsFor(signedIn.role);
  const sectionKeys = sections.slice(0, 9).map((section, index) => [`Alt+${index + 1}`, () => navigate(section.path)]);
  const search = useSearchEverywhere();
  useCopyGuard();
  useKeys({
    'Ctrl+L': lock.run,
    ...(search.may && { 'Ctrl+K': () => search.open('') }),
    F1: () => setIsSheetOpen(true),
    ...Object.fromEntries(sectionKeys),
  });
  return (
    <div className={classes.shell}>
      {lock.isRunning && <LockCover />}
      <a
        className={classes.skip}
        href="#content"
        onClick={(event) => {
          // The address is the route: only the focus moves.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('skipToContent')}
      </a>
      <Rail sections={sections} />
      <TopBar
        signedIn={signedIn}
        isLocking={lock.isRunning}
        onLock={lock.run}
        onKeys={() => setIsSheetOpen(true)}
        onSearch={search.may ? () => search.open('') : undefined}
      />
      <main id="content" className={classes.content} tabIndex={-1}>
        <FailureMessage of={lock.failure} />
        <GapNotices />
        <BackupNotes />
        <OpenSearchProvider value={search.open}>
          {/* Another page is tried as soon as one goes there: the rest of the window goes on. */}
          <Guarded resetOn={[path, search.shown]}>
            <Routes key={search.shown} sections={sections} />
          </Guarded>
        </OpenSearchProvider>
      </main>
      {search.palette}
      <KeySheet isOpen={isSheetOpen} sections={sections} onClose={() => setIsSheetOpen(false)} />
    </div>
  );
}
