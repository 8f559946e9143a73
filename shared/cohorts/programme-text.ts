import type { ProgrammeModule } from './cohorts.ts';

const DAY = '#';
const BETWEEN = '|';
const USUAL_HOURS = 4;

/** A line that is no module: a day holds two halves, and hours are a number. */
export interface ProgrammeLineIssue {
  readonly line: number;
  readonly code: 'third-half' | 'hours';
}

/** A programme as it is typed: `# 1` begins a day, each line below is half a day, «теми | години | хто веде». */
export function programmeText(modules: readonly ProgrammeModule[], dayWord: string): string {
  let day = 0;
  const lines: string[] = [];
  for (const module of modules) {
    if (module.day !== day) lines.push(`${DAY} ${dayWord} ${module.day}`);
    day = module.day;
    const parts = [module.theme ?? '', String(module.hours), module.trainer ?? ''];
    while (parts.at(-1) === '') parts.pop();
    lines.push(parts.join(` ${BETWEEN} `));
  }
  return lines.join('\n');
}

/** Reads it back; lines that cannot be read are told and left out. */
export function parseProgrammeText(text: string): {
  modules: ProgrammeModule[];
  issues: ProgrammeLineIssue[];
} {
  const modules: ProgrammeModule[] = [];
  const issues: ProgrammeLineIssue[] = [];
  let day = 1;
  let isDayEmpty = true;
  for (const [at, line] of text.split('\n').entries()) {
    const words = line.trim();
    if (words === '') continue;
    if (words.startsWith(DAY)) {
      if (!isDayEmpty) day += 1;
      isDayEmpty = true;
      continue;
    }
    const [theme = '', hours = '', trainer = ''] = words.split(BETWEEN).map((part) => part.trim());
    const halves = modules.filter((module) => module.day === day).length;
    if (halves === 2) issues.push({ line: at + 1, code: 'third-half' });
    else if (!/^\d{0,2}$/.test(hours)) issues.push({ line: at + 1, code: 'hours' });
    else {
      const half = halves === 0 ? 1 : 2;
      const count = hours === '' ? USUAL_HOURS : Number(hours);
      modules.push({ day, half, theme: theme || null, hours: count, trainer: trainer || null });
    }
    isDayEmpty = false;
  }
  return { modules, issues };
}
