import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { PersonId } from '#shared/vocabulary/ids.ts';
import { Consent, ConsentId, ConsentInput, ConsentText, ConsentTextId, ConsentTextInput } from './consents.ts';

/** What people agreed to, scope by scope. Nothing is deleted: what was withdrawn stays as withdrawn. */
export const consentsContract = {
  /** Of one person, the newest first. */
  list: query({
    needs: 'people.see',
    audit: recorded('view', { person: 'input.personId' }),
    input: z.object({ personId: PersonId }),
    output: z.array(Consent),
    refusals: ['people/not-found'],
  }),

  /** Writes down a signed form. A scope that holds already is replaced from that day on. */
  give: command({
    needs: 'people.change',
    audit: recorded('change', { person: 'input.personId' }),
    input: ConsentInput,
    output: z.null(),
    refusals: [
      'people/not-found',
      'consents/child-must-sign',
      'consents/representative-must-sign',
      'consents/text-not-found',
    ],
  }),

  withdraw: command({
    needs: 'people.change',
    audit: recorded('change', { entry: 'input.id' }),
    input: z.object({ id: ConsentId, withdrawnOn: DateOnly }),
    output: z.null(),
    refusals: ['consents/not-found', 'consents/withdrawn-before-given'],
  }),

  /** Every text of the form, the newest first; the last is the one that the program comes with. */
  texts: query({
    needs: 'people.see',
    audit: unrecorded('the words of an empty form and nobody’s data'),
    input: z.null(),
    output: z.array(ConsentText),
  }),

  /** Words the form anew from a day on, as its next version. What was signed keeps its own text. */
  saveText: command({
    needs: 'letterheads.change',
    audit: recorded('settings', { entry: 'output.id' }),
    input: ConsentTextInput,
    output: z.object({ id: ConsentTextId }),
  }),
};
