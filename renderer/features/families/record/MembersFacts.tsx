import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Folded } from '#renderer/ui/Folded.tsx';
import { PhoneNumber } from '#renderer/ui/PhoneNumber.tsx';
import type { Family, Member } from '#shared/families/families.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import classes from '../family-form.module.css';
import { useMasked } from '../SafeContacts.tsx';
import { bornText } from '../words.ts';
import { membersByPlace } from './membership.ts';
import own from './record.module.css';
import { periodText } from './record-words.ts';
import { useRecordWords } from './use-record-words.ts';

/** Who belongs to the family, who lives with it, who lives apart; who has left is folded away. */
export function MembersFacts({ family: { id, members } }: { family: Family }) {
  const t = useTexts('families');
  const [today] = useState(() => todayIn(new Date()));
  const isMasked = useMasked(id);
  const { household, livesWith, livesApart, earlier } = membersByPlace(members, today);
  if (members.length === 0) return <div className={classes.quiet}>{t('members.none')}</div>;
  const table = (of: readonly Member[], label: string) => (
    <MembersTable members={of} label={label} isMasked={(member) => isMasked(member.personId)} />
  );
  return (
    <>
      {household.length > 0 && table(household, t('groups.members'))}
      {livesWith.length > 0 && (
        <>
          <div className={own.subtitle}>{t('members.ofWith')}</div>
          {table(livesWith, t('members.ofWith'))}
        </>
      )}
      {livesApart.length > 0 && (
        <>
          <div className={own.subtitle}>{t('members.ofApart')}</div>
          {table(livesApart, t('members.ofApart'))}
        </>
      )}
      {earlier.length > 0 && (
        <Folded label={t('members.earlier', { number: earlier.length })}>
          {table(earlier, t('members.earlier', { number: earlier.length }))}
        </Folded>
      )}
    </>
  );
}

interface MembersTableProps {
  members: readonly Member[];
  label: string;
  isMasked: (member: Member) => boolean;
}

function MembersTable({ members, label, isMasked }: MembersTableProps) {
  const t = useTexts('families');
  return (
    <table className={classes.people} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('members.name')}</th>
          <th scope="col">{t('members.who')}</th>
          <th scope="col">{t('members.phone')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow key={member.memberId} member={member} isMasked={isMasked(member)} />
        ))}
      </tbody>
    </table>
  );
}

function MemberRow({ member, isMasked }: { member: Member; isMasked: boolean }) {
  const t = useTexts('families');
  const language = useLanguage();
  const words = useRecordWords();
  const [today] = useState(() => todayIn(new Date()));
  const age = bornText(t, member, today);
  const born = member.bornOn === null ? undefined : formatShortDate(member.bornOn, language);
  const reason = member.endReason === null ? undefined : words.endReasons.labelOf(member.endReason);
  const membership = [periodText(words, member), reason].filter(Boolean).join(', ');
  return (
    <tr>
      <td>
        <Link className={classes.person} href={`/people/${member.personId}`} state={{ isFromFamily: true }}>
          {fullName(member.name) || member.alias || t('members.nameless')}
        </Link>
      </td>
      <td title={born}>
        {[words.relations.labelOf(member.relation), age].filter(Boolean).join(', ')}
        {membership !== '' && <div className={own.who}>{membership}</div>}
      </td>
      <td>{member.phone === null ? '—' : <PhoneNumber number={member.phone} isMasked={isMasked} />}</td>
    </tr>
  );
}
