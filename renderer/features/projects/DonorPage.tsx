import { Link, useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import type { DonorSheet } from '#shared/projects/donor-sheet.ts';
import { ProjectId } from '#shared/projects/projects.ts';
import { CONVENTIONS } from '#shared/vocabulary/languages.ts';
import { formatAmount } from '#shared/vocabulary/money.ts';
import classes from './DonorPage.module.css';
import { useDonorSheet } from './projects.api.ts';

/** What a project did, in numbers; each leads to where it comes from. */
export function DonorPage() {
  const id = ProjectId.safeParse(useParams<{ id: string }>().id);
  return id.success ? <OneSheet key={id.data} id={id.data} /> : <FailureMessage of={{ code: 'records/not-found' }} />;
}

function OneSheet({ id }: { id: ProjectId }) {
  const sheet = useDonorSheet(id);
  if (sheet.data !== undefined) return <SheetView id={id} sheet={sheet.data} />;
  if (sheet.error !== null) return <FailureMessage of={sheet.error} onRetry={() => void sheet.refetch()} />;
  return <LoadingShape rows={10} />;
}

function SheetView({ id, sheet }: { id: ProjectId; sheet: DonorSheet }) {
  const t = useTexts('projects');
  const { locale } = CONVENTIONS[useLanguage()];
  const decimal = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  // texts: papers:trainingPapers.
  const word = (key: WordOfSheet) => t(`papers:trainingPapers.${key}`);
  const { decisions, kept, work, groups, tests } = sheet;
  return (
    <Page
      title={sheet.name}
      above={<BackLink href="/groups/projects">{t('title')}</BackLink>}
      actions={
        <PaperButton order={{ subject: 'project', paper: 'donor-sheet', isLarge: false, projectId: id }}>
          {t('papers:kinds.donor-sheet.title')}
        </PaperButton>
      }
    >
      <div className={classes.groups}>
        <FactGroup title={t('sheet.people')}>
          <Facts
            facts={[
              { label: word('applied'), value: sheet.applied },
              { label: word('trainedUnique'), value: sheet.trained },
              { label: word('halfDays'), value: sheet.halfDays },
              { label: word('certified'), value: sheet.certified },
              { label: word('withDisability'), value: sheet.withDisability },
              {
                label: word('tests'),
                value:
                  tests === null
                    ? null
                    : t('papers:trainingPapers.testsOf', {
                        ...{
                          wrote: tests.wrote,
                          rose: tests.rose,
                          entry: decimal(tests.entry),
                          exit: decimal(tests.exit),
                        },
                      }),
              },
              { label: word('groupWomen'), value: groups.women },
              { label: word('groupAttendances'), value: groups.attendances },
            ]}
          />
          <PlainTable
            label={t('sheet.courses')}
            heads={[t('sheet.courses'), { number: word('trainedUnique') }, { number: word('certified') }]}
          >
            {sheet.courses.map((course) => (
              <tr key={course.id}>
                <th scope="row">
                  <Link href={`/training/${course.id}`}>{course.name}</Link>
                </th>
                <td data-cell="number">{course.trained}</td>
                <td data-cell="number">{course.certified}</td>
              </tr>
            ))}
          </PlainTable>
        </FactGroup>
        <PeopleGroup sheet={sheet} />
        <FactGroup title={t('sheet.work')}>
          <Facts
            facts={[
              { label: word('selected'), value: decisions.invited },
              { label: word('reserve'), value: decisions.reserve },
              { label: word('refused'), value: decisions.refused },
              { label: word('placed'), value: <Link href="/training/work">{sheet.placed}</Link> },
              { label: word('finished'), value: sheet.finished },
              { label: word('left'), value: sheet.left },
              { label: word('families'), value: work.families },
              { label: word('visits'), value: work.visits },
              { label: word('services'), value: work.services },
              { label: word('hours'), value: work.hours },
              { label: word('keptYes'), value: <Link href="/training/advocacy">{kept.yes}</Link> },
              { label: word('keptPartly'), value: kept.partly },
              { label: word('keptNo'), value: kept.no },
              { label: word('keptOpen'), value: kept.open },
            ]}
          />
        </FactGroup>
        <MoneyGroup sheet={sheet} />
      </div>
    </Page>
  );
}

type WordOfSheet =
  | ('applied' | 'trainedUnique' | 'halfDays' | 'certified' | 'withDisability' | 'tests' | 'groupWomen')
  | ('groupAttendances' | 'selected' | 'reserve' | 'refused' | 'placed' | 'finished' | 'left' | 'families' | 'visits')
  | ('services' | 'hours' | 'keptYes' | 'keptPartly' | 'keptNo' | 'keptOpen');

/** People trained by sex, age, status and community: each table adds up to all of them. */
function PeopleGroup({ sheet }: { sheet: DonorSheet }) {
  const t = useTexts('projects');
  const tables = [
    ['sex', sheet.bySex, (key: string) => t(`training:sexes.${key as 'female' | 'male'}`)],
    ['age', sheet.byAge, (key: string) => key.replace('-', '–')],
    ['status', sheet.byStatus, (key: string) => t(`training:statuses.${key as 'local'}`)],
    ['community', sheet.byCommunity, (key: string) => key],
  ] as const;
  return (
    <FactGroup title={t('papers:trainingPapers.trainedPeople')}>
      {tables.map(([of, rows, wordOf]) => (
        <PlainTable key={of} label={t(`sheet.by.${of}`)} heads={[t(`sheet.by.${of}`), { number: t('sheet.count') }]}>
          {rows.map(({ key, people }) => (
            <tr key={key ?? ''}>
              <th scope="row">{key === null ? t('papers:trainingPapers.notKnown') : wordOf(key)}</th>
              <td data-cell="number">{people}</td>
            </tr>
          ))}
        </PlainTable>
      ))}
    </FactGroup>
  );
}

function MoneyGroup({ sheet: { targets, money } }: { sheet: DonorSheet }) {
  const t = useTexts('projects');
  const language = useLanguage();
  const amount = (kopiykas: number) => formatAmount(kopiykas, language);
  const sum = (of: 'planned' | 'paid') => money.reduce((total, one) => total + one[of], 0);
  return (
    <FactGroup title={t('sheet.plan')}>
      {targets.length > 0 && (
        <PlainTable
          label={t('papers:trainingPapers.targets')}
          heads={[
            t('papers:trainingPapers.measure'),
            { number: t('papers:trainingPapers.plan') },
            { number: t('papers:trainingPapers.fact') },
          ]}
        >
          {targets.map(({ measure, plan, fact }) => (
            <tr key={measure}>
              <th scope="row">{t(`measures.${measure}`)}</th>
              <td data-cell="number">{plan}</td>
              <td data-cell="number">{fact}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {money.length > 0 && (
        <PlainTable
          label={t('papers:trainingPapers.money')}
          heads={[
            t('papers:trainingPapers.budgetLine'),
            { number: t('papers:trainingPapers.planned') },
            { number: t('papers:trainingPapers.paid') },
          ]}
        >
          {money.map(({ line, planned, paid }) => (
            <tr key={line ?? ''}>
              <th scope="row">{line ?? t('papers:trainingPapers.otherMoney')}</th>
              <td data-cell="number">{amount(planned)}</td>
              <td data-cell="number">{amount(paid)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('papers:trainingPapers.total')}</th>
            <td data-cell="number">{amount(sum('planned'))}</td>
            <td data-cell="number">{amount(sum('paid'))}</td>
          </tr>
        </PlainTable>
      )}
      {targets.length === 0 && money.length === 0 && <p>{t('sheet.noPlan')}</p>}
    </FactGroup>
  );
}
