import { createContext, useContext } from 'react';

/** What differs between installations: served by the gateway beside the pages, never built into them. */
export interface Settings {
  authority: string;
  clientId: string;
  apiBase: string;
  /** The store's zone, in which times are shown. */
  timeZone: string;
}

const DEFAULTS = { apiBase: '/api/v1', timeZone: 'Asia/Shanghai' };

export async function loadSettings(): Promise<Settings> {
  const response = await fetch(`${import.meta.env.BASE_URL}config.json`, { cache: 'no-store' });
  if (!response.ok) {
    throw new Error(`config.json: HTTP ${response.status}`);
  }
  const settings: Settings = { ...DEFAULTS, ...(await response.json()) };
  for (const name of ['authority', 'clientId'] as const) {
    if (!settings[name]) {
      throw new Error(`config.json: "${name}" is missing`);
    }
  }
  return settings;
}

export const SettingsContext = createContext<Settings | undefined>(undefined);

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) {
    throw new Error('no SettingsContext above');
  }
  return settings;
}
