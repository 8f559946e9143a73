import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Facts } from '#renderer/ui/FactGroup.tsx';
import { PhoneNumber } from '#renderer/ui/PhoneNumber.tsx';
import type { Family, Member } from '#shared/families/families.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import type { Group } from './family-drafts.ts';
import classes from './family-form.module.css';
import { useMasked } from './SafeContacts.tsx';
import { bornText, factorWord, settlementText } from './words.ts';

/** The facts of one group of a record, to be read. */
export function FamilyFacts({ group, family }: { group: Group; family: Family }) {
  switch (group) {
    case 'members':
      return <MembersFacts family={family} />;
    case 'circumstances':
      return <CircumstancesFacts family={family} />;
    case 'address':
      return <AddressFacts family={family} />;
    case 'case':
      return <CaseFacts family={family} />;
  }
}

function MembersFacts({ family: { id, members } }: { family: Family }) {
  const t = useTexts('families');
  const isMasked = useMasked(id);
  if (members.length === 0) return <div className={classes.quiet}>{t('members.none')}</div>;
  return (
    <table className={classes.people}>
      <thead>
        <tr>
          <th scope="col">{t('members.name')}</th>
          <th scope="col">{t('members.who')}</th>
          <th scope="col">{t('members.phone')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow key={member.memberId} member={member} isMasked={isMasked(member.personId)} />
        ))}
      </tbody>
    </table>
  );
}

function MemberRow({ member, isMasked }: { member: Member; isMasked: boolean }) {
  const t = useTexts('families');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const age = bornText(t, member, today);
  const born = member.bornOn === null ? undefined : formatShortDate(member.bornOn, language);
  return (
    <tr>
      <td>
        <Link className={classes.person} href={`/people/${member.personId}`} state={{ isFromFamily: true }}>
          {fullName(member.name) || t('members.nameless')}
        </Link>
      </td>
      <td title={born}>{[t(`relations.${member.relation}`), age].filter(Boolean).join(', ')}</td>
      <td>{member.phone === null ? '—' : <PhoneNumber number={member.phone} isMasked={isMasked} />}</td>
    </tr>
  );
}

function CircumstancesFacts({ family }: { family: Family }) {
  const t = useTexts('families');
  const { factors, main } = family.circumstances;
  if (factors.length === 0) return <div className={classes.quiet}>{t('circumstances.none')}</div>;
  return (
    <div className={classes.chips}>
      {factors.map((factor) => {
        const word = factorWord(t, factor);
        const label = factor === main ? t('circumstances.mainOne', { factor: word }) : word;
        return <Chip key={factor} label={label} isMain={factor === main} />;
      })}
    </div>
  );
}

function AddressFacts({ family: { address } }: { family: Family }) {
  const t = useTexts('families');
  const settlement =
    address.settlementName === null
      ? null
      : settlementText(t, { name: address.settlementName, level: address.settlementLevel });
  const community = address.communityName === null ? null : t('place.community', { name: address.communityName });
  const raion = address.raionName === null ? null : t('place.raion', { name: address.raionName });
  const facts = [
    { label: t('address.settlement'), value: settlement },
    { label: t('address.community'), value: [community, raion].filter(Boolean).join(', ') },
    { label: t('address.street'), value: address.noFixedAddress ? t('address.noFixedAddress') : address.street },
    { label: t('address.directions'), value: address.directions },
  ];
  return <Facts facts={facts} />;
}

function CaseFacts({ family }: { family: Family }) {
  const t = useTexts('families');
  const language = useLanguage();
  const facts = [
    { label: t('case.stage'), value: t(`stages.${family.stage}`) },
    { label: t('case.level'), value: family.level && t(`levels.${family.level}`) },
    { label: t('case.worker'), value: family.worker },
    { label: t('case.registeredOn'), value: formatShortDate(family.registeredOn, language) },
    { label: t('case.statedChildren'), value: family.statedChildren },
  ];
  return (
    <>
      <Facts facts={facts} />
      {family.notes !== null && (
        <div className={classes.notes}>
          <div className={classes.notesLabel}>{t('case.notes')}</div>
          {family.notes}
        </div>
      )}
    </>
  );
}
