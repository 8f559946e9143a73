import { readFile, stat } from 'node:fs/promises';
import { saveFormat } from '#electron/formats/formats.commands.ts';
import { findGroup } from '#electron/groups/groups.queries.ts';
import type { Handlers } from '#electron/ipc/handlers.ts';
import { saveFile } from '#electron/papers/produce.ts';
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
    const format = await readFormat(chosen.value);
    if (format === undefined) return refuse('formats/unreadable');
    const saved = await register.write((trx) => saveFormat({ trx, session, now }, { code: null, version: 0, format }));
    return saved instanceof Refusal ? refuse('formats/unreadable') : { code: saved.code };
  },

  saveCalendar: async ({ shell, signal, register, session, now }, { id, withPlace, title }) => {
    const group = await findGroup(register.reader, session, id);
    if (group === undefined) return refuse('groups/not-found');
    const content = async () => bytesOf(calendarFile(group, { title, withPlace, now }));
    return await saveFile<never>(shell, content, { signal, suggestedName: 'kolo.ics' });
  },
};

/** Undefined for anything but a file of a format. */
async function readFormat(path: string) {
  try {
    if ((await stat(path)).size > LARGEST_BYTES) return undefined;
    const parsed = FormatFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data.format : undefined;
  } catch {
    return undefined;
  }
}
