import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { User } from '#shared/users/users.ts';
import classes from './users.module.css';

export type UserAct = 'change' | 'password' | 'handOver' | 'switchOff';

interface UsersTableProps {
  readonly users: readonly User[];
  readonly onAct: (act: UserAct, user: User) => void;
}

/** Users by name; those who were switched off stand last. */
export function UsersTable({ users, onAct }: UsersTableProps) {
  const t = useTexts('access');
  return (
    <PlainTable
      heads={[
        ...[t('users.name'), t('users.login'), t('users.role'), t('users.reach')],
        { number: t('users.cases') },
        ...[t('users.state'), null],
      ]}
      label={t('users.title')}
    >
      {users.map((user) => (
        <tr key={user.id}>
          <th scope="row">{user.name}</th>
          <td>{user.login ?? '—'}</td>
          <td>{t(`app:roles.${user.role}`)}</td>
          <td>{user.role === 'caseWorker' ? t('users.communities', { count: user.communityCodes.length }) : '—'}</td>
          <td data-cell="number">{user.openCases === 0 ? '—' : user.openCases}</td>
          <td data-cell="short">
            <State user={user} />
          </td>
          <td data-cell="actions" className={classes.acts}>
            {actsFor(user).map((act) => (
              <Button
                key={act}
                variant="subtle"
                size="compact-sm"
                aria-label={t(`users.acts.${wordOf(act, user)}`, { name: user.name })}
                onClick={() => onAct(act, user)}
              >
                {t(`users.act.${wordOf(act, user)}`)}
              </Button>
            ))}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function actsFor(user: User): readonly UserAct[] {
  const handOver: readonly UserAct[] = user.openCases > 0 ? ['handOver'] : [];
  if (user.isSelf) return ['change', ...handOver];
  if (user.switchedOffAtMs === null) return ['change', 'password', ...handOver, 'switchOff'];
  return [...handOver, 'password', ...(user.hasKey ? (['switchOff'] as const) : [])];
}

/** Who was switched off comes back with a new password. */
function wordOf(act: UserAct, { switchedOffAtMs }: User) {
  return act === 'password' && switchedOffAtMs !== null ? 'switchOn' : act;
}

function State({ user }: { user: User }) {
  const t = useTexts('access');
  const isOff = user.switchedOffAtMs !== null;
  if (isOff && user.hasKey) return <StatusDot tone="danger" label={t('users.states.keyNotChanged')} />;
  if (isOff) return <StatusDot tone="quiet" label={t('users.states.off')} />;
  if (!user.hasKey) return <StatusDot tone="attention" label={t('users.states.noKey')} />;
  if (user.mustChangePassword) return <StatusDot tone="attention" label={t('users.states.firstPassword')} />;
  return <StatusDot tone="good" label={t('users.states.active')} />;
}
