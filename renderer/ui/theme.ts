import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/*
 * The one place with literal colours and sizes. Components use Mantine's names (`c="accent"`) or the `--kolo-…` variables.
 * Contrast: text at least 4.5 on page and surface, borders of controls at least 3 (theme.test.ts counts it).
 */

export interface Tokens {
  readonly page: string;
  readonly surface: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  /** Border of what can be typed into or ticked. */
  readonly control: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Ground of the chosen row, tab or section. */
  readonly accentSoft: string;
  readonly good: string;
  readonly attention: string;
  readonly attentionSoft: string;
  readonly attentionLine: string;
  readonly danger: string;
  readonly dangerSoft: string;
  /** Ground of what the pointer is on. */
  readonly hover: string;
}

export const LIGHT: Tokens = {
  page: '#FBFAF7',
  surface: '#FFFFFF',
  ink: '#1F2933',
  quiet: '#55616B',
  line: '#E3E0D8',
  control: '#878D92',
  accent: '#1F6F6B',
  onAccent: '#FFFFFF',
  accentSoft: '#EAF3F1',
  good: '#2E7D4F',
  attention: '#8A5A0B',
  attentionSoft: '#FDF6E8',
  attentionLine: '#E8D6B0',
  danger: '#B42318',
  dangerSoft: '#FCF0EE',
  hover: '#F4F2EC',
};

export const DARK: Tokens = {
  page: '#16191D',
  surface: '#1D2126',
  ink: '#E6E8EA',
  quiet: '#A3ADB5',
  line: '#2C3238',
  control: '#6E7780',
  accent: '#5DB7B0',
  onAccent: '#10201F',
  accentSoft: '#1F2E2E',
  good: '#67B98A',
  attention: '#D9A84E',
  attentionSoft: '#2B2519',
  attentionLine: '#54452A',
  danger: '#F28B82',
  dangerSoft: '#33201F',
  hover: '#23282E',
};

const accent: MantineColorsTuple = [
  '#EAF3F1',
  '#D3E7E4',
  '#B0D6D1',
  '#88C6C0',
  '#5DB7B0',
  '#4AA59E',
  '#1F6F6B',
  '#1A615D',
  '#155250',
  '#103F3D',
];

/** Danger only. The shades in use are 6 on light and 4 on dark, under the pointer 7 and 5. */
const danger: MantineColorsTuple = [
  LIGHT.dangerSoft,
  '#F7D9D5',
  '#F2BAB3',
  '#F0A29A',
  DARK.danger,
  '#E5746A',
  LIGHT.danger,
  '#98200F',
  '#7E1A0D',
  '#66150B',
];

/** Warm greys of paper; 3 is the line and 4 the border of a control, as Mantine uses them in the light scheme. */
const gray: MantineColorsTuple = [
  '#F8F7F3',
  LIGHT.hover,
  '#ECE9E2',
  LIGHT.line,
  LIGHT.control,
  '#7A8288',
  LIGHT.quiet,
  '#3F4A54',
  '#2E3843',
  LIGHT.ink,
];

/** Mantine's dark greys, so that every component takes page, surface, line and ink of the dark tokens. */
const dark: MantineColorsTuple = [
  DARK.ink,
  '#C9CED3',
  DARK.quiet,
  '#868F98',
  DARK.control,
  DARK.line,
  DARK.surface,
  DARK.page,
  '#121518',
  '#0E1013',
];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function variables(tokens: Tokens): Record<string, string> {
  const own = Object.entries(tokens).map(([name, value]) => [`--kolo-${kebab(name)}`, value]);
  return {
    ...Object.fromEntries(own),
    '--mantine-color-body': tokens.page,
    '--mantine-color-text': tokens.ink,
    '--mantine-color-dimmed': tokens.quiet,
    '--mantine-color-placeholder': tokens.quiet,
    '--mantine-color-error': tokens.attention,
    '--mantine-color-anchor': tokens.accent,
    '--mantine-color-default': tokens.surface,
    '--mantine-color-default-hover': tokens.hover,
    '--mantine-color-default-color': tokens.ink,
    '--mantine-color-default-border': tokens.control,
    '--mantine-color-accent-text': tokens.accent,
    '--mantine-color-disabled-color': tokens.quiet,
  };
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--kolo-rail': '220px', '--kolo-rail-folded': '64px', '--kolo-bar': '56px', '--kolo-row': '44px' },
  light: { ...variables(LIGHT), '--kolo-shadow': '0 4px 16px rgba(31, 41, 51, 0.14)' },
  dark: { ...variables(DARK), '--kolo-shadow': '0 4px 16px rgba(0, 0, 0, 0.5)' },
});

const FONT = '"IBM Plex Sans", "Segoe UI", sans-serif';

/** A dialog: a heading, on the colour of what lies above the page. */
const FLOATING = {
  title: { fontSize: '20px', fontWeight: 600 },
  header: { background: 'var(--kolo-surface)' },
  content: { background: 'var(--kolo-surface)' },
};

export const theme = createTheme({
  colors: { accent, danger, dark, gray },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  fontFamily: FONT,
  fontFamilyMonospace: '"IBM Plex Sans", Consolas, monospace',
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  fontSizes: { xs: '13px', sm: '15px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontFamily: FONT,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '26px', lineHeight: '1.3' },
      h2: { fontSize: '20px', lineHeight: '1.4' },
      h3: { fontSize: '17px', lineHeight: '1.4' },
    },
  },
  shadows: { xs: 'none', sm: 'none', md: 'var(--kolo-shadow)', lg: 'var(--kolo-shadow)', xl: 'var(--kolo-shadow)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    // White on the light fills of the dark scheme would have a contrast of 2.3.
    return input.variant === 'filled' ? { ...colors, color: 'var(--kolo-on-accent)' } : colors;
  },
  components: {
    Modal: {
      // The head of a dialog is not the banner of the page.
      defaultProps: { centered: true, transitionProps: { duration: 120 }, attributes: { header: { role: 'none' } } },
      styles: FLOATING,
    },
    Select: { defaultProps: { comboboxProps: { shadow: 'md', transitionProps: { duration: 120 } } } },
  },
});
