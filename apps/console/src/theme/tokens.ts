import type { ThemeConfig } from 'antd';

/** Paper and ink with one ember: every colour of the console. */
export const COLOURS = {
  ember: '#B5341E',
  emberDark: '#9C2B18',
  emberWash: '#F9EDE9',
  ink: '#1F1B16',
  inkSoft: '#6B635A',
  line: '#E7E1D8',
  page: '#FAF8F5',
  card: '#FFFFFF',
  success: '#2F7D4F',
  warning: '#8A5A10',
  warningFill: '#B7791F',
  error: '#A61B1B',
} as const;

/** The grades along the scale, light to dark; the same grade has the same colour everywhere. */
export const GRADE_COLOURS = [
  '#E9D9C3',
  '#DDBF9B',
  '#CFA273',
  '#C08452',
  '#AC673B',
  '#904B2A',
  '#71341E',
  '#4F2215',
] as const;

/** Series of charts in their order; told apart by the colour-blind too. */
export const SERIES = ['#B5341E', '#2B6777', '#B7791F', '#5B5F97', '#5F7A3A', '#8C6A5D'] as const;

/** The night of the big screen. */
export const NIGHT = {
  page: '#12100E',
  card: '#1B1815',
  line: '#37312A',
  ink: '#F3EDE4',
  inkSoft: '#B3A899',
  ember: '#E8775F',
  series: ['#E8775F', '#7FB5C1', '#E0B25A', '#A9ADD9'],
} as const;

export const FONT =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,-apple-system,sans-serif';
export const MONO = 'ui-monospace,"SFMono-Regular",Consolas,"Noto Sans Mono CJK SC",monospace';

/** The sizes of text and targets: of officers at a desk, and of 大字版. */
const SIZES = {
  usual: { fontSize: 14, controlHeight: 32 },
  large: { fontSize: 20, controlHeight: 60 },
} as const;

/** The antd theme; 大字版 is the same look with larger text and targets. */
export const themeOf = (largeText: boolean): ThemeConfig => ({
  hashed: false,
  token: {
    ...SIZES[largeText ? 'large' : 'usual'],
    colorPrimary: COLOURS.ember,
    colorPrimaryHover: COLOURS.emberDark,
    colorPrimaryActive: COLOURS.emberDark,
    colorLink: COLOURS.ember,
    colorLinkHover: COLOURS.emberDark,
    colorInfo: '#2B6777',
    colorSuccess: COLOURS.success,
    colorWarning: COLOURS.warningFill,
    colorError: COLOURS.error,
    colorText: COLOURS.ink,
    colorTextHeading: COLOURS.ink,
    colorTextSecondary: COLOURS.inkSoft,
    colorTextTertiary: COLOURS.inkSoft,
    colorTextDescription: COLOURS.inkSoft,
    colorTextPlaceholder: '#766E64',
    colorBorder: '#D6CEC2',
    colorBorderSecondary: COLOURS.line,
    colorBgLayout: COLOURS.page,
    colorBgContainer: COLOURS.card,
    borderRadius: 6,
    fontFamily: 'var(--font)',
    fontFamilyCode: MONO,
    fontWeightStrong: 600,
    motionDurationFast: '0.1s',
    motionDurationMid: '0.15s',
    motionDurationSlow: '0.15s',
    boxShadow: '0 4px 16px rgba(31, 27, 22, 0.12)',
    boxShadowSecondary: '0 4px 16px rgba(31, 27, 22, 0.12)',
    boxShadowTertiary: 'none',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
    Table: {
      headerBg: '#F4F0EA',
      headerColor: COLOURS.inkSoft,
      headerSplitColor: 'transparent',
      rowHoverBg: '#FBF7F1',
      cellPaddingBlockSM: 8,
      cellPaddingInlineSM: 8,
      borderColor: COLOURS.line,
    },
    Menu: {
      itemBg: 'transparent',
      itemSelectedBg: COLOURS.emberWash,
      itemSelectedColor: COLOURS.emberDark,
      itemHoverBg: '#F1ECE4',
      itemBorderRadius: 6,
    },
    Tag: { defaultBg: '#F4F0EA', defaultColor: COLOURS.ink },
    Segmented: { trackBg: '#EFE8DD' },
    Tabs: { horizontalItemPadding: '8px 0' },
  },
});
