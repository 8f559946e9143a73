import type { Scene } from '#electron/access/visibility.ts';
import { listCircumstances } from '#electron/families/families.queries.ts';
import { isStepBackOrOver } from '#shared/families/families.rules.ts';
import type { ClosingInput, StepInput } from '#shared/families/families.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { change, isBefore, type Taken, type Target, tooEarly, writeStep } from './families.commands.ts';

const FIRST_STAGE = 'reported';

/** Moves the case to another stage. A step back, or over a stage, needs a reason; a closed case is reopened instead. */
export function takeStep(scene: Scene, input: Target & { step: StepInput }) {
  const { step } = input;
  const write = async (family: Taken) => {
    await writeStep(scene, family, step);
    return { stage: step.stage };
  };
  return change(scene, input, write, ({ stage, episodes }) => {
    if (stage === 'closed') return refuse('families/closed');
    if (isBefore(step.takenOn, episodes[0]?.openedOn)) return tooEarly('step.takenOn');
    return isStepBackOrOver(stage, step.stage) && step.reason === null ? refuse('families/reason-needed') : null;
  });
}

/** Takes the family off the register; the episode keeps what stood then. */
export function closeCase(scene: Scene, input: Target & { closing: ClosingInput }) {
  const { closedOn, reason, result, document } = input.closing;
  const write = async (family: Taken) => {
    await closeEpisode(scene, family, input.closing);
    await writeStep(scene, family, { stage: 'closed', takenOn: closedOn, reason, document });
    return { stage: 'closed', closingReason: reason, result };
  };
  return change(scene, input, write, ({ stage, episodes }) => {
    if (stage === 'closed') return refuse('families/closed');
    return isBefore(closedOn, episodes[0]?.openedOn) ? tooEarly('closing.closedOn') : null;
  });
}

async function closeEpisode({ trx }: Scene, { n, before }: Taken, closing: ClosingInput): Promise<void> {
  const { circumstances } = await listCircumstances(trx, n);
  await trx
    .updateTable('family_episodes')
    .set({
      closed_on: closing.closedOn,
      closing_reason: closing.reason,
      result: closing.result,
      level: before.level,
      worker: before.worker,
      factors: JSON.stringify(circumstances.factors),
      members: before.members.filter(({ toOn }) => toOn === null).length,
    })
    .where('family_n', '=', n)
    .where('number', '=', before.episodes[0]?.number ?? 1)
    .execute();
}

/** The family came again: a new episode under the same code. */
export function reopenCase(scene: Scene, input: Target & { openedOn: string }) {
  const { openedOn } = input;
  const write = async (family: Taken) => {
    const { trx } = scene;
    const { n, before } = family;
    const episode = (before.episodes[0]?.number ?? 0) + 1;
    await trx.updateTable('families').set({ episode }).where('n', '=', n).execute();
    await trx.insertInto('family_episodes').values({ family_n: n, number: episode, opened_on: openedOn }).execute();
    await writeStep(scene, family, { stage: FIRST_STAGE, takenOn: openedOn, episode });
    return { stage: FIRST_STAGE, episode };
  };
  return change(scene, input, write, ({ stage, episodes }) => {
    if (stage !== 'closed') return refuse('families/not-closed');
    return isBefore(openedOn, episodes[0]?.closedOn) ? tooEarly('openedOn') : null;
  });
}
