import type { OpenRegister } from '#electron/register/register.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { loadPlaces } from './places.commands.ts';
import { readClassifier } from './places-file.ts';

/** Code of the region of Zhytomyr, whose 66 communities the centre of the tests covers. */
export const ZHYTOMYR_REGION = 'UA18000000000041385';

/** The shipped classifier, read from the folder of the project. */
export function shippedClassifier() {
  return readClassifier('resources');
}

/** A register in memory with the shipped classifier, of a centre that covers the communities of Zhytomyr's region. */
export async function openRegisterWithPlaces(): Promise<OpenRegister> {
  const register = await openTestRegister();
  const classifier = shippedClassifier();
  const covered = classifier.places.filter(({ level, code }) => level === 'H' && code.startsWith('UA18'));
  await register.write(async (trx) => {
    await loadPlaces(trx, classifier);
    const communities = covered.map(({ code }) => ({ community_code: code }));
    await trx.insertInto('centre_communities').values(communities).execute();
    await trx
      .insertInto('centre')
      .values({
        id: '01890000-0000-7000-8000-000000000001',
        kind: 'regional',
        name: 'Житомирський обласний центр соціальних служб',
        letter: 'Ж',
        region_code: ZHYTOMYR_REGION,
        is_demonstration: 0,
        classifier_on: classifier.editionOn,
        created_at_ms: 0,
      })
      .execute();
  });
  return register;
}
