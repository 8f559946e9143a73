import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '#electron/register/durable-file.ts';
import { IDLE_MINUTES, IdleMinutes } from '#shared/entry/entry.ts';

/** All that stands in clear about this laptop's Kolo: nothing about the centre, its people or its users. */
const Settings = z.strictObject({
  language: z.string().min(2).max(10),
  theme: z.enum(['light', 'dark', 'system']),
  /** Minutes without a touch until Kolo locks itself. */
  idleMinutes: IdleMinutes,
  failedTries: z.number().int().min(0),
  lastFailedAt: z.iso.datetime().nullable(),
  /** Of the key slots' names, hexadecimal. */
  salt: z
    .string()
    .regex(/^([0-9a-f]{2}){16,64}$/)
    .nullable(),
  registerFolder: z.string().min(1).nullable(),
  /** Folders of registers that a restore put aside; kept until the head says otherwise. */
  formerFolders: z.array(z.string().min(1)).max(20).default([]),
});
export type Settings = z.output<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'uk',
  theme: 'system',
  idleMinutes: IDLE_MINUTES.default,
  failedTries: 0,
  lastFailedAt: null,
  salt: null,
  registerFolder: null,
  formerFolders: [],
};

const FILE = 'settings.json';

/** Whether Kolo was ever used in this profile. */
export function hasSettings(folder: string): boolean {
  return existsSync(join(folder, FILE));
}

/**
 * The settings in a folder. A damaged file is kept beside as `settings.damaged-<n>.json`, and every field of it that
 * is still sound is taken over: above all the salt, without which a password finds its slot only by trying all.
 */
export async function readSettings(folder: string, write = writeSettings): Promise<Settings> {
  const path = join(folder, FILE);
  if (!existsSync(path)) return DEFAULT_SETTINGS;
  const text = await readFile(path, 'utf8');
  const content = jsonOrUndefined(text);
  const parsed = Settings.safeParse(content);
  if (parsed.success) return parsed.data;
  // Copied, not renamed: a power cut before the new file must not leave the folder without any.
  await writeDurably(damagedPath(folder), text);
  const saved = soundFieldsOf(content);
  await write(folder, saved);
  return saved;
}

export async function writeSettings(folder: string, settings: Settings): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeDurably(join(folder, FILE), `${JSON.stringify(Settings.parse(settings), null, 2)}\n`);
}

function soundFieldsOf(content: unknown): Settings {
  const found: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  if (typeof content !== 'object' || content === null) return DEFAULT_SETTINGS;
  const given = new Map<string, unknown>(Object.entries(content));
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const field = schema.safeParse(given.get(name));
    if (field.success) found[name] = field.data;
  }
  return Settings.parse(found);
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damagedPath(folder: string): string {
  let n = 1;
  while (existsSync(join(folder, `settings.damaged-${n}.json`))) n++;
  return join(folder, `settings.damaged-${n}.json`);
}
