import { compare, plain, type Key } from './order';
import { all } from './page';

/** Sorts and filters in place, keeps the address up to date, and lets a table's head stick where the table fits. */
export function startSheets(): void {
  all<HTMLElement>('section.sheet').forEach((section) => new LiveSheet(section));
}

class LiveSheet {
  private readonly table: HTMLTableElement | null;
  private readonly heads: HTMLElement[];
  private readonly words = new Intl.Collator(document.documentElement.lang);
  private readonly own: Map<HTMLTableSectionElement, HTMLTableRowElement[]>;

  constructor(private readonly section: HTMLElement) {
    this.table = section.querySelector('table');
    this.heads = all<HTMLElement>('th[data-key]', section);
    this.own = new Map([...(this.table?.tBodies ?? [])].map((body) => [body, rowsOf(body)]));
    this.listen();
    this.watchWidth();
  }

  private listen(): void {
    this.heads.forEach((head) =>
      head.querySelector('a')?.addEventListener('click', (event) => {
        event.preventDefault();
        const key = head.dataset['key'] ?? '';
        this.sort(head.getAttribute('aria-sort') === 'ascending' ? `-${key}` : key);
      }),
    );
    const order = this.section.querySelector<HTMLSelectElement>('.order select');
    order?.addEventListener('change', () => this.sort(order.value));
    const filter = this.section.querySelector<HTMLInputElement>('.filter input[type=search]');
    filter?.addEventListener('input', () => this.filter(filter.value));
    filter?.form?.addEventListener('submit', (event) => event.preventDefault());
  }

  private sort(order: string): void {
    const falling = order.startsWith('-');
    const at = this.heads.findIndex((head) => head.dataset['key'] === order.replace(/^-/, ''));
    for (const [body, rows] of this.own) {
      const sorted = at < 0 ? rows : rows.toSorted((one, other) => compare(keyOf(one, at), keyOf(other, at), falling, this.words));
      body.append(...sorted);
    }
    this.heads.forEach((head, index) => head.setAttribute('aria-sort', index !== at ? 'none' : falling ? 'descending' : 'ascending'));
    this.remember(this.section.dataset['sort'] ?? 'sort', order);
  }

  private filter(wanted: string): void {
    const words = plain(wanted);
    let shown = 0;
    let total = 0;
    for (const [body, rows] of this.own) {
      const title = plain(body.querySelector('tr.section')?.textContent ?? '');
      const passing = rows.filter((row) => plain(`${title} ${row.textContent ?? ''}`).includes(words));
      rows.forEach((row) => (row.hidden = !passing.includes(row)));
      body.hidden = passing.length === 0;
      shown += passing.length;
      total += rows.length;
    }
    this.count(shown, total);
    this.remember(this.section.dataset['filter'] ?? 'filter', wanted);
  }

  private count(shown: number, total: number): void {
    const place = this.section.querySelector<HTMLElement>('[data-count]');
    if (place) {
      const pattern = (shown === total ? place.dataset['all'] : place.dataset['some']) ?? '';
      place.textContent = shown === total ? pattern.replace('{0}', String(total)) : pattern.replace('{0}', String(shown)).replace('{1}', String(total));
    }
  }

  private remember(name: string, value: string): void {
    const address = new URL(window.location.href);
    if (value) {
      address.searchParams.set(name, value);
    } else {
      address.searchParams.delete(name);
    }
    window.history.replaceState(null, '', address);
    this.section.querySelectorAll<HTMLAnchorElement>('.files a').forEach((file) => (file.search = address.search));
  }

  /** What is a little too wide stands closer, with smaller letters, before anybody has to move it sideways; where that does not help it stays as it was. */
  private tightens(isInside: () => boolean): boolean {
    this.section.classList.add('tight');
    const fits = isInside();
    this.section.classList.toggle('tight', fits);
    return fits;
  }

  /** A table that fits needs no frame of its own to scroll in; its head then sticks to the window's top. */
  private watchWidth(): void {
    const frame = this.section.querySelector<HTMLElement>('.sheet-frame');
    const table = this.table;
    if (!frame || !table) {
      return;
    }
    const isInside = (): boolean => table.scrollWidth <= frame.clientWidth + 1;
    const look = (): void => {
      frame.classList.remove('wide');
      this.section.classList.remove('tight');
      const fits = isInside() || this.tightens(isInside);
      frame.classList.toggle('fits', fits);
      frame.classList.toggle('wide', !fits);
      frame.tabIndex = fits ? -1 : 0;
    };
    new ResizeObserver(look).observe(frame);
    look();
    // Other letters are wider; what they say of the room holds only until the own ones are there.
    void document.fonts.ready.then(look);
  }
}

function rowsOf(body: HTMLTableSectionElement): HTMLTableRowElement[] {
  return [...body.rows].filter((row) => !row.classList.contains('section'));
}

function keyOf(row: HTMLTableRowElement, at: number): Key {
  const cell = row.cells[at];
  const order = cell?.dataset['order'];
  const shown = cell?.querySelector('.shown');
  const text = shown?.textContent?.trim() ?? '';
  const missing = shown?.querySelector('.missing') !== null && shown?.children.length === 1;
  return { text, amount: order === undefined ? undefined : Number(order), empty: text === '' || missing };
}
