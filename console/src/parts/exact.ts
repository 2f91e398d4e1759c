/** Decimals as text are added digit by digit: nothing is lost on the way. */
export function sumOf(amounts: readonly string[]): string {
  const digits = Math.max(0, ...amounts.map((amount) => fractionOf(amount).length));
  const sum = amounts.reduce((total, amount) => total + scaled(amount, digits), 0n);
  const text = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = digits === 0 ? '' : `.${text.slice(text.length - digits)}`;
  return `${sum < 0n ? '-' : ''}${whole}${fraction}`;
}

/** `1.50` of `-1.50`, and the other way round; nothing has no sign. */
export function negated(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : sumOf([`-${amount}`]);
}

export function isSame(one: string, other: string): boolean {
  return Number(sumOf([one, negated(other)])) === 0;
}

function scaled(amount: string, digits: number): bigint {
  const [whole = '0'] = amount.split('.');
  return BigInt(`${whole}${fractionOf(amount).padEnd(digits, '0')}`);
}

function fractionOf(amount: string): string {
  return amount.split('.')[1] ?? '';
}
