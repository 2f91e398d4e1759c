import type { ThemeConfig } from 'antd';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f7b83',
    colorLink: '#0f7b83',
    colorBgLayout: '#f4f6f8',
    colorTextSecondary: '#5c6778',
    colorTextDescription: '#5c6778',
    borderRadius: 8,
    fontFamily:
      'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  },
  components: {
    Layout: { headerBg: '#0f3d43', headerHeight: 56, headerPadding: '0 24px' },
    Menu: { darkItemBg: 'transparent', darkItemSelectedBg: '#0f7b83' },
    Table: { headerBg: '#f7f9fb' },
  },
};
