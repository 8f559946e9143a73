import { describe, expect, test } from 'vitest';
import { DARK, LIGHT } from './theme.ts';

/** Relative luminance of `#RRGGBB` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('the %s tokens', (_, tokens) => {
  test.each(['ink', 'quiet', 'accent', 'good', 'attention', 'danger'] as const)('%s can be read as text', (name) => {
    for (const ground of [tokens.page, tokens.surface, tokens.hover]) {
      expect(contrast(tokens[name], ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('text on coloured grounds can be read', () => {
    expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.accent, tokens.accentSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.ink, tokens.attentionSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.attention, tokens.attentionSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.ink, tokens.dangerSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.quiet, tokens.dangerSoft)).toBeGreaterThanOrEqual(4.5);
  });

  test('the border of a control can be seen', () => {
    for (const ground of [tokens.page, tokens.surface]) {
      expect(contrast(tokens.control, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
