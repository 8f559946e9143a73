import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { budgetCalendar } from '#shared/advocacy/advocacy.rules.ts';
import { type Advocacy, AdvocacyId, type OUTCOMES } from '#shared/advocacy/advocacy.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { formatAmount } from '#shared/vocabulary/money.ts';
import { AdvocacyForm, NO_TALKS } from './AdvocacyForm.tsx';
import { fieldsOf } from './cohort-draft.ts';
import { EntriesGroup } from './EntriesGroup.tsx';
import { monthTyped } from './entry-fields.ts';
import { Changes, HistoryGroup } from './TrainingHistory.tsx';
import { useAdvocacy, useAdvocacyHistory, useEntryChanges } from './training.api.ts';
import classes from './training.module.css';

/** Talks with one community: steps, promise, decision, and what speaks for the post in numbers. */
export function OneAdvocacyPage() {
  const id = AdvocacyId.safeParse(useParams<{ id: string }>().id);
  return id.success ? (
    <OneAdvocacy key={id.data} id={id.data} />
  ) : (
    <FailureMessage of={{ code: 'records/not-found' }} />
  );
}

function OneAdvocacy({ id }: { id: AdvocacyId }) {
  const advocacy = useAdvocacy(id);
  if (advocacy.data !== undefined) return <AdvocacyView advocacy={advocacy.data} />;
  if (advocacy.error !== null) return <FailureMessage of={advocacy.error} onRetry={() => void advocacy.refetch()} />;
  return <LoadingShape rows={8} />;
}

function AdvocacyView({ advocacy }: { advocacy: Advocacy }) {
  const t = useTexts('training');
  const language = useLanguage();
  const mayChange = useMay('training.change');
  const [isChanging, setIsChanging] = useState(false);
  const { evidence } = advocacy;
  const amount = (kopiykas: number) => formatAmount(kopiykas, language);
  const word = (outcome: (typeof OUTCOMES)[number] | null) => outcome && t(`advocacy.outcomes.${outcome}`);
  const decision = [
    advocacy.decisionNumber && t('advocacy.decision', { number: advocacy.decisionNumber }),
    advocacy.decisionOn && formatShortDate(advocacy.decisionOn, language),
  ];
  return (
    <Page
      title={advocacy.communityName}
      above={<BackLink href="/training/advocacy">{t('advocacy.title')}</BackLink>}
      actions={
        <PaperButton order={{ subject: 'advocacy', paper: 'evidence', isLarge: false, advocacyId: advocacy.id }}>
          {t('papers:kinds.evidence.title')}
        </PaperButton>
      }
    >
      <div className={classes.groups}>
        {isChanging ? (
          <div className={classes.section}>
            <AdvocacyForm
              advocacy={advocacy}
              initial={fieldsOf(NO_TALKS, advocacy)}
              onClose={() => setIsChanging(false)}
            />
          </div>
        ) : (
          <FactGroup title={t('advocacy.form')} onChange={mayChange ? () => setIsChanging(true) : undefined}>
            <Facts
              facts={[
                { label: t('advocacy.fields.asked'), value: advocacy.asked },
                { label: t('advocacy.fields.ofWhom'), value: advocacy.ofWhom },
                { label: t('advocacy.fields.promised'), value: advocacy.promised },
                { label: t('advocacy.fields.outcome'), value: word(advocacy.outcome) },
                { label: t('advocacy.decisionLabel'), value: decision.filter(Boolean).join(', ') },
                { label: t('advocacy.fields.budgetLine'), value: advocacy.budgetLine },
                { label: t('advocacy.fields.fromMonth'), value: monthTyped(advocacy.fromMonth) },
                { label: t('advocacy.fields.after6'), value: word(advocacy.after6) },
                { label: t('advocacy.fields.after12'), value: word(advocacy.after12) },
                { label: t('fields.note'), value: advocacy.note },
              ]}
            />
          </FactGroup>
        )}
        <EntriesGroup
          kind="step"
          ownerId={advocacy.id}
          entries={advocacy.steps}
          below={mayChange ? <BudgetCalendar advocacy={advocacy} /> : undefined}
        />
        <FactGroup title={t('advocacy.evidence')}>
          <Facts
            facts={[
              { label: t('advocacy.evidenceOf.placements'), value: evidence.workers },
              { label: t('advocacy.evidenceOf.months'), value: evidence.months },
              { label: t('advocacy.evidenceOf.families'), value: evidence.families },
              { label: t('advocacy.evidenceOf.visits'), value: evidence.visits },
              { label: t('advocacy.evidenceOf.services'), value: evidence.services },
              { label: t('advocacy.evidenceOf.hours'), value: evidence.hours },
              { label: t('advocacy.evidenceOf.cost'), value: amount(evidence.payKopiykas + evidence.travelKopiykas) },
            ]}
          />
        </FactGroup>
        <HistoryGroup>
          <AdvocacyChanges id={advocacy.id} />
        </HistoryGroup>
      </div>
    </Page>
  );
}

function AdvocacyChanges({ id }: { id: AdvocacyId }) {
  return <Changes history={useAdvocacyHistory(id)} />;
}

/** Adds the days of the budget that are ahead as reminders; each can be changed like any step. */
function BudgetCalendar({ advocacy }: { advocacy: Advocacy }) {
  const t = useTexts('training');
  const { add } = useEntryChanges();
  const [today] = useState(() => todayIn(new Date()));
  const known = new Set(advocacy.steps.map(({ content }) => content.dueOn));
  const missing = budgetCalendar(today).filter(({ on }) => !known.has(on));
  if (missing.length === 0 || advocacy.outcome !== null) return null;
  const addAll = async () => {
    for (const { word, on } of missing) {
      const content = { way: 'reminder', whom: null, document: null, doneOn: null, dueOn: on };
      const entry = { kind: 'step' as const, on: today, content: { ...content, words: t(`advocacy.budget.${word}`) } };
      if ((await add.run({ ownerId: advocacy.id, entry })) === undefined) return;
    }
  };
  return (
    <div className={classes.acts}>
      <FailureMessage of={add.failure} />
      <Button variant="default" size="compact-md" loading={add.isRunning} onClick={() => void addAll()}>
        {t('advocacy.budget.add')}
      </Button>
      <span className={classes.quiet}>{t('advocacy.budget.help')}</span>
    </div>
  );
}
