import { Redirect, Route, Switch } from 'wouter';
import { SettingsPage } from '#renderer/features/settings/SettingsPage.tsx';
import type { Section } from './sections.ts';

/** Which page an address shows; an unknown address goes to the first section of the role. */
export function Routes({ sections }: { sections: readonly Section[] }) {
  return (
    <Switch>
      <Route path="/settings" component={SettingsPage} />
      <Route>
        <Redirect to={sections[0]?.path ?? '/settings'} replace />
      </Route>
    </Switch>
  );
}
