import { describe, expect, it } from 'vitest';
import { address, episode, family, member, step } from './testing.ts';
import { timelineOf, type WorkWith } from './timeline.ts';

const NOTHING: WorkWith = { visits: [], given: [], reports: [], documents: [] };
const kinds = (change: object) => timelineOf(family(change), NOTHING).map(({ on, happening }) => [on, happening.kind]);

describe('what happened to a family', () => {
  it('stands with the newest first, and of one day with what came last first', () => {
    const steps = [
      step('reported', '2026-11-02'),
      step('screened', '2026-11-04'),
      step('assessed', '2026-11-09'),
      step('decided', '2026-11-09'),
    ];
    const entries = timelineOf(family({ steps }), NOTHING);
    expect(entries.map(({ on }) => on)).toEqual(['2026-11-09', '2026-11-09', '2026-11-04', '2026-11-02']);
    expect(entries.map(({ happening }) => 'step' in happening && happening.step.stage)).toEqual([
      'decided',
      'assessed',
      'screened',
      'reported',
    ]);
  });

  it('tells taking on, closing with its result, and coming again apart from steps', () => {
    const steps = [
      step('reported', '2026-11-02'),
      step('closed', '2026-12-01', { reason: 'noNeed' }),
      step('reported', '2027-02-01', { episode: 2 }),
      step('screened', '2027-02-02', { episode: 2 }),
    ];
    const episodes = [
      episode({ number: 2, openedOn: '2027-02-01' }),
      episode({ closedOn: '2026-12-01', result: 'СЖО подолано' }),
    ];
    expect(kinds({ steps, episodes })).toEqual([
      ['2027-02-02', 'step'],
      ['2027-02-01', 'returned'],
      ['2026-12-01', 'closed'],
      ['2026-11-02', 'takenOn'],
    ]);
    const closed = timelineOf(family({ steps, episodes }), NOTHING)[2]?.happening;
    expect(closed).toMatchObject({ kind: 'closed', result: 'СЖО подолано' });
  });

  it('tells circumstances of one day in one entry', () => {
    const presentFactors = [
      { factor: 7, isMain: true, fromOn: '2026-11-20', toOn: null },
      { factor: 8, isMain: false, fromOn: '2026-11-20', toOn: null },
    ];
    const earlierFactors = [{ factor: 14, isMain: true, fromOn: null, toOn: '2026-11-20' }];
    const [first] = timelineOf(family({ presentFactors, earlierFactors }), NOTHING);
    expect(first).toMatchObject({
      on: '2026-11-20',
      happening: { kind: 'circumstances', began: [{ factor: 7 }, { factor: 8 }], ended: [{ factor: 14 }] },
    });
  });

  it('tells of a worker who left only where nobody followed on that day', () => {
    const workers = [
      { worker: 'І. Ткачук', fromOn: '2026-11-21', toOn: '2026-11-25', note: null },
      { worker: 'С. Бондар', fromOn: '2026-11-03', toOn: '2026-11-21', note: null },
    ];
    expect(kinds({ workers })).toEqual([
      ['2026-11-25', 'workerLeft'],
      ['2026-11-21', 'workerCame'],
      ['2026-11-03', 'workerCame'],
      ['2026-11-02', 'takenOn'],
    ]);
  });

  it('leaves out what has no day', () => {
    const members = [member({ toOn: '2026-11-15', endReason: 'movedOut' })];
    const addresses = [address({ fromOn: '2026-11-10' }), address({ toOn: '2026-11-10' })];
    expect(kinds({ members, addresses })).toEqual([
      ['2026-11-15', 'memberLeft'],
      ['2026-11-10', 'moved'],
      ['2026-11-02', 'takenOn'],
    ]);
  });
});

it('what was done stands among what changed, by its day; what is planned only is not there', () => {
  const visit = (heldOn: string | null, outcome: string) => ({ heldOn, outcome, plannedOn: '2026-12-01' });
  const work = {
    visits: [visit('2026-11-20', 'done'), visit('2026-11-10', 'notMet'), visit(null, 'planned')],
    given: [{ givenOn: '2026-11-15' }],
    reports: [{ receivedOn: '2026-11-01' }],
    documents: [{ on: '2026-11-12' }],
  } as unknown as WorkWith;
  const entries = timelineOf(family({ steps: [] }), work).map(({ on, happening }) => [on, happening.kind]);
  expect(entries.filter(([, kind]) => ['visit', 'given', 'report', 'document'].includes(String(kind)))).toEqual([
    ['2026-11-20', 'visit'],
    ['2026-11-15', 'given'],
    ['2026-11-12', 'document'],
    ['2026-11-10', 'visit'],
    ['2026-11-01', 'report'],
  ]);
});
