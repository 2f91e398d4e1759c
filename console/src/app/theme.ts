import type { ThemeConfig } from 'antd';

const SHAPE = {
  // a list or dialog that waits for the end of a motion that the reader's system leaves out may never close
  motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  borderRadius: 8,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

/** Colours that the library derives are too pale, or too like what is behind them, to be read: those are said here. */
export const theme: ThemeConfig = {
  token: {
    ...SHAPE,
    colorPrimary: '#0f7b83',
    colorPrimaryBg: '#e2f1f2',
    colorPrimaryBgHover: '#cfe8ea',
    controlItemBgActive: '#e2f1f2',
    controlItemBgActiveHover: '#cfe8ea',
    colorLink: '#0f7b83',
    colorLinkHover: '#0b5f66',
    colorError: '#c62828',
    colorBgLayout: '#f4f6f8',
    colorTextSecondary: '#5c6778',
    colorTextDescription: '#5c6778',
    colorTextPlaceholder: '#6b7585',
  },
  components: {
    Descriptions: { labelColor: '#5c6778' },
  },
};

/** Where the dark looks differ from the others. The primary colour carries white; what is written in it is lighter. */
export const DARK: ThemeConfig = {
  token: {
    ...SHAPE,
    colorPrimary: '#1d929a',
    colorLink: '#4fc3ca',
    colorLinkHover: '#8fe0e4',
    colorError: '#ff7875',
    colorTextSecondary: '#a3adba',
    colorTextDescription: '#a3adba',
    colorTextPlaceholder: '#8b95a3',
  },
  components: {
    Button: { dangerColor: '#1f0606', defaultHoverColor: '#7fdbe0', defaultActiveColor: '#7fdbe0' },
    Descriptions: { labelColor: '#a3adba' },
  },
};
