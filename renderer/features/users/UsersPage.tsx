import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { SettingsTabs } from '#renderer/ui/SettingsTabs.tsx';
import { SideDrawer } from '#renderer/ui/SideDrawer.tsx';
import type { User } from '#shared/users/users.ts';
import { HandOverForm } from './HandOverForm.tsx';
import { NewPasswordForm } from './NewPasswordForm.tsx';
import { SwitchOffForm } from './SwitchOffForm.tsx';
import { UserForm } from './UserForm.tsx';
import { type UserAct, UsersTable } from './UsersTable.tsx';
import { useUsers } from './users.api.ts';

type Aside = { readonly act: 'create' } | { readonly act: UserAct; readonly user: User };

/** Who may sign in, with what role; for the head. */
export function UsersPage() {
  const t = useTexts('access');
  const mayManage = useMay('users.manage');
  const users = useUsers();
  const [aside, setAside] = useState<Aside | null>(null);
  const close = () => setAside(null);
  return (
    <Page
      title={t('users.title')}
      width="list"
      actions={mayManage && <Button onClick={() => setAside({ act: 'create' })}>{t('users.create')}</Button>}
    >
      <SettingsTabs current="/settings/users" />
      <FailureMessage of={users.error} onRetry={() => void users.refetch()} />
      {users.data === undefined && users.error === null && <LoadingShape rows={6} />}
      {users.data !== undefined && <UsersTable users={users.data} onAct={(act, user) => setAside({ act, user })} />}
      <SideDrawer title={aside === null ? '' : asideTitle(t, aside)} isOpen={aside !== null} onClose={close}>
        {aside !== null && <AsideForm key={aside.act} aside={aside} users={users.data ?? []} onDone={close} />}
      </SideDrawer>
    </Page>
  );
}

function asideTitle(t: ReturnType<typeof useTexts<'access'>>, aside: Aside): string {
  return aside.act === 'create' ? t('users.createTitle') : t(`users.acts.${aside.act}`, { name: aside.user.name });
}

function AsideForm({ aside, users, onDone }: { aside: Aside; users: readonly User[]; onDone: () => void }) {
  switch (aside.act) {
    case 'create':
      return <UserForm user={null} onDone={onDone} />;
    case 'change':
      return <UserForm user={aside.user} onDone={onDone} />;
    case 'password':
      return <NewPasswordForm user={aside.user} onDone={onDone} />;
    case 'handOver':
      return <HandOverForm user={aside.user} users={users} onDone={onDone} />;
    case 'switchOff':
      return <SwitchOffForm user={aside.user} onDone={onDone} />;
  }
}
