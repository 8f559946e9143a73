import { z } from 'zod';
import { FieldChange } from '#shared/history/history.ts';
import { recorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { FamilyId, PersonId } from '#shared/vocabulary/ids.ts';
import {
  Anonymising,
  DocumentsInput,
  HiddenPapers,
  IdentityInput,
  MemberSafeContact,
  Person,
  PersonalInput,
  PhonesInput,
  RestorationsInput,
  SafeContactInput,
} from './people.ts';

const ofPerson = z.object({ id: PersonId });
const NOT_FOUND = ['people/not-found'] as const;

const changed = { id: PersonId, version: z.number().int() };
const version = z.object({ version: z.number().int() });
const CHANGE_REFUSALS = ['people/not-found', 'people/changed-meanwhile'] as const;

export const peopleContract = {
  get: query({
    needs: 'people.see',
    audit: recorded('view', { person: 'input.id' }),
    input: ofPerson,
    output: Person,
    refusals: NOT_FOUND,
  }),

  /** Documents and restorations: asked for on their own, never part of a record or a list. */
  documents: query({
    needs: 'people.documents',
    audit: recorded('viewHidden', { person: 'input.id' }),
    input: ofPerson,
    output: HiddenPapers,
    refusals: NOT_FOUND,
  }),

  /** The word by which the person knows that it is the centre; null when none is agreed. */
  codeWord: query({
    needs: 'people.documents',
    audit: recorded('viewHidden', { person: 'input.id' }),
    input: ofPerson,
    output: z.object({ codeWord: z.string().nullable() }),
    refusals: NOT_FOUND,
  }),

  /** Safe-contact sheets of the members of a family, for the head of its record. */
  safeContacts: query({
    needs: 'people.see',
    audit: recorded('view', { family: 'input.familyId' }),
    input: z.object({ familyId: FamilyId }),
    output: z.array(MemberSafeContact),
  }),

  /** Changes of every field but the hidden ones, newest first. */
  history: query({
    needs: 'people.see',
    audit: recorded('view', { person: 'input.id' }),
    input: ofPerson,
    output: z.array(FieldChange),
    refusals: NOT_FOUND,
  }),

  /** Changes of what is hidden until asked, newest first. */
  hiddenHistory: query({
    needs: 'people.documents',
    audit: recorded('viewHidden', { person: 'input.id' }),
    input: ofPerson,
    output: z.array(FieldChange),
    refusals: NOT_FOUND,
  }),

  /** Names, former names and the alias. A name for a person who had none identifies the person. */
  changeIdentity: command({
    needs: 'people.change',
    audit: recorded('change', { person: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, identity: IdentityInput }),
    output: version,
    refusals: CHANGE_REFUSALS,
  }),

  changePersonal: command({
    needs: 'people.change',
    audit: recorded('change', { person: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, personal: PersonalInput }),
    output: version,
    refusals: CHANGE_REFUSALS,
  }),

  changePhones: command({
    needs: 'people.change',
    audit: recorded('change', { person: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, phones: PhonesInput }),
    output: version,
    refusals: CHANGE_REFUSALS,
  }),

  /** Null takes the sheet away. */
  changeSafeContact: command({
    needs: 'people.documents',
    audit: recorded('change', { person: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, safeContact: SafeContactInput.nullable() }),
    output: version,
    refusals: CHANGE_REFUSALS,
  }),

  changeDocuments: command({
    needs: 'people.documents',
    audit: recorded('change', { person: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, documents: DocumentsInput }),
    output: version,
    refusals: CHANGE_REFUSALS,
  }),

  changeRestorations: command({
    needs: 'people.documents',
    audit: recorded('change', { person: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, restorations: RestorationsInput }),
    output: version,
    refusals: CHANGE_REFUSALS,
  }),

  /** Destroys the names of a person, who is known by code only from then on. Cannot be taken back. */
  anonymise: command({
    needs: 'people.documents',
    audit: recorded('change', { person: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, anonymising: Anonymising }),
    output: version,
    refusals: CHANGE_REFUSALS,
  }),
};
