import type { Decision, Decisions } from '#shared/importing/importing.ts';
import type { ReadRow } from '#shared/importing/sheet-list.ts';
import type { Duplicate } from './duplicates.ts';
import type { RegisterTarget, Telling } from './register-target.ts';

/** What happens with a row: its record is added, or added to one that is there, or nothing. */
export type Outcome<Item> =
  /** `folded`: numbers of later rows that became part of it. */
  | { readonly what: 'added'; readonly row: number; item: Item; readonly folded: number[] }
  | { readonly what: 'merged'; readonly row: number; readonly item: Item; readonly id: string }
  | { readonly what: 'skipped'; readonly row: number };

function decisionFor(decisions: Decisions, row: number, duplicate: Duplicate | undefined): Decision {
  if (duplicate === undefined) return 'apart';
  const own = decisions.rows.find((each) => each.row === row);
  return own?.decision ?? (duplicate.isStrong ? decisions.strong : decisions.possible);
}

/** What happens with each row, in the order of the file, which is that of the case codes. */
export function outcomesOf<Item>(
  target: Pick<RegisterTarget<never, Item>, 'recordOf' | 'fold'>,
  rows: readonly ReadRow<Item>[],
  { duplicates, decisions }: { readonly duplicates: readonly Duplicate[]; readonly decisions: Decisions },
  telling: Telling,
): Outcome<Item>[] {
  const byIndex = new Map(duplicates.map((duplicate) => [duplicate.index, duplicate]));
  const own = new Map<number, Outcome<Item>>();
  const outcomes: Outcome<Item>[] = [];
  const put = (index: number, outcome: Outcome<Item>) => {
    own.set(index, outcome);
    outcomes.push(outcome);
  };
  for (const [index, read] of rows.entries()) {
    const { row, item } = read;
    const duplicate = byIndex.get(index);
    const decision = decisionFor(decisions, row, duplicate);
    const earlier = duplicate?.of.kind === 'row' ? own.get(duplicate.of.index) : undefined;
    const id = duplicate?.of.kind === 'known' ? target.recordOf(duplicate.of.candidate) : recordOf(earlier);
    if (decision === 'skip') put(index, { what: 'skipped', row });
    else if (decision === 'merge' && id !== undefined) put(index, { what: 'merged', row, item, id });
    else if (decision === 'merge' && earlier?.what === 'added') {
      earlier.item = target.fold(earlier.item, read, telling);
      earlier.folded.push(row);
      own.set(index, earlier);
    } else put(index, { what: 'added', row, item, folded: [] });
  }
  return outcomes;
}

function recordOf(outcome: Outcome<unknown> | undefined): string | undefined {
  return outcome?.what === 'merged' ? outcome.id : undefined;
}
