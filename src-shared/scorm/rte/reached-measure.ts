/**
 * Is a measure or an amount as high as it has to be? Real(10,7) has seven decimals [RTE 4.1.1]: what sums leave behind them is
 * noise, and counts for nothing.
 */
export function isAtLeast(measure: number, least: number): boolean {
  return sevenDecimals(measure) >= sevenDecimals(least);
}

function sevenDecimals(value: number): number {
  return Math.round(value * 10_000_000) / 10_000_000;
}
