import type { Language } from './language';

/** What a member agrees to. A changed sentence is a new version: what was agreed to stays provable by its version. */
export interface ConsentText {
  version: string;
  text: Record<Language, string>;
}

export const CONSENT_TEXTS: Record<Purpose, ConsentText> = {
  marketing: {
    version: 'marketing-2026-1',
    text: {
      'zh-CN': '我同意商城通过所选渠道向我发送活动、优惠和会员权益的消息。我可以随时撤回同意，不影响已有的订单和积分。',
      en: 'I agree that the store sends me news, offers and member benefits by the channels that I switch on. I can withdraw this at any time; my orders and points are not affected.',
    },
  },
  personalisation: {
    version: 'personalisation-2026-1',
    text: {
      'zh-CN':
        '我同意商城根据我的购买、浏览和搜索，在所选渠道中为我挑选内容和商品。我可以随时撤回同意，撤回后看到的是通用内容。',
      en: 'I agree that the store chooses contents and products for me, in the channels that I switch on, from what I bought, viewed and searched for. I can withdraw this at any time; then I see what everybody sees.',
    },
  },
};

export type Purpose = 'marketing' | 'personalisation';
export type Channel = 'email' | 'sms' | 'inbox';

export const PURPOSES: readonly Purpose[] = ['marketing', 'personalisation'];
export const CHANNELS: readonly Channel[] = ['inbox', 'email', 'sms'];

/** Where nothing was said yet: the inbox is the store's own page, where only a no keeps marketing away. */
export function grantedWithoutAnswer(purpose: Purpose, channel: Channel): boolean {
  return purpose === 'marketing' && channel === 'inbox';
}
