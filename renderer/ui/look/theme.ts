import { theme as antd, type ThemeConfig } from 'antd'
import type { Size } from './looks.ts'

/** One accent, neutral greys; state is said by an icon and a word, so black and white stays readable. */
export function themeOf(isDark: boolean, size: Size): ThemeConfig {
  const colours = isDark ? DARK : LIGHT
  return {
    algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      ...colours.token,
      borderRadius: 4,
      fontSize: size === 'large' ? 17 : 14,
      controlHeight: size === 'large' ? 38 : 32,
      fontFamily: FONTS,
      motion: false,
      wireframe: false,
    },
    components: {
      Table: {
        cellPaddingBlock: 8,
        cellPaddingInline: 12,
        headerBg: colours.head,
        rowSelectedBg: colours.surface,
        rowSelectedHoverBg: colours.raised,
      },
      Tag: { colorWarning: colours.warn },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Menu: { itemHeight: size === 'large' ? 42 : 36, itemSelectedColor: colours.accent },
      Tabs: {
        itemSelectedColor: colours.accent,
        itemHoverColor: colours.accent,
        itemActiveColor: colours.accent,
        inkBarColor: colours.accent,
      },
      Radio: { colorPrimary: colours.accent, colorPrimaryHover: colours.accent },
      Button: colours.button,
      Layout: {
        headerBg: colours.surface,
        siderBg: colours.surface,
        headerHeight: 52,
        headerPadding: '0 16px',
      },
      Typography: { titleMarginTop: 0, titleMarginBottom: 0 },
    },
  }
}

const LIGHT = {
  button: {},
  accent: '#1f5c99',
  surface: '#ffffff',
  raised: '#f6f8fa',
  head: '#eceff3',
  warn: '#8a5100',
  token: {
    colorPrimary: '#1f5c99',
    colorInfo: '#1f5c99',
    colorLink: '#1f5c99',
    colorLinkHover: '#174878',
    colorLinkActive: '#174878',
    colorError: '#c4281c',
    colorPrimaryBg: '#e8f0f8',
    colorPrimaryBgHover: '#dbe8f4',
    colorInfoBg: '#eef4fa',
    colorInfoBorder: '#b9cfe6',
    controlItemBgActive: '#e8f0f8',
    controlItemBgActiveHover: '#dbe8f4',
    colorTextBase: '#1d2129',
    colorTextSecondary: '#5b6472',
    colorTextDescription: '#5b6472',
    colorTextPlaceholder: '#6b7482',
    colorBgLayout: '#f4f5f7',
  },
}

const DARK = {
  // White stands on it.
  button: {
    colorPrimary: '#2c6aa6',
    colorPrimaryHover: '#3373b1',
    colorPrimaryActive: '#255a8d',
    defaultHoverColor: '#a9d0f5',
    defaultHoverBorderColor: '#7db4ea',
    defaultActiveColor: '#a9d0f5',
    defaultActiveBorderColor: '#7db4ea',
  },
  // As text.
  accent: '#7db4ea',
  surface: '#1d2126',
  raised: '#23282e',
  head: '#282e35',
  warn: '#e0ad55',
  token: {
    colorPrimary: '#4f90cf',
    colorInfo: '#4f90cf',
    // The dark algorithm dims it to #8fb4d8.
    colorLink: '#a5d0fa',
    colorLinkHover: '#a9d0f5',
    colorLinkActive: '#a9d0f5',
    colorError: '#ff9a90',
    colorInfoBg: '#1f2d3b',
    colorInfoBorder: '#3a5570',
    controlItemBgActive: '#24384d',
    controlItemBgActiveHover: '#2b435c',
    colorTextBase: '#e3e6ea',
    colorBgBase: '#1d2126',
    colorTextSecondary: '#a3adb9',
    colorTextDescription: '#a3adb9',
    colorTextPlaceholder: '#98a2ae',
    colorBgLayout: '#15181c',
    colorBgContainer: '#1d2126',
    colorBgElevated: '#262c33',
    colorBorder: '#56606c',
    colorBorderSecondary: '#353c45',
  },
}

const FONTS =
  "system-ui, -apple-system, 'Segoe UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif"
