import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import { FolderChoice } from '#shared/entry/entry.ts';
import { channelsOf, procedureOf } from '#shared/ipc/procedure.ts';
import { IPC_CODES } from '#shared/ipc/reply.ts';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import { must } from '#shared/vocabulary/must.ts';
import { loadTexts } from './languages.ts';

const refusals = channelsOf(contract).flatMap(
  (channel) => must(procedureOf(contract, channel), 'channel of the contract').refusals,
);
const problems = FolderChoice.shape.problem.unwrap().options;
const codes = [...new Set([...IPC_CODES, ...refusals, ...problems])];

const languages = await Promise.all(LANGUAGES.map(async (language) => [language, await loadTexts(language)] as const));

describe.each(languages)('failures in %s', (_, { failures }) => {
  const texts = failures as Readonly<Record<string, Readonly<Record<string, string>>>>;

  test.each(codes)('%s says what happened, what is safe and what to do', (code) => {
    for (const part of ['title', 'safe', 'todo']) expect(texts[code]?.[part], `${code}.${part}`).toMatch(/\p{L}.*\.$/u);
  });

  test('no failure is told that nothing can answer', () => {
    expect(Object.keys(texts).filter((key) => key !== 'field' && !codes.includes(key as never))).toEqual([]);
  });

  test('no headline shows a code or shouts', () => {
    for (const [code, text] of Object.entries(texts)) {
      if (code === 'field') continue;
      expect(text.title).not.toMatch(/!|[a-z]+\/[a-z]+/);
    }
  });
});
