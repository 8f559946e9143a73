import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { DueSection } from './DueSection.tsx';
import { useSettleTalk, useTalks } from './today.api.ts';

/** With whom whoever the head named talks before she is enrolled; nothing for everybody else. */
export function DueTalks() {
  const t = useTexts('today');
  const settle = useSettleTalk();
  const { talks = [] } = useTalks().data ?? {};
  if (talks.length === 0) return null;
  return (
    <>
      <FailureMessage of={settle.failure} />
      <DueSection
        {...{ id: 'due-talks', title: t('talks.title'), total: talks.length }}
        heads={[t('talks.group'), t('talks.with'), t('talks.about'), t('talks.done')]}
      >
        {talks.map(({ id, groupId, groupName, name, otherName }) => (
          <tr key={id}>
            <th scope="row">{groupName}</th>
            <td>{name}</td>
            <td>{otherName}</td>
            <td>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('talks.settleOf', { name })}
                onClick={() => void settle.run({ id, groupId, isSettled: true })}
              >
                {t('talks.settle')}
              </Button>
            </td>
          </tr>
        ))}
      </DueSection>
    </>
  );
}
