import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Forms of a line or two, or of choices: what they lose is made again in a moment. */
const SHORT = [
  'calls/JoinForm',
  'calls/NotesForm',
  'consents/WithdrawForm',
  'families/documents/DocumentPage',
  'groups/MeasuredGroup',
  'groups/MoveForm',
  'groups/ProjectsGroup',
  'groups/WomanLink',
  'training/EvaluationsGroup',
  'training/ModulesGroup',
  'training/QuotasForm',
];

const countOf = (source: string, mark: RegExp) => source.match(mark)?.length ?? 0;

test('every form keeps what is typed, or is known to be short', () => {
  const forms = globSync('renderer/features/**/*.tsx').flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    const [all, kept] = [countOf(source, /<PlainForm\b/g), countOf(source, /\bkeep=/g)];
    return all === 0 ? [] : [{ path, isForgetting: kept < all }];
  });
  expect(forms.length).toBeGreaterThan(30);
  const forgetting = forms.filter(({ isForgetting }) => isForgetting).map(({ path }) => path);
  const names = forgetting.map((path) => path.replaceAll('\\', '/').replace(/^renderer\/features\/|\.tsx$/g, ''));
  expect(names.toSorted()).toEqual(SHORT);
});
