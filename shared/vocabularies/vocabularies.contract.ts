import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import { Validity, VocabularyEntry, VocabularyEntryId, VocabularyLabel, VocabularyName } from './vocabularies.ts';

const one = { id: VocabularyEntryId };

export const vocabulariesContract = {
  /** Every entry of every vocabulary, in the order of the office: about a hundred rows. */
  all: query({
    needs: 'vocabularies.see',
    audit: unrecorded('words of the office, no person'),
    input: z.null(),
    output: z.array(VocabularyEntry),
  }),

  /** Adds an entry of the office at the end of a vocabulary, with its words in at least one language. */
  add: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'output.id' }),
    input: z.object({ vocabulary: VocabularyName, labels: z.array(VocabularyLabel).min(1).max(20) }),
    output: z.object({ id: VocabularyEntryId, code: z.string() }),
    refusals: ['vocabularies/full'],
  }),

  /**
   * Sets the words of one language; null takes them back: a built-in entry is then called by the program's word again.
   * An entry of the office keeps words in at least one language.
   */
  changeLabel: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object({
      ...one,
      language: z.enum(LANGUAGES),
      words: VocabularyLabel.pick({ label: true, shortLabel: true }).nullable(),
    }),
    output: z.null(),
    refusals: ['vocabularies/not-found', 'vocabularies/no-label-left'],
  }),

  /** From when and until when the entry is offered. */
  setValidity: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object({ ...one, validity: Validity }),
    output: z.null(),
    refusals: ['vocabularies/not-found'],
  }),

  /**
   * Says of a relation that it makes a child of the family, of a factor that papers tell it as a number only. What the
   * program itself says is not taken back, and other vocabularies have no mark.
   */
  mark: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object({ ...one, isMarked: z.boolean() }),
    output: z.null(),
    refusals: ['vocabularies/not-found', 'vocabularies/mark-fixed'],
  }),

  /** One place up (-1) or down (1); at the end of the list nothing happens. */
  move: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object({ ...one, step: z.literal([-1, 1]) }),
    output: z.null(),
    refusals: ['vocabularies/not-found'],
  }),

  /** Takes away an entry of the office that no record holds. What is held, or built in, can only be ended. */
  remove: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object(one),
    output: z.null(),
    refusals: ['vocabularies/not-found', 'vocabularies/built-in', 'vocabularies/in-use'],
  }),
};
