import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { DUE_GROUPS, type DueGroup } from '#shared/today/today.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { DueDocuments } from './DueDocuments.tsx';
import { DueMeetings } from './DueMeetings.tsx';
import { DueReports } from './DueReports.tsx';
import { DueRestorations } from './DueRestorations.tsx';
import { DueSteps } from './DueSteps.tsx';
import { DueTable } from './DueTable.tsx';
import { DueTalks } from './DueTalks.tsx';
import { DueVisits } from './DueVisits.tsx';
import classes from './Today.module.css';
import { useDueCases } from './today.api.ts';

const FIRST_SHOWN = 20;
const MORE = 50;
const MOST = 500;

/** What is late, due today and within a week: mine, or everybody's. Each line opens its record. */
export function TodayPage() {
  const t = useTexts('today');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const maySeeTalks = useMay('safety.see');
  const maySeeGroups = useMay('groups.see');
  const maySeeTraining = useMay('training.see');
  const [whose, setWhose] = useState<'mine' | 'all'>('all');
  return (
    <Page title={t('title')} count={formatLongDate(today, language)}>
      <div className={classes.groups}>
        <ChoiceField
          id="whose"
          label={t('whose')}
          choices={[
            { value: 'all', label: t('all') },
            { value: 'mine', label: t('mine') },
          ]}
          value={whose}
          onChange={(chosen) => chosen !== null && setWhose(chosen)}
        />
        {maySeeTalks && <DueTalks />}
        {whose === 'all' && <DueReports />}
        {whose === 'all' && maySeeGroups && <DueMeetings />}
        {whose === 'all' && maySeeTraining && <DueSteps />}
        <DueDocuments key={`documents ${whose}`} mine={whose === 'mine'} />
        <DueVisits key={`visits ${whose}`} mine={whose === 'mine'} />
        <DueGroups key={whose} mine={whose === 'mine'} />
        <DueRestorations key={`restorations ${whose}`} mine={whose === 'mine'} />
      </div>
    </Page>
  );
}

function DueGroups({ mine }: { mine: boolean }) {
  const t = useTexts('today');
  const [shown, setShown] = useState<Readonly<Partial<Record<DueGroup, number>>>>({});
  const limitOf = (group: DueGroup) => shown[group] ?? FIRST_SHOWN;
  const late = useDueCases({ group: 'late', mine, limit: limitOf('late') });
  const today = useDueCases({ group: 'today', mine, limit: limitOf('today') });
  const soon = useDueCases({ group: 'soon', mine, limit: limitOf('soon') });
  const lists = { late, today, soon };
  const all = Object.values(lists);
  const failed = all.find(({ error }) => error !== null);
  if (failed !== undefined) return <FailureMessage of={failed.error} onRetry={() => void failed.refetch()} />;
  if (all.some(({ isPending }) => isPending)) return <LoadingShape rows={6} />;
  if (all.every(({ data }) => data?.total === 0)) {
    return <EmptyState title={t('nothing')}>{t(mine ? 'nothingOfMine' : 'nothingWords')}</EmptyState>;
  }
  return DUE_GROUPS.map((group) => {
    const { total = 0, cases = [] } = lists[group].data ?? {};
    if (total === 0) return null;
    return (
      <section key={group} className={classes.group} aria-labelledby={`due-${group}`}>
        <h2 id={`due-${group}`} className={classes.title} data-group={group}>
          {t(`groups.${group}`)} <span className={classes.count}>{t('count', { count: total })}</span>
        </h2>
        <DueTable cases={cases} labelledBy={`due-${group}`} />
        {cases.length < Math.min(total, MOST) && (
          <div>
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => setShown({ ...shown, [group]: Math.min(limitOf(group) + MORE, MOST) })}
            >
              {t('more')}
            </Button>
          </div>
        )}
      </section>
    );
  });
}
