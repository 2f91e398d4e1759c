/** What differs between installations: served by the gateway beside the page, never built into it. */
export interface Settings {
  authority: string;
  clientId: string;
  /** The store's zone, in which times are shown. */
  timeZone: string;
}

export async function loadSettings(): Promise<Settings> {
  const response = await fetch(`${import.meta.env.BASE_URL}config.json`, { cache: 'no-store' });
  if (!response.ok) {
    throw new Error(`config.json: HTTP ${response.status}`);
  }
  const settings: Partial<Settings> = await response.json();
  const { authority, clientId, timeZone = 'Asia/Shanghai' } = settings;
  if (!authority || !clientId) {
    throw new Error('config.json: "authority" or "clientId" is missing');
  }
  return { authority, clientId, timeZone };
}
