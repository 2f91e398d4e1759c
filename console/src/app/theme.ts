import type { ThemeConfig } from 'antd';

const SHAPE = {
  borderRadius: 8,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

export const theme: ThemeConfig = {
  token: {
    ...SHAPE,
    colorPrimary: '#0f7b83',
    colorLink: '#0f7b83',
    // The library's own red is too light to read on white.
    colorError: '#c62828',
    colorBgLayout: '#f4f6f8',
    colorTextSecondary: '#5c6778',
    colorTextDescription: '#5c6778',
  },
  components: {
    Layout: { headerBg: '#0f3d43', headerHeight: 56, headerPadding: '0 24px' },
    Menu: { darkItemBg: 'transparent', darkItemSelectedBg: '#0f7b83' },
    Table: { headerBg: '#f7f9fb' },
    Descriptions: { labelColor: '#5c6778' },
  },
};

/** Where the dark looks differ from the others. */
export const DARK: ThemeConfig = {
  token: {
    ...SHAPE,
    colorPrimary: '#2aa5ad',
    colorLink: '#4fc3ca',
    colorError: '#ff7875',
    colorTextSecondary: '#a3adba',
    colorTextDescription: '#a3adba',
  },
  components: { ...theme.components, Table: {}, Descriptions: { labelColor: '#a3adba' } },
};
