import { useState } from 'react';
import { z } from 'zod';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FormFields } from '#renderer/ui/FormFields.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { textUpTo } from '#shared/families/fields.ts';
import type { Group } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useGroupChanges, useProjectNames } from './groups.api.ts';
import classes from './groups.module.css';

const Funding = z.object({ project: textUpTo(300), fromOn: DateOnly });

/** Who has paid for the group, from when to when: it outlives its projects. */
export function ProjectsGroup({ group }: { group: Group }) {
  const t = useTexts('groups');
  const language = useLanguage();
  const mayChange = useMay('groups.change');
  const [isOpen, setIsOpen] = useState(false);
  const period = ({ fromOn, toOn }: Group['projects'][number]) =>
    toOn === null
      ? t('since', { from: formatShortDate(fromOn, language) })
      : `${formatShortDate(fromOn, language)} – ${formatShortDate(toOn, language)}`;
  return (
    <FactGroup title={t('funding')} onChange={mayChange ? () => setIsOpen(true) : undefined} isChanging={isOpen}>
      {group.projects.length === 0 && <div className={classes.quiet}>{t('noFunding')}</div>}
      <ul className={classes.lines}>
        {group.projects.map((project) => (
          <li key={`${project.name} ${project.fromOn}`}>
            {project.name} <span className={classes.quiet}>{period(project)}</span>
          </li>
        ))}
      </ul>
      {isOpen && <FundingForm group={group} onClose={() => setIsOpen(false)} />}
    </FactGroup>
  );
}

interface Draft {
  readonly project: string;
  readonly fromOn: DateOnly | null | undefined;
}

function FundingForm({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useTexts('groups');
  const { setProject } = useGroupChanges();
  const names = useProjectNames();
  const [today] = useState(() => todayIn(new Date()));
  return (
    <PlainForm<Draft, z.output<typeof Funding>>
      label={t('fundingForm')}
      initial={{ project: '', fromOn: today }}
      check={(draft) => checkedBy(Funding, draft)}
      save={t('save')}
      command={setProject}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await setProject.run({ id: group.id, version: group.version, ...input });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => (
        <FormFields
          fields={[
            {
              ...{ kind: 'suggest', id: 'project', label: t('fields.project'), help: t('help.project') },
              ...{ suggestions: names, most: 300 },
            },
            { kind: 'date', id: 'fromOn', label: t('fields.fundedFrom'), isNeeded: true },
          ]}
          {...form}
        />
      )}
    </PlainForm>
  );
}
