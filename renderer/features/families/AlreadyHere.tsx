import { useState } from 'react';
import { Link, useRoute } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { COMPARED, type Compared } from '#shared/search/agreement.ts';
import type { Candidate } from '#shared/search/search.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import classes from './already-here.module.css';
import { useCandidates } from './candidates.api.ts';
import { describedMember } from './draft-checks.ts';
import type { MemberDraft } from './family-drafts.ts';
import { settlementText } from './words.ts';

/** Is she here already? Whoever of the register may be the person that is being written down, while it is written. */
export function AlreadyHere({ member }: { member: MemberDraft }) {
  const t = useTexts('families');
  const [today] = useState(() => todayIn(new Date()));
  const [, params] = useRoute('/families/:id');
  const except = FamilyId.safeParse(params?.id).data ?? null;
  const candidates = useCandidates(member.memberId === null ? describedMember(member, today) : null, except);
  return (
    // Always there, so that it is read out when somebody appears in it.
    <div aria-live="polite">
      {candidates.length > 0 && (
        <section className={classes.already} aria-label={t('already.title')}>
          <div className={classes.title}>{t('already.title')}</div>
          <ul className={classes.list}>
            {candidates.map((candidate) => (
              <CandidateLine key={candidate.personId} candidate={candidate} />
            ))}
          </ul>
          <div className={classes.quiet}>{t('already.sentence')}</div>
        </section>
      )}
    </div>
  );
}

function CandidateLine({ candidate }: { candidate: Candidate }) {
  const t = useTexts('families');
  const language = useLanguage();
  const { name, alias, code, familyId, bornOn, birthYear, settlementName, settlementLevel, comparison } = candidate;
  const fieldsThat = (agreement: Candidate['comparison'][Compared]) =>
    COMPARED.filter((field) => comparison[field] === agreement).map((field) => t(`already.fields.${field}`));
  const born =
    bornOn === null ? birthYear !== null && t('bornInYear', { year: birthYear }) : formatShortDate(bornOn, language);
  const place = settlementName !== null && settlementText(t, { name: settlementName, level: settlementLevel });
  const said = (['same', 'alike', 'differs'] as const).flatMap((agreement) => {
    const fields = fieldsThat(agreement);
    return fields.length === 0 ? [] : [t(`already.${agreement}`, { fields: fields.join(', ') })];
  });
  return (
    <li>
      <Link href={`/families/${familyId}`} className={classes.who}>
        {name === null ? code : fullName(name) || alias || code}
      </Link>{' '}
      <span className={classes.quiet}>{[name !== null && code, born, place].filter(Boolean).join(' · ')}</span>
      <div className={classes.quiet}>{said.join(' · ')}</div>
    </li>
  );
}
