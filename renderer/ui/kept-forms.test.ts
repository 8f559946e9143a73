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

test('every form keeps what is typed, or is known to be short', () => {
  const forms = globSync('renderer/features/**/*.tsx').filter((path) =>
    /<PlainForm\b/.test(readFileSync(path, 'utf8')),
  );
  expect(forms.length).toBeGreaterThan(30);
  const forgetting = forms.filter((path) => !/\bkeep=/.test(readFileSync(path, 'utf8')));
  const names = forgetting.map((path) => path.replaceAll('\\', '/').replace(/^renderer\/features\/|\.tsx$/g, ''));
  expect(names.toSorted()).toEqual(SHORT);
});
