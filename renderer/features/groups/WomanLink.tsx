import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormFields } from '#renderer/ui/FormFields.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import type { Group, Participant } from '#shared/groups/groups.ts';
import { LinkInput, type ParticipantLink } from '#shared/participant-links/participant-links.ts';
import { useLinkChanges } from './groups.api.ts';
import classes from './groups.module.css';

interface Linking {
  readonly group: Group;
  readonly woman: Participant;
  readonly link: ParticipantLink | undefined;
}

/** To which family she belongs and why that is written down; the family tells nothing of it. */
export function WomanLink({ group, woman, link }: Linking) {
  const t = useTexts('groups');
  const { set, remove } = useLinkChanges();
  const [isOpen, setIsOpen] = useState(false);
  const target = { groupId: group.id, participantId: woman.id };
  if (isOpen) {
    return (
      <PlainForm<{ code: string; reason: string }, LinkInput>
        label={t('link.form')}
        initial={{ code: '', reason: '' }}
        check={(draft) => checkedBy(LinkInput, { ...draft, code: draft.code.toUpperCase() })}
        save={t('save')}
        command={set}
        onLeave={() => setIsOpen(false)}
        onSave={async (input) => {
          const done = await set.run({ ...target, link: input });
          if (done !== undefined) setIsOpen(false);
          return done;
        }}
      >
        {(form) => (
          <FormFields
            fields={[
              { kind: 'text', id: 'code', label: t('link.code'), help: t('link.help'), isNeeded: true, most: 20 },
              { kind: 'text', id: 'reason', label: t('link.reason'), isNeeded: true, most: 500 },
            ]}
            {...form}
          />
        )}
      </PlainForm>
    );
  }
  if (link === undefined) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('link.addOf', { name: woman.name })}
        onClick={() => setIsOpen(true)}
      >
        {t('link.add')}
      </Button>
    );
  }
  return (
    <div className={classes.line}>
      <FailureMessage of={remove.failure} />
      <span className={classes.quiet}>
        {t('link.family')}{' '}
        <Anchor component={Link} href={`/families/${link.familyId}`} inherit>
          {link.code}
        </Anchor>
        : {link.reason}
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('link.removeOf', { name: woman.name })}
        onClick={() => void remove.run(target)}
      >
        {t('link.remove')}
      </Button>
    </div>
  );
}
