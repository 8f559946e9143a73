import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { MarksGrid } from '#renderer/ui/MarksGrid.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { halfDaysOf, isTrainee, markIn } from '#shared/cohorts/cohorts.rules.ts';
import type { Cohort } from '#shared/cohorts/cohorts.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { useCohortChanges } from './training.api.ts';

/** Who was there on which half-day. */
export function DaysGroup({ cohort }: { cohort: Cohort }) {
  const t = useTexts('training');
  const language = useLanguage();
  const mayChange = useMay('training.change');
  const { mark } = useCohortChanges();
  const [today] = useState(() => todayIn(new Date()));
  const trainees = cohort.trainees.filter(isTrainee);
  if (trainees.length === 0 || cohort.modules.length === 0) return null;
  return (
    <FactGroup title={t('days')}>
      <FailureMessage of={mark.failure} />
      <MarksGrid
        label={t('days')}
        rows={trainees.map((trainee) => {
          const { there, of } = halfDaysOf(trainee, cohort.modules);
          return { ...trainee, name: fullName(trainee), total: of === 0 ? '' : `${there}/${of}` };
        })}
        columns={cohort.modules.map((module) => {
          const day = formatShortDate(module.on, language);
          const half = t(`halves.${module.half}`);
          return { ...module, head: `${day.slice(0, 5)} ${t(`halvesShort.${module.half}`)}`, title: `${day}, ${half}` };
        })}
        totalHead={t('total')}
        markOf={markIn}
        belongs={() => true}
        mayMark={(_, { on }) => mayChange && on <= today}
        onMark={(module, marked, what) =>
          void mark.run({
            ...{ cohortId: cohort.id, moduleId: module.id },
            marks: marked.map(({ id }) => ({ traineeId: id, mark: what })),
          })
        }
        words={{
          letter: (known) => (known === undefined ? '·' : t(`groups:marks.${known}`)),
          cell: ({ name }, { title }, known) =>
            t('groups:cell', {
              ...{ name, date: title },
              mark: known === undefined ? t('groups:noMark') : t(`markWords.${known}`),
            }),
          allPresent: t('groups:allPresent'),
          allPresentOf: ({ title }) => t('groups:allPresentOf', { what: title }),
          keys: mayChange ? t('keys') : null,
        }}
      />
    </FactGroup>
  );
}
