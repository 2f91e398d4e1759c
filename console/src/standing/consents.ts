import type { Api } from '@rung/client';

export type Purpose = Api.ConsentView['purpose'];
export type Channel = Api.ConsentView['channel'];

/** A purpose on a channel, and what the customer said of it; absent where they never did. */
export interface Matter {
  purpose: Purpose;
  channel: Channel;
  said: Api.ConsentView | undefined;
}

const PURPOSES: readonly Purpose[] = ['marketing', 'personalisation'];
const CHANNELS: readonly Channel[] = ['email', 'sms', 'inbox'];

/** All matters in a fixed order, those too that the customer never spoke of. */
export function mattersOf(consents: readonly Api.ConsentView[]): Matter[] {
  return PURPOSES.flatMap((purpose) =>
    CHANNELS.map((channel) => ({
      purpose,
      channel,
      said: consents.find((consent) => consent.purpose === purpose && consent.channel === channel),
    })),
  );
}

/** The list after a no that is not confirmed yet. */
export function withNo(consents: Api.ConsentView[], purpose: Purpose, channel: Channel, at: string): Api.ConsentView[] {
  return consents.map((consent) =>
    consent.purpose === purpose && consent.channel === channel
      ? { ...consent, granted: false, effective: false, since: at, recordedAt: at }
      : consent,
  );
}
