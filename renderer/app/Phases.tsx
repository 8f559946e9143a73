import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useEntryState } from '#renderer/features/entry/entry.api.ts';
import { FolderMissingPage } from '#renderer/features/entry/FolderMissingPage.tsx';
import { SignInPage } from '#renderer/features/entry/SignInPage.tsx';
import { changeLanguage } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import type { EntryState } from '#shared/entry/entry.ts';
import { assertNever } from '#shared/vocabulary/must.ts';
import { Shell } from './Shell.tsx';

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

/** What was read of the register leaves the window's memory when it is locked. */
function useForgetWhenLocked(phase: EntryState['phase'] | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (phase !== undefined && phase !== 'open') {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'entry' });
    }
  }, [phase, queries]);
}

/** Whether the register has been open in this window: a lock then shows the neutral clock and not the way in. */
function useWasOpen(phase: EntryState['phase'] | undefined): boolean {
  const [wasOpen, setWasOpen] = useState(false);
  if (phase === 'open' && !wasOpen) setWasOpen(true);
  return wasOpen;
}

/** The register is not set up, locked, open, or not where it was: one screen each. */
export function Phases() {
  const state = useEntryState();
  usePreferences(state.data);
  useForgetWhenLocked(state.data?.phase);
  const wasOpen = useWasOpen(state.data?.phase);
  const retry = () => void state.refetch();
  if (state.data !== undefined) return <Phase state={state.data} wasOpen={wasOpen} onRetry={retry} />;
  return state.isPending ? <LoadingShape rows={3} /> : <FailureMessage of={state.error} onRetry={retry} />;
}

interface PhaseProps {
  state: EntryState;
  wasOpen: boolean;
  onRetry: () => void;
}

function Phase({ state, wasOpen, onRetry }: PhaseProps) {
  const { phase, signedIn, waitSeconds } = state;
  const [isBeginning, setIsBeginning] = useState(false);
  const [isRestoring, setIsRestoring] = useState(false);
  const restore = () => setIsRestoring(true);
  const wayIn = <SignInPage waitSeconds={waitSeconds} isLockScreen={wasOpen} />;
  switch (phase) {
    case 'first-run':
      return isRestoring ? <Restore onBack={() => setIsRestoring(false)} /> : <FirstRun onRestore={restore} />;
    case 'locked':
      return wayIn;
    case 'folder-missing':
      if (isRestoring) return <Restore onBack={() => setIsRestoring(false)} />;
      return isBeginning ? (
        <FirstRun onRestore={restore} />
      ) : (
        <FolderMissingPage onLookAgain={onRetry} onBegin={() => setIsBeginning(true)} onRestore={restore} />
      );
    case 'open':
      return signedIn === null ? wayIn : <Shell signedIn={signedIn} />;
    default:
      return assertNever(phase);
  }
}

/** Needed once in the life of a register: its code is read then. */
const FirstRunPage = lazy(async () => {
  const { FirstRunPage: page } = await import('#renderer/features/entry/FirstRunPage.tsx');
  return { default: page };
});

const RestorePage = lazy(async () => {
  const { RestorePage: page } = await import('#renderer/features/backup/RestorePage.tsx');
  return { default: page };
});

function Restore({ onBack }: { onBack: () => void }) {
  return (
    <Suspense fallback={<LoadingShape rows={3} />}>
      <RestorePage onBack={onBack} />
    </Suspense>
  );
}

function FirstRun({ onRestore }: { onRestore: () => void }) {
  return (
    <Suspense fallback={<LoadingShape rows={3} />}>
      <FirstRunPage onRestore={onRestore} />
    </Suspense>
  );
}
