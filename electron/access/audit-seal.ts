import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AuditHead } from '#electron/register/audit-chain.ts';
import { writeDurably } from '#electron/register/durable-file.ts';
import type { RegisterKey } from '#electron/register/key.ts';

/*
 * The seal: the head of the audit, kept outside the register under a key that only the data key gives. Whoever cuts the
 * end of the audit off, puts an old page back or takes the -wal away leaves a register that is behind its seal.
 *
 *   audit/<name>.seal    `name` comes from the data key too, so that a seal of another key is not taken for a false one
 */

const Seal = z.strictObject({
  n: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  atMs: z.number().int(),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});

export const sealFolderIn = (folder: string): string => join(folder, 'audit');

function partOf(dek: RegisterKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dek, '', `kolo audit ${purpose}`, 32));
}

function nameOf(dek: RegisterKey): string {
  return `${partOf(dek, 'seal name').toString('hex', 0, 8)}.seal`;
}

function macOf(dek: RegisterKey, { n, hash, atMs }: Omit<z.output<typeof Seal>, 'mac'>): Buffer {
  return createHmac('sha256', partOf(dek, 'seal'))
    .update(JSON.stringify([n, hash, atMs]))
    .digest();
}

/**
 * Seals a head; earlier seals, of other data keys too, are removed afterwards. Before the data key is changed, call it
 * with `keepOthers` under the new one: then the old register and the new one both have their seal.
 */
export async function writeSeal(folder: string, dek: RegisterKey, head: AuditHead, keepOthers = false): Promise<void> {
  const content = { n: head.n, hash: Buffer.from(head.hash).toString('hex'), atMs: head.atMs };
  const seal = { ...content, mac: macOf(dek, content).toString('hex') };
  await mkdir(sealFolderIn(folder), { recursive: true });
  await writeDurably(join(sealFolderIn(folder), nameOf(dek)), `${JSON.stringify(seal)}\n`);
  if (keepOthers) return;
  const others = (await readdir(sealFolderIn(folder))).filter((name) => name !== nameOf(dek));
  for (const name of others) await rm(join(sealFolderIn(folder), name), { force: true });
}

/** The head that was sealed last under this key; null when there is none, or it is not true. */
export async function readSeal(folder: string, dek: RegisterKey): Promise<AuditHead | null> {
  const path = join(sealFolderIn(folder), nameOf(dek));
  if (!existsSync(path)) return null;
  const parsed = Seal.safeParse(jsonOf(await readFile(path, 'utf8')));
  if (!parsed.success) return null;
  const { mac, ...content } = parsed.data;
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), macOf(dek, content))) return null;
  return { n: content.n, hash: Buffer.from(content.hash, 'hex'), atMs: content.atMs };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
