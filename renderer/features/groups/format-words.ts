import { useTexts } from '#renderer/text/i18n.ts';
import {
  type FormatFacts,
  type GroupFormat,
  isShipped,
  type ProgrammeItem,
  SHIPPED_FACTS,
  type ShippedFormat,
} from '#shared/formats/formats.ts';

const TWELVE = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const RULES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** A format with all its words: those of the centre, else those that are shipped, in the language on screen. */
export function useFormatWords(): (format: GroupFormat) => FormatFacts {
  const t = useTexts('formats');
  const programmeOf = (code: ShippedFormat): ProgrammeItem[] => {
    if (code === 'circle12') return TWELVE.map((number) => ({ block: null, theme: t(`themes.${number}`) }));
    const { meetings } = SHIPPED_FACTS[code];
    const blockOf = (at: number) => t(at < meetings / 2 ? 'blocks.first' : 'blocks.second');
    return Array.from({ length: meetings }, (_, at) => ({
      block: code === 'twoBlocks' ? blockOf(at) : null,
      theme: null,
    }));
  };
  return ({ code, version: _, ...format }) => {
    if (!isShipped(code)) return { ...format, name: format.name ?? code, programme: format.programme ?? [] };
    // Once the centre changed it, an empty role is an empty role.
    const isChanged = format.programme !== null;
    return {
      ...format,
      name: format.name ?? t(`names.${code}`),
      leaderRole: isChanged ? format.leaderRole : t(`roles.${code}.leader`),
      coLeaderRole: isChanged ? format.coLeaderRole : t(`roles.${code}.coLeader`),
      rules: format.rules ?? RULES.map((number) => t(`papers:groupPapers.rule.${number}`)).join('\n'),
      programme: format.programme ?? programmeOf(code),
    };
  };
}

/** What a format is called. */
export function useFormatName(): (group: { readonly format: string; readonly formatName: string | null }) => string {
  const t = useTexts('formats');
  return ({ format, formatName }) => formatName ?? (isShipped(format) ? t(`names.${format}`) : format);
}
