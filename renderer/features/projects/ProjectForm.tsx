import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { PlainForm } from '#renderer/ui/PlainForm.tsx';
import { MEASURES, type Project, type ProjectInput } from '#shared/projects/projects.ts';
import { checkProject, type ProjectDraft, projectDraft } from './project-draft.ts';
import { useProjectChanges } from './projects.api.ts';

/** A project: whose money, from when to when, what was promised and the lines of its budget. */
export function ProjectForm({ project, onClose }: { project: Project | null; onClose: () => void }) {
  const t = useTexts('projects');
  const language = useLanguage();
  const { add, change } = useProjectChanges();
  const fields: FormField[] = [
    ...(['name', 'grantee', 'donor'] as const).map(
      (id) => ({ kind: 'text', id, label: t(`fields.${id}`), isNeeded: id === 'name', most: 300 }) as const,
    ),
    ...(['fromOn', 'toOn'] as const).map((id) => ({ kind: 'date', id, label: t(`fields.${id}`) }) as const),
    { kind: 'text', id: 'budget', label: t('fields.budget'), help: t('help.budget'), lines: 4 },
    ...MEASURES.map(
      (measure) =>
        ({ kind: 'number', id: `plan ${measure}`, label: t('planOf', { what: t(`measures.${measure}`) }) }) as const,
    ),
    { kind: 'text', id: 'note', label: t('fields.note'), lines: 2, most: 1000 },
  ];
  return (
    <PlainForm<ProjectDraft, ProjectInput>
      keep={{ form: 'projects.project', recordId: project?.id ?? '', version: project?.version ?? null }}
      label={t('form')}
      initial={projectDraft(project, language)}
      check={checkProject}
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
