import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { GroupsTabs } from '#renderer/ui/GroupsTabs.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { RecordsPage } from '#renderer/ui/RecordsPage.tsx';
import { type Project, ProjectInput } from '#shared/projects/projects.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { useProjectChanges, useProjects } from './projects.api.ts';

/** Money with a name and dates, and the groups that lived of it. */
export function ProjectsPage() {
  const t = useTexts('projects');
  const language = useLanguage();
  const projects = useProjects();
  const mayChange = useMay('groups.change');
  const day = (on: DateOnly | null) => (on === null ? '—' : formatShortDate(on, language));
  const cells = (one: Project) => (
    <>
      <th scope="row">{one.name}</th>
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

const NOTHING: ProjectInput = { name: '', grantee: null, donor: null, fromOn: null, toOn: null, note: null };

function ProjectForm({ project, onClose }: { project: Project | null; onClose: () => void }) {
  const t = useTexts('projects');
  const { add, change } = useProjectChanges();
  const fields: FormField[] = [
    ...(['name', 'grantee', 'donor'] as const).map(
      (id) => ({ kind: 'text', id, label: t(`fields.${id}`), isNeeded: id === 'name', most: 300 }) as const,
    ),
    ...(['fromOn', 'toOn'] as const).map((id) => ({ kind: 'date', id, label: t(`fields.${id}`) }) as const),
    { kind: 'text', id: 'note', label: t('fields.note'), lines: 2, most: 1000 },
  ];
  return (
    <PlainForm<ProjectInput, ProjectInput>
      label={t('form')}
      initial={project ?? NOTHING}
      check={(draft) => checkedBy(ProjectInput, draft)}
      save={t('save')}
      command={project === null ? add : change}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await (project === null
          ? add.run(input)
          : change.run({ id: project.id, version: project.version, project: input }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => <FormFields fields={fields} {...form} />}
    </PlainForm>
  );
}
