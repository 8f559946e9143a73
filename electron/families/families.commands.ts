import type { Scene } from '#electron/access/visibility.ts';
import { deleteDraft } from '#electron/drafts/drafts.queries.ts';
import { type FieldValue, recordChanges } from '#electron/history/history.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { noteUnseen } from '#electron/reviews/quiet-duplicates.queries.ts';
import { indexAddress } from '#electron/search/search-index.queries.ts';
import type { AddressInput } from '#shared/families/addresses.ts';
import { isLooserThan } from '#shared/families/families.rules.ts';
import type { CaseChange, Circumstances, Family, NewFamily } from '#shared/families/families.ts';
import { type FamilyGroup, familyGroupForm, NEW_FAMILY_FORM } from '#shared/families/family-forms.ts';
import { writeMemberLine } from '#shared/families/member-line.ts';
import { namesShelter } from '#shared/families/shelter.rules.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import { caseColumns, findFamily } from './families.queries.ts';
import { type Registered, registerFamilies } from './families-bulk.commands.ts';
import { keepSight } from './keep-sight.commands.ts';

/** A family taken for a change: as it stood before, with its internal number. */
export interface Taken {
  readonly n: number;
  readonly before: Family;
}

/** What the person saw when they began. */
export interface Target {
  readonly id: string;
  readonly version: number;
}

export type ChangeRefusal = Refusal<'families/not-found' | 'families/changed-meanwhile'>;

const SHELTER = 'families/shelter-address';

/** Takes a family on the register under the next case code of the year. */
export async function registerFamily(
  scene: Scene,
  input: NewFamily,
): Promise<Registered | Refusal<'families/no-numbers-left' | typeof SHELTER>> {
  const { trx, session, now } = scene;
  const shelter = shelterRefusal(input.address);
  if (shelter !== null) return shelter;
  const registered = await registerFamilies(trx, [input], { now, userId: session.userId });
  if (registered instanceof Refusal) return registered;
  await deleteDraft(trx, session.userId, { form: NEW_FAMILY_FORM, recordId: '' });
  const family = must(registered[0], 'the family just registered');
  await keepSight(scene, family.id);
  await noteUnseen(scene, [{ id: family.id, members: input.members }]);
  return family;
}

/** The refusal of an address that would tell where a shelter is. */
export function shelterRefusal({ street, directions, viaPerson }: AddressInput) {
  return namesShelter([street, directions, viaPerson]) ? refuse(SHELTER) : null;
}

type Fields = Readonly<Record<string, FieldValue>>;

/**
 * Changes a family, unless it is not there or somebody changed it since the version that the person saw. `write` gives
 * back the fields as they are now; what they were is kept. `check` sees the family as it stands and may refuse.
 */
export async function change<R extends Refusal = never>(
  scene: Scene,
  target: Target,
  write: (family: Taken) => Promise<Fields>,
  check: (before: Family) => R | null = () => null,
): Promise<{ version: number } | ChangeRefusal | R> {
  const { trx, session, visible, now } = scene;
  const before = await findFamily(trx, visible, target.id);
  if (before === undefined) return refuse('families/not-found');
  if (before.version !== target.version) return refuse('families/changed-meanwhile');
  const refused = check(before);
  if (refused !== null) return refused;
  const version = before.version + 1;
  const { n } = await trx
    .updateTable('families')
    .set({ version, changed_at_ms: now.getTime() })
    .where('id', '=', target.id)
    .returning('n')
    .executeTakeFirstOrThrow();
  const fields = await write({ n, before });
  await recordChanges(trx, { thing: 'family', recordN: n, session, now }, historyOf(before), fields);
  return { version };
}

/** The fields of a family that have a history, by the names that history knows them under. */
function historyOf(family: Family): Record<string, FieldValue> {
  const {
    level,
    worker,
    registeredOn,
    statedChildren,
    statedMinors,
    notes,
    confidentiality,
    stage,
    circumstances,
    tags,
  } = family;
  const present = (kind: string) => family.addresses.find((address) => address.kind === kind && address.toOn === null);
  return {
    ...{ level, worker, registeredOn, statedChildren, statedMinors, notes, confidentiality, stage, tags },
    factors: circumstances.factors,
    mainFactor: circumstances.main,
    ...addressFields('actual', present('actual')),
    ...addressFields('registered', present('registered')),
    members: family.members.map(writeMemberLine),
  };
}

/** An address as history knows it. */
export function addressFields(
  kind: string,
  address: Omit<AddressInput, 'kind'> | undefined,
): Record<string, FieldValue> {
  const { communityCode, settlementCode, starostaDistrict, street, directions, viaPerson, noFixedAddress } =
    address ?? {};
  const fields = { communityCode, settlementCode, starostaDistrict, street, directions, viaPerson, noFixedAddress };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${kind}.${name}`, value]));
}

/** What was typed into a group is saved now: its draft goes. */
export const forgetDraft = ({ trx, session }: Scene, group: FamilyGroup, { id }: Target) =>
  deleteDraft(trx, session.userId, { form: familyGroupForm(group), recordId: id });

/** Changes level, worker, dates and notes. Another worker ends the time of the one before on that day. */
export function changeCase(scene: Scene, input: Target & { case: CaseChange }) {
  const write = async ({ n, before }: Taken) => {
    const { trx, now } = scene;
    const { worker, level, registeredOn, statedChildren, statedMinors, notes, confidentiality } = input.case;
    await trx.updateTable('families').set(caseColumns(input.case)).where('n', '=', n).execute();
    if (confidentiality !== before.confidentiality) await indexAddress(trx, n);
    if (worker !== before.worker) await changeWorker(trx, n, worker, todayIn(now));
    if (confidentiality !== before.confidentiality) await keepSight(scene, input.id);
    await forgetDraft(scene, 'case', input);
    return { level, worker, registeredOn, statedChildren, statedMinors, notes, confidentiality };
  };
  return change(scene, input, write, ({ confidentiality }) => {
    const isLooser = isLooserThan(input.case.confidentiality, confidentiality);
    return isLooser && !mayDo(scene.session.role, 'families.access') ? refuse('families/loosened-by-head') : null;
  });
}

/** Ends the time of the present worker; `note` is what they leave to the next one. */
export async function changeWorker(
  trx: Writer,
  familyN: number,
  worker: string | null,
  today: string,
  note: string | null = null,
): Promise<void> {
  await trx
    .updateTable('family_workers')
    .set({ to_on: today })
    .where('family_n', '=', familyN)
    .where('to_on', 'is', null)
    .execute();
  if (worker === null) return;
  await trx
    .insertInto('family_workers')
    .values({ family_n: familyN, worker, from_on: today, to_on: null, note })
    .execute();
}

/** Adds a step to the case and makes its stage the present one. */
export async function writeStep(
  { trx, session }: Scene,
  { n, before }: Taken,
  step: { stage: string; takenOn: string; reason?: string | null; document?: string | null; episode?: number },
): Promise<void> {
  const { stage, takenOn, reason = null, document = null } = step;
  const episode = step.episode ?? before.episodes[0]?.number ?? 1;
  await trx.updateTable('families').set({ stage }).where('n', '=', n).execute();
  await trx
    .insertInto('family_steps')
    .values({ family_n: n, episode, stage, taken_on: takenOn, reason, document, user_id: session.userId })
    .execute();
}

/** Whether a day lies before another; with a day that is not known nothing is before it. */
export function isBefore(day: string, other: string | null | undefined): boolean {
  return typeof other === 'string' && day < other;
}

/** The refusal of a day that lies before what it follows. */
export const tooEarly = (path: string) => refuse('families/date-too-early', { fields: [{ path, code: 'too-early' }] });

/** Makes the present circumstances what the form says: those that ended get an end, new ones a beginning. */
export function changeCircumstances(
  scene: Scene,
  input: Target & { circumstances: Circumstances; tags?: readonly string[] },
) {
  return change(scene, input, async ({ n, before }) => {
    const { trx, now } = scene;
    const { factors, main } = input.circumstances;
    const tags = input.tags ?? before.tags;
    await writeFactors(trx, n, { factors, main, today: todayIn(now), before: before.circumstances.factors });
    await trx.deleteFrom('family_tags').where('family_n', '=', n).execute();
    for (const tag of tags) await trx.insertInto('family_tags').values({ family_n: n, tag }).execute();
    await forgetDraft(scene, 'circumstances', input);
    // In the order that the record is read in, so that the same set is no change.
    return { factors: inOrder(factors, main), mainFactor: main, tags };
  });
}

function inOrder(factors: readonly number[], main: number | null): number[] {
  return [...factors].sort((a, b) => Number(b === main) - Number(a === main) || a - b);
}

interface FactorChange {
  readonly factors: readonly number[];
  readonly main: number | null;
  readonly today: string;
  readonly before: readonly number[];
}

async function writeFactors(trx: Writer, familyN: number, { factors, main, today, before }: FactorChange) {
  const present = () =>
    trx.updateTable('family_circumstances').where('family_n', '=', familyN).where('to_on', 'is', null);
  for (const factor of before) {
    const ended = factors.includes(factor) ? {} : { to_on: today };
    const is_main = factors.includes(factor) ? (factor === main ? 1 : 0) : undefined;
    await present()
      .set({ ...ended, is_main })
      .where('factor', '=', factor)
      .execute();
  }
  for (const factor of factors.filter((each) => !before.includes(each))) {
    const is_main = factor === main ? 1 : 0;
    await trx
      .insertInto('family_circumstances')
      .values({ family_n: familyN, factor, is_main, from_on: today, to_on: null })
      .execute();
  }
}
