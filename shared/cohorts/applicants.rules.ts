import { repairText, titleCaseName } from '#shared/vocabulary/text/repair.ts';
import type { ReadApplicant } from './applicants.ts';
import type { TraineeInput } from './cohorts.ts';

/** Somebody who applied and of whom nothing is known yet. */
export const APPLICANT: TraineeInput = {
  ...{ surname: '', givenName: null, patronymic: null, sex: null, birthYear: null, phone: null, email: null },
  ...{ organisation: null, position: null, communityCode: null, status: null, disability: null, education: null },
  ...{ motivation: null, emergencyContact: null, photoConsent: null, observations: null, dativeName: null },
  ...{ state: 'applied', leftReason: null, note: null },
};

const MOST_NAME = 200;

/** «КРАВЧУК Наталія Петрівна» by its words: surname first, as official lists have it; what is over is the patronymic. */
export function nameOf(text: string): Pick<TraineeInput, 'surname' | 'givenName' | 'patronymic'> {
  const [surname = '', givenName, ...rest] = titleCaseName(repairText(text).text).slice(0, MOST_NAME).split(' ');
  return { surname, givenName: givenName ?? null, patronymic: rest.join(' ') || null };
}

const PHONE = /^[+\d][\d\s()-]{6,}$/;
const EMAIL = /^\S+@\S+\.\S+$/;
const MOST_LINE = 300;

/**
 * Applicants a line each, as they are typed or pasted out of a table: the name, then cells after `;` or a tab. A cell
 * that looks like a phone or an address is one; of the others the first is the position, the second the employer.
 */
export function applicantsOfLines(text: string): ReadApplicant[] {
  return text.split('\n').flatMap((line, at) => {
    const [name = '', ...cells] = line.split(/[;\t]/).map((cell) => cell.trim());
    if (name === '') return [];
    const trainee = { ...APPLICANT, ...nameOf(name) };
    const others: string[] = [];
    for (const cell of cells.map((one) => repairText(one).text.slice(0, MOST_LINE)).filter((one) => one !== '')) {
      if (PHONE.test(cell) && trainee.phone === null) trainee.phone = cell.slice(0, 100);
      else if (EMAIL.test(cell) && trainee.email === null) trainee.email = cell.slice(0, 200);
      else others.push(cell);
    }
    [trainee.position = null, trainee.organisation = null] = others;
    const rest = others.slice(2).join('; ');
    return [{ row: at + 1, trainee: { ...trainee, note: rest || null } }];
  });
}
