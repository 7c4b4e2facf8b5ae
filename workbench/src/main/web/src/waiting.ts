/** Answers that the server has not taken yet: kept on this machine until it has, so that nothing written is lost. */

export interface Answer {
  table: string;
  record: string;
  column: string;
  was: string;
  value: string;
}

export interface Kept {
  address: string;
  answer: Answer;
  /** Why it was refused; empty while it only waits. */
  refused: string;
}

const SHELF = 'puriq.waiting';

export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** Two answers to the same question: the later one takes the earlier one's place. */
export function isSame(one: Kept, other: Kept): boolean {
  return (
    one.address === other.address &&
    one.answer.table === other.answer.table &&
    one.answer.record === other.answer.record &&
    one.answer.column === other.answer.column
  );
}

export class Waiting {
  constructor(private readonly shelf: Shelf) {}

  all(): Kept[] {
    try {
      const kept: unknown = JSON.parse(this.shelf.getItem(SHELF) ?? '[]');
      return Array.isArray(kept) ? (kept as Kept[]) : [];
    } catch {
      return [];
    }
  }

  keep(kept: Kept): void {
    const earlier = this.all().find((each) => isSame(each, kept));
    const was = earlier && earlier.refused === '' ? earlier.answer.was : kept.answer.was;
    this.write([...this.others(kept), { ...kept, answer: { ...kept.answer, was } }]);
  }

  /** The answer before this one was taken: this one follows upon what stands there now. */
  follow(kept: Kept, was: string): void {
    this.write(this.all().map((each) => (isSame(each, kept) ? { ...each, answer: { ...each.answer, was } } : each)));
  }

  drop(kept: Kept): void {
    this.write(this.others(kept));
  }

  find(address: string, answer: Pick<Answer, 'table' | 'record' | 'column'>): Kept | undefined {
    const asked: Kept = { address, answer: { ...answer, was: '', value: '' }, refused: '' };
    return this.all().find((each) => isSame(each, asked));
  }

  /** What still has to be sent. */
  toSend(): Kept[] {
    return this.all().filter((each) => each.refused === '');
  }

  private others(kept: Kept): Kept[] {
    return this.all().filter((each) => !isSame(each, kept));
  }

  private write(all: Kept[]): void {
    this.shelf.setItem(SHELF, JSON.stringify(all));
  }
}
