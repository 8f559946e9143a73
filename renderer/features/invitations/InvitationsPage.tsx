import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { GroupsTabs } from '#renderer/ui/GroupsTabs.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { CellNote } from '#renderer/ui/PlainTable.tsx';
import { RecordsPage } from '#renderer/ui/RecordsPage.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { Invitation } from '#shared/invitations/invitations.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { AnswerForm, InvitationForm } from './InvitationForm.tsx';
import { useInvitations } from './invitations.api.ts';

/** Slips to who holds the circle. Whoever wrote one sees whether they met, and that she came only if she agrees. */
export function InvitationsPage() {
  const t = useTexts('invitations');
  const language = useLanguage();
  const invitations = useInvitations();
  const mayWrite = useMay('invitations.write');
  const mayAnswer = useMay('groups.change');
  const cells = (one: Invitation) => (
    <>
      <th scope="row">{one.name}</th>
      <td>
        {one.contact}
        {one.companion !== null && <CellNote>{t('withWhom', { who: one.companion })}</CellNote>}
      </td>
      <td>
        {formatShortDate(one.invitedOn, language)}
        <CellNote>{one.invitedBy}</CellNote>
      </td>
      <td>
        {one.answer === null ? (
          <StatusDot tone="attention" label={t('answers.none')} />
        ) : (
          <StatusDot tone={one.answer === 'met' ? 'good' : 'quiet'} label={t(`answers.${one.answer}`)} />
        )}
        {one.came === true && <CellNote>{t('came')}</CellNote>}
      </td>
    </>
  );
  return (
    <RecordsPage
      title={t('title')}
      above={<GroupsTabs current="/invitations" />}
      read={invitations}
      records={invitations.data?.invitations}
      total={invitations.data?.total}
      words={{
        ...{ add: t('add'), none: t('none'), change: t(mayAnswer ? 'answer' : 'change') },
        noneTodo: t(mayWrite ? 'noneTodo' : 'noneYet'),
      }}
      heads={[t('fields.name'), t('fields.contact'), t('columns.invited'), t('columns.answer')]}
      cells={cells}
      nameOf={({ name }) => name}
      mayAdd={mayWrite}
      mayChange={({ answer }) => mayAnswer || answer === null}
      form={(invitation, onClose) =>
        invitation !== null && mayAnswer ? (
          <AnswerForm invitation={invitation} onClose={onClose} />
        ) : (
          <InvitationForm invitation={invitation} onClose={onClose} />
        )
      }
    />
  );
}
