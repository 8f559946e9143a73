import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { DueSection } from './DueSection.tsx';
import { useDueSteps } from './today.api.ts';

/** What is to be done with communities within a week, so that a post stays. */
export function DueSteps() {
  const t = useTexts('today');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const steps = useDueSteps(today);
  if (steps.length === 0) return null;
  return (
    <DueSection
      {...{ id: 'due-steps', title: t('steps.title'), total: steps.length }}
      heads={[t('meetings.community'), t('what'), t('due')]}
    >
      {steps.map(({ id, communityName, due, dueOn, dueWords }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/training/advocacy/${id}`}>{communityName}</Link>
          </th>
          <td>{due === 'after6' || due === 'after12' ? t(`training:advocacy.look.${due}`) : (dueWords ?? '—')}</td>
          <td>{dueOn === null ? '—' : formatShortDate(dueOn, language)}</td>
        </tr>
      ))}
    </DueSection>
  );
}
