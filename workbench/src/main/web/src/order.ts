/** The order and the filter of tables, as the server has them too (SheetOrder, SheetView). */

export interface Key {
  text: string;
  /** The amount or rank to sort by, where there is one. */
  amount: number | undefined;
  empty: boolean;
}

/** Rising or falling by amount, else by words; amounts before words, and what is empty comes last either way. */
export function compare(one: Key, other: Key, falling: boolean, words: Intl.Collator): number {
  if (one.empty !== other.empty) {
    return one.empty ? 1 : -1;
  }
  if ((one.amount === undefined) !== (other.amount === undefined)) {
    return one.amount === undefined ? 1 : -1;
  }
  const rising = (one.amount ?? 0) - (other.amount ?? 0) || words.compare(one.text, other.text);
  return falling ? -rising : rising;
}

/** Without accents and capitals: "Perú" is found as "peru". */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim();
}
