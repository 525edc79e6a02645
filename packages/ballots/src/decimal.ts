/** A whole number of the last place from 0, written with so many decimals: (150, 2) is "1.50". */
export function decimal(units: number | bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
