import { readFile, stat } from 'node:fs/promises';
import { addProgramme } from '#electron/cohorts/cohorts.commands.ts';
import { saveFormat } from '#electron/formats/formats.commands.ts';
import { findGroup } from '#electron/groups/groups.queries.ts';
import type { Handlers } from '#electron/ipc/handlers.ts';
import { saveFile } from '#electron/papers/produce.ts';
import { ProgrammeFile } from '#shared/cohorts/cohorts.ts';
import type { exchangeContract } from '#shared/exchange/exchange.contract.ts';
import { FormatFile } from '#shared/formats/formats.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { calendarFile } from './calendar-file.ts';

const LARGEST_BYTES = 200_000;
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Handlers of files to and from elsewhere. */
export const exchangeHandlers: Handlers<typeof exchangeContract> = {
  saveFormat: async ({ shell, signal }, { format }) => {
    const file = FormatFile.parse({ kolo: 'group-format', edition: 1, format });
    const content = async () => bytesOf(`${JSON.stringify(file, null, 2)}\n`);
    return await saveFile<never>(shell, content, { signal, suggestedName: 'format.json' });
  },

  loadFormat: async ({ shell, signal, register, session, now }) => {
    const chosen = await shell('chooseFile', { title: 'Kolo', extensions: ['json'] }, { signal });
    if (!chosen.ok) return refuse('formats/unreadable');
    if (chosen.value === null) return { code: null };
    const format = (await readJson(chosen.value, FormatFile))?.format;
    if (format === undefined) return refuse('formats/unreadable');
    const saved = await register.write((trx) => saveFormat({ trx, session, now }, { code: null, version: 0, format }));
    return saved instanceof Refusal ? refuse('formats/unreadable') : { code: saved.code };
  },

  saveProgramme: async ({ shell, signal }, { programme }) => {
    const file = ProgrammeFile.parse({ kolo: 'training-programme', edition: 1, programme });
    const content = async () => bytesOf(`${JSON.stringify(file, null, 2)}\n`);
    return await saveFile<never>(shell, content, { signal, suggestedName: 'programme.json' });
  },

  loadProgramme: async ({ shell, signal, register, session, now }) => {
    const chosen = await shell('chooseFile', { title: 'Kolo', extensions: ['json'] }, { signal });
    if (!chosen.ok) return refuse('cohorts/unreadable');
    if (chosen.value === null) return { id: null };
    const programme = (await readJson(chosen.value, ProgrammeFile))?.programme;
    if (programme === undefined) return refuse('cohorts/unreadable');
    return await register.write((trx) => addProgramme({ trx, session, now }, programme));
  },

  saveCalendar: async ({ shell, signal, register, session, now }, { id, withPlace, title }) => {
    const group = await findGroup(register.reader, session, id);
    if (group === undefined) return refuse('groups/not-found');
    const content = async () => bytesOf(calendarFile(group, { title, withPlace, now }));
    return await saveFile<never>(shell, content, { signal, suggestedName: 'kolo.ics' });
  },
};

/** What a file must be, as far as reading it needs to know. */
interface Schema<T> {
  readonly safeParse: (value: unknown) => { readonly data?: T | undefined };
}

/** Undefined for anything but a file of that kind. */
async function readJson<T>(path: string, schema: Schema<T>): Promise<T | undefined> {
  try {
    if ((await stat(path)).size > LARGEST_BYTES) return undefined;
    return schema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
