import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Facts } from '#renderer/ui/FactGroup.tsx';
import type { Family, Member } from '#shared/families/families.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { formatPhone, parsePhone } from '#shared/vocabulary/phones.ts';
import type { Group } from './family-drafts.ts';
import classes from './family-form.module.css';
import { bornText, factorWord, settlementText } from './words.ts';

/** A phone as it is read aloud; one that could not be read stays as it was typed. */
export function phoneText(phone: string): string {
  const known = parsePhone(phone);
  return known === null ? phone : formatPhone(known);
}

/** The facts of one group of a record, to be read. */
export function FamilyFacts({ group, family }: { group: Group; family: Family }) {
  switch (group) {
    case 'members':
      return <MembersFacts members={family.members} />;
    case 'circumstances':
      return <CircumstancesFacts family={family} />;
    case 'address':
      return <AddressFacts family={family} />;
    case 'case':
      return <CaseFacts family={family} />;
  }
}

function MembersFacts({ members }: { members: readonly Member[] }) {
  const t = useTexts('families');
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
          <MemberRow key={member.memberId} member={member} />
        ))}
      </tbody>
    </table>
  );
}

function MemberRow({ member }: { member: Member }) {
  const t = useTexts('families');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const age = bornText(t, member, today);
  const born = member.bornOn === null ? undefined : formatShortDate(member.bornOn, language);
  return (
    <tr>
      <td>{fullName(member.name) || <span className={classes.quiet}>{t('members.nameless')}</span>}</td>
      <td title={born}>{[t(`relations.${member.relation}`), age].filter(Boolean).join(', ')}</td>
      <td>{member.phone === null ? '—' : phoneText(member.phone)}</td>
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
