import type { Api } from '@rung/client';
import { customersIn as wordsIn } from '../extensions/extensionForm';

/** A cart as it is typed: codes of coupons as people write them, one to a line or between commas. */
export interface EnteredQuote {
  externalId: string;
  lines: { product: string; quantity: number; price: { amount: string }; category?: string }[];
  shipping?: { amount?: string };
  coupons?: string;
  wallet: boolean;
  points?: number | null;
}

export const EMPTY: Partial<EnteredQuote> = {
  lines: [{ product: '', quantity: 1, price: { amount: '' } }],
  wallet: true,
};

/** Lines are called by their place: nobody but this page asks for them. */
export function requestOf(entered: EnteredQuote, currency: string): Api.StoreQuoteRequest {
  const { externalId, lines, shipping, coupons, wallet, points } = entered;
  const money = (amount: string) => ({ amount, currency });
  return {
    externalId: externalId.trim(),
    cart: {
      lines: lines.map(({ product, quantity, price, category }, place) => ({
        id: String(place + 1),
        product,
        quantity,
        price: money(price.amount),
        category: category || null,
      })),
      shipping: shipping?.amount ? money(shipping.amount) : null,
      coupons: wordsIn(coupons),
      wallet,
      points: points ?? null,
      shop: null,
    },
  };
}
