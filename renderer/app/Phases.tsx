import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useEntryState } from '#renderer/features/entry/entry.api.ts';
import { usePlaceTakenUp } from '#renderer/features/entry/kept-place.api.ts';
import { LockClock } from '#renderer/features/entry/LockClock.tsx';
import { SignInPage } from '#renderer/features/entry/SignInPage.tsx';
import { changeLanguage } from '#renderer/text/i18n.ts';
import { ConfirmProvider } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { later } from '#renderer/ui/later.tsx';
import { NoticeArea } from '#renderer/ui/Notice.tsx';
import type { EntryState, SignedIn } from '#shared/entry/entry.ts';
import { assertNever } from '#shared/vocabulary/must.ts';
import { LockCover } from './LockCover.tsx';
import { Shell } from './Shell.tsx';

/* Seen once in the life of a register, or once of a user. */
const FirstPasswordPage = later(
  async () => (await import('#renderer/features/users/FirstPasswordPage.tsx')).FirstPasswordPage,
);
const FirstRunPage = later(async () => (await import('#renderer/features/entry/FirstRunPage.tsx')).FirstRunPage);
const RestorePage = later(async () => (await import('#renderer/features/backup/RestorePage.tsx')).RestorePage);
const FolderMissingPage = later(
  async () => (await import('#renderer/features/entry/FolderMissingPage.tsx')).FolderMissingPage,
);

/** Language and theme of the settings, applied without a restart. */
function usePreferences(state: EntryState | undefined): void {
  const { setColorScheme } = useMantineColorScheme();
  const language = state?.language;
  const theme = state?.theme;
  useEffect(() => {
    if (language !== undefined) void changeLanguage(language);
  }, [language]);
  useEffect(() => {
    if (theme !== undefined) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
}

/** Says nothing but that a register was open while this window was there; gone when the program ends. */
const WAS_OPEN = 'kolo-was-open';

/**
 * At a lock the shell ends the process of the page, and caches, forms, undo steps and whatever else the session left in
 * its memory. Where an open register went otherwise, the page begins anew by itself. The address stays; the filter that
 * the history kept for it does not. Gives back whether the page is about to go.
 */
function useBeginAnewWhenLocked(phase: EntryState['phase'] | undefined): boolean {
  const [wasOpen, setWasOpen] = useState(false);
  if (phase === 'open' && !wasOpen) setWasOpen(true);
  const isLeaving = wasOpen && phase !== undefined && phase !== 'open';
  // Written long before the process of the page may end.
  useEffect(() => {
    if (wasOpen) window.sessionStorage.setItem(WAS_OPEN, 'yes');
  }, [wasOpen]);
  // After the page of the open register was taken away: forms have no fields left that Chromium could fill in again.
  useEffect(() => {
    if (!isLeaving) return;
    window.history.replaceState(null, '');
    window.location.reload();
  }, [isLeaving]);
  return isLeaving;
}

/** The register is not set up, locked, open, or not where it was: one screen each. */
export function Phases() {
  const state = useEntryState();
  usePreferences(state.data);
  const isLeaving = useBeginAnewWhenLocked(state.data?.phase);
  const [wasLocked] = useState(() => window.sessionStorage.getItem(WAS_OPEN) !== null);
  const [isWoken, setIsWoken] = useState(false);
  const retry = () => void state.refetch();
  if (isLeaving) return <LockCover />;
  if (state.data !== undefined) return <Phase state={state.data} wasLocked={wasLocked && !isWoken} onRetry={retry} />;
  // The register process of the way in is still starting.
  if (state.isPending && wasLocked) return <LockClock onWake={() => setIsWoken(true)} />;
  return state.isPending ? <LoadingShape rows={3} /> : <FailureMessage of={state.error} onRetry={retry} />;
}

interface PhaseProps {
  state: EntryState;
  /** A lock shows the neutral clock and not the way in. */
  wasLocked: boolean;
  onRetry: () => void;
}

function Phase({ state, wasLocked, onRetry }: PhaseProps) {
  const { phase, signedIn, waitSeconds } = state;
  const [isBeginning, setIsBeginning] = useState(false);
  const [isRestoring, setIsRestoring] = useState(false);
  const restore = () => setIsRestoring(true);
  const wayIn = <SignInPage waitSeconds={waitSeconds} isLockScreen={wasLocked} />;
  switch (phase) {
    case 'first-run':
      return isRestoring ? <RestorePage onBack={() => setIsRestoring(false)} /> : <FirstRunPage onRestore={restore} />;
    case 'locked':
      return wayIn;
    case 'folder-missing':
      if (isRestoring) return <RestorePage onBack={() => setIsRestoring(false)} />;
      return isBeginning ? (
        <FirstRunPage onRestore={restore} />
      ) : (
        <FolderMissingPage onLookAgain={onRetry} onBegin={() => setIsBeginning(true)} onRestore={restore} />
      );
    case 'open':
      return signedIn === null ? wayIn : <OpenRegister signedIn={signedIn} />;
    default:
      return assertNever(phase);
  }
}

/** Notices and questions belong to the open register: the lock screen shows a clock and nothing else. */
function OpenRegister({ signedIn }: { signedIn: SignedIn }) {
  if (!usePlaceTakenUp()) return null;
  return (
    <ConfirmProvider>
      {signedIn.mustChangePassword ? <FirstPasswordPage /> : <Shell signedIn={signedIn} />}
      <NoticeArea />
    </ConfirmProvider>
  );
}
