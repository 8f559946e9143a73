import { donorSheetOf } from '#electron/projects/donor-sheet.queries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Block, Cell } from '#shared/papers/paper.ts';
import { type DonorSheet, LEAST_TOLD, toldFigure, toldFigures } from '#shared/projects/donor-sheet.ts';
import type { Desk } from '../desk.ts';
import { closing, column, heading, opening, table } from '../frame.ts';
import { paperKind } from '../kind.ts';
import { amountText, trainingWord as word } from './training-words.ts';

/** Of a few people a paper that leaves the centre says nothing. */
const shown = (desk: Desk, figure: number | null): Cell =>
  figure === null ? word(desk, 'hidden') : desk.number(figure);
const few = (desk: Desk, people: number) => shown(desk, toldFigure(people));

function figures(desk: Desk, head: string, rows: readonly (readonly [string, Cell])[]): Block {
  return table(desk, {
    columns: [column({ head, weight: 420 }), column({ head: word(desk, 'count'), weight: 120, isCentred: true })],
    rows: rows.map(([label, value]) => [label, value]),
  });
}

function peopleBlocks(desk: Desk, sheet: DonorSheet): Block[] {
  const { t } = desk;
  // texts: training:sexes.
  // texts: training:statuses.
  const by = (head: string, rows: DonorSheet['bySex'], wordOf: (key: string) => string) => {
    const told = toldFigures(rows.map(({ people }) => people));
    const lines = rows.map(({ key }, at) => {
      return [key === null ? word(desk, 'notKnown') : wordOf(key), shown(desk, told[at] ?? null)] as const;
    });
    return [heading(head), figures(desk, word(desk, 'trainedPeople'), lines)];
  };
  return [
    ...by(t('training:fields.sex'), sheet.bySex, (key) => t(`training:sexes.${key}`)),
    ...by(word(desk, 'age'), sheet.byAge, (key) => key.replace('-', '–')),
    ...by(t('training:fields.status'), sheet.byStatus, (key) => t(`training:statuses.${key}`)),
    ...by(word(desk, 'community'), sheet.byCommunity, (key) => key),
  ];
}

/** The sheet that a donor asks for: people once, attendances apart, money by line. No name is on it. */
export const donorSheet = paperKind({
  name: 'donor-sheet',
  subject: 'project',
  audience: 'partner',
  format: 'portrait',
  needs: 'training.decide',
  carries: () => [],
  files: ['xlsx', 'docx'],
  async body(desk, { projectId }) {
    const sheet = await donorSheetOf(desk.db, projectId, desk.today);
    if (sheet === undefined) return refuse('papers/not-found');
    const { tests, decisions, kept, work, groups } = sheet;
    const number = (value: number) => desk.number(value);
    const period = [sheet.fromOn, sheet.toOn].flatMap((on) => (on === null ? [] : [desk.shortDate(on)])).join(' – ');
    return {
      running: sheet.name,
      blocks: [
        opening(desk, {
          title: word(desk, 'donorSheet'),
          under: [sheet.name, sheet.donor ?? '', period].filter((line) => line !== ''),
        }),
        figures(desk, word(desk, 'measure'), [
          [word(desk, 'applied'), few(desk, sheet.applied)],
          [word(desk, 'trainedUnique'), few(desk, sheet.trained)],
          [word(desk, 'halfDays'), number(sheet.halfDays)],
          [word(desk, 'certified'), few(desk, sheet.certified)],
          [word(desk, 'withDisability'), few(desk, sheet.withDisability)],
          [
            word(desk, 'tests'),
            tests === null
              ? '—'
              : desk.t('papers:trainingPapers.testsOf', {
                  ...{ wrote: few(desk, tests.wrote) ?? '', entry: number(tests.entry), exit: number(tests.exit) },
                  rose: few(desk, tests.rose) ?? '',
                }),
          ],
          [word(desk, 'selected'), few(desk, decisions.invited)],
          [word(desk, 'reserve'), few(desk, decisions.reserve)],
          [word(desk, 'refused'), few(desk, decisions.refused)],
          [word(desk, 'placed'), few(desk, sheet.placed)],
          [word(desk, 'finished'), few(desk, sheet.finished)],
          [word(desk, 'left'), few(desk, sheet.left)],
          [word(desk, 'keptYes'), number(kept.yes)],
          [word(desk, 'keptPartly'), number(kept.partly)],
          [word(desk, 'keptNo'), number(kept.no)],
          [word(desk, 'keptOpen'), number(kept.open)],
          [word(desk, 'families'), few(desk, work.families)],
          [word(desk, 'visits'), number(work.visits)],
          [word(desk, 'services'), number(work.services)],
          [word(desk, 'hours'), number(work.hours)],
          [word(desk, 'groupWomen'), few(desk, groups.women)],
          [word(desk, 'groupAttendances'), number(groups.attendances)],
        ]),
        ...peopleBlocks(desk, sheet),
        ...(sheet.targets.length === 0 ? [] : [heading(word(desk, 'targets')), targetsTable(desk, sheet)]),
        ...(sheet.money.length === 0 ? [] : [heading(word(desk, 'money')), moneyTable(desk, sheet)]),
        closing(desk, { notes: [desk.t('papers:trainingPapers.fewNote', { least: LEAST_TOLD })] }),
      ],
    };
  },
});

function targetsTable(desk: Desk, { targets }: DonorSheet): Block {
  // texts: projects:measures.
  return table(desk, {
    columns: [
      column({ head: word(desk, 'measure'), weight: 300 }),
      column({ head: word(desk, 'plan'), weight: 100, type: 'number' }),
      column({ head: word(desk, 'fact'), weight: 100, isCentred: true }),
    ],
    rows: targets.map(({ measure, plan, fact }) => [
      ...[desk.t(`projects:measures.${measure}`), plan],
      // Attendances are of nobody.
      measure === 'attendances' || measure === 'kept' ? desk.number(fact) : few(desk, fact),
    ]),
  });
}

function moneyTable(desk: Desk, { money }: DonorSheet): Block {
  const sum = (of: 'planned' | 'paid') => money.reduce((total, one) => total + one[of], 0);
  return table(desk, {
    columns: [
      column({ head: word(desk, 'budgetLine'), weight: 300 }),
      column({ head: word(desk, 'planned'), weight: 120, isCentred: true }),
      column({ head: word(desk, 'paid'), weight: 120, isCentred: true }),
    ],
    rows: [
      ...money.map(({ line, planned, paid }) => [
        ...[line ?? word(desk, 'otherMoney'), amountText(desk, planned), amountText(desk, paid)],
      ]),
      [word(desk, 'total'), amountText(desk, sum('planned')), amountText(desk, sum('paid'))],
    ],
    rowKinds: { [money.length]: 'total' },
  });
}
