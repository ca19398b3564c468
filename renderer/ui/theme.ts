import type { ThemeConfig } from 'antd'

/** One accent, neutral greys; state is said by an icon and a word, so black and white stays readable. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f5c99',
    colorInfo: '#1f5c99',
    colorLink: '#1f5c99',
    colorPrimaryBg: '#e8f0f8',
    colorPrimaryBgHover: '#dbe8f4',
    colorInfoBg: '#eef4fa',
    colorInfoBorder: '#b9cfe6',
    controlItemBgActive: '#e8f0f8',
    controlItemBgActiveHover: '#dbe8f4',
    colorTextBase: '#1d2129',
    colorBgLayout: '#f4f5f7',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      "system-ui, -apple-system, 'Segoe UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif",
    motion: false,
    wireframe: false,
  },
  components: {
    Table: {
      cellPaddingBlock: 8,
      cellPaddingInline: 12,
      headerBg: '#eceff3',
      rowSelectedBg: '#ffffff',
      rowSelectedHoverBg: '#f3f7fb',
    },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Menu: { itemHeight: 38 },
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerHeight: 52, headerPadding: '0 16px' },
    Typography: { titleMarginTop: 0, titleMarginBottom: 0 },
  },
}
