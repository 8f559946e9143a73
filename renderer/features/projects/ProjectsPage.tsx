import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { GroupsTabs } from '#renderer/ui/GroupsTabs.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { RecordsPage } from '#renderer/ui/RecordsPage.tsx';
import type { Project } from '#shared/projects/projects.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { ProjectForm } from './ProjectForm.tsx';
import { useProjects } from './projects.api.ts';

/** Money with a name and dates, and the groups that lived of it. */
export function ProjectsPage() {
  const t = useTexts('projects');
  const language = useLanguage();
  const projects = useProjects();
  const mayChange = useMay('groups.change');
  const seesSheet = useMay('training.decide');
  const day = (on: DateOnly | null) => (on === null ? '—' : formatShortDate(on, language));
  const cells = (one: Project) => (
    <>
      <th scope="row">{seesSheet ? <Link href={`/groups/projects/${one.id}`}>{one.name}</Link> : one.name}</th>
      <td>{one.grantee ?? '—'}</td>
      <td>{one.donor ?? '—'}</td>
      <td>{day(one.fromOn)}</td>
      <td>{day(one.toOn)}</td>
      <td>{one.groups.join(', ') || '—'}</td>
    </>
  );
  return (
    <RecordsPage
      title={t('title')}
      above={<GroupsTabs current="/groups/projects" />}
      read={projects}
      records={projects.data}
      words={{ add: t('add'), none: t('none'), noneTodo: t('noneTodo'), change: t('change') }}
      heads={[
        t('fields.name'),
        t('fields.grantee'),
        t('fields.donor'),
        t('fields.fromOn'),
        t('fields.toOn'),
        t('columns.groups'),
      ]}
      cells={cells}
      nameOf={({ name }) => name}
      mayAdd={mayChange}
      form={(project, onClose) => <ProjectForm project={project} onClose={onClose} />}
    />
  );
}
