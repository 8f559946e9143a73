import type { ProgrammeItem } from './formats.ts';

/** What stands for a theme that is not settled yet. */
const OPEN_THEME = '—';
const BLOCK = '#';

/** A programme as it is typed: a theme a line; a line that begins with # names the block of those below it. */
export function programmeText(programme: readonly ProgrammeItem[]): string {
  let block: string | null = null;
  const lines: string[] = [];
  for (const item of programme) {
    if (item.block !== block) lines.push(`${BLOCK} ${item.block ?? ''}`.trimEnd());
    block = item.block;
    lines.push(item.theme ?? OPEN_THEME);
  }
  return lines.join('\n');
}

export function parseProgramme(text: string): ProgrammeItem[] {
  let block: string | null = null;
  const items: ProgrammeItem[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const words = line.trim();
    if (words.startsWith(BLOCK)) block = words.slice(BLOCK.length).trim() || null;
    else items.push({ block, theme: words === '' || words === OPEN_THEME ? null : words });
  }
  return items;
}
