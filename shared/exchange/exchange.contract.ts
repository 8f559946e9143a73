import { z } from 'zod';
import { ProgrammeFacts, ProgrammeId } from '#shared/cohorts/cohorts.ts';
import { FormatCode, FormatFacts } from '#shared/formats/formats.ts';
import { GroupId } from '#shared/groups/groups.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { job } from '#shared/ipc/procedure.ts';

/** `done` is false when the dialog was closed. */
const saved = z.object({ done: z.boolean(), fileName: z.string().nullable() });

/** Files to and from elsewhere. */
export const exchangeContract = {
  /** The words are those on screen, so that a shipped format goes in the language of whoever sends it. */
  saveFormat: job({
    needs: 'groups.change',
    audit: unrecorded('a template without a person in it'),
    input: z.object({ format: FormatFacts }),
    output: saved,
    refusals: ['papers/not-saved'],
  }),

  /** Reads a file of a format; null when none was chosen. It is a new format, whatever its name. */
  loadFormat: job({
    needs: 'groups.change',
    audit: recorded('settings', {}, { when: 'output.code' }),
    input: z.null(),
    output: z.object({ code: FormatCode.nullable() }),
    refusals: ['formats/unreadable'],
  }),

  /** A programme of a course, in the words on screen. */
  saveProgramme: job({
    needs: 'training.change',
    audit: unrecorded('a template without a person in it'),
    input: z.object({ programme: ProgrammeFacts }),
    output: saved,
    refusals: ['papers/not-saved'],
  }),

  /** Reads a file of a programme; null when none was chosen. */
  loadProgramme: job({
    needs: 'training.change',
    audit: recorded('settings', {}, { when: 'output.id' }),
    input: z.null(),
    output: z.object({ id: ProgrammeId.nullable() }),
    refusals: ['cohorts/unreadable'],
  }),

  /** Planned meetings as a file for a calendar. The title says nothing; the place stands in it only when asked for. */
  saveCalendar: job({
    needs: 'groups.see',
    audit: recorded('export', { group: 'input.id' }, { when: 'output.done' }),
    input: z.object({ id: GroupId, withPlace: z.boolean(), title: z.string().trim().min(1).max(100) }),
    output: saved,
    refusals: ['groups/not-found', 'papers/not-saved'],
  }),
};
