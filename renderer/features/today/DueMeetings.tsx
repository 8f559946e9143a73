import { Link } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { DueSection } from './DueSection.tsx';
import { useUnwrittenGroups } from './today.api.ts';

/** Groups with meetings of which nothing is written, though their day has passed. */
export function DueMeetings() {
  const t = useTexts('today');
  const groups = useUnwrittenGroups();
  if (groups.length === 0) return null;
  return (
    <DueSection
      {...{ id: 'due-meetings', title: t('meetings.title'), total: groups.length }}
      heads={[t('talks.group'), t('meetings.community'), t('meetings.unwritten')]}
    >
      {groups.map(({ id, name, communityName, unwritten }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/groups/${id}`}>{name}</Link>
          </th>
          <td>{communityName ?? '—'}</td>
          <td data-cell="number">{unwritten}</td>
        </tr>
      ))}
    </DueSection>
  );
}
