import { all } from './page';

/**
 * Reads the page once more after an answer was saved, because other figures may rest on it, and puts what has changed in its
 * place. What somebody is writing stays as it is.
 */
export async function readAgain(): Promise<void> {
  if (all('section.sheet, figure.plate, [data-field][data-table=sheet], .told-beside').length === 0) {
    return;
  }
  try {
    const response = await fetch(window.location.href);
    if (response.ok) {
      const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
      all<HTMLElement>('section.sheet td, section.sheet th').forEach((cell) => renew(cell, fresh));
      all<HTMLElement>('figure.plate .pictures').forEach((drawing) => replace(drawing, fresh));
      all<HTMLElement>('[data-field][data-table=sheet]').forEach((field) => tellField(field, fresh));
      all<HTMLElement>('.told-beside').forEach((beside) => replace(beside, fresh));
      all<HTMLElement>('section.sheet .remarks').forEach((remarks) => replace(remarks, fresh));
    }
  } catch {
    return; // The answer is saved; the rest of the page is read again next time.
  }
}

/** A field of a sheet is told what stands there now; it decides itself whether somebody is writing in it. */
function tellField(field: HTMLElement, fresh: Document): void {
  const answer = field.querySelector<HTMLElement>('[id]');
  const now = answer ? fresh.getElementById(answer.id)?.closest<HTMLElement>('[data-field]') : null;
  if (now) {
    field.dispatchEvent(new CustomEvent('puriq:now', { detail: now.dataset['was'] ?? '' }));
  }
}

/** Looks again at what others may have written when somebody comes back to a sheet. */
export function startReadingAgain(): void {
  if (all('[data-field][data-table=sheet]').length > 0) {
    window.addEventListener('focus', () => void readAgain());
    document.addEventListener('visibilitychange', () => void readAgain());
  }
}

function renew(cell: HTMLElement, fresh: Document): void {
  const row = cell.closest<HTMLTableRowElement>('tr[id]');
  const other = row ? (fresh.getElementById(row.id) as HTMLTableRowElement | null) : null;
  const now = other?.cells[(cell as HTMLTableCellElement).cellIndex];
  const shown = cell.querySelector<HTMLElement>('.shown');
  const next = now?.querySelector<HTMLElement>('.shown');
  const waits = cell.classList.contains('open') || cell.querySelector('.state.waiting, .state.refused');
  if (!now || !shown || !next || waits) {
    return;
  }
  if (shown.innerHTML !== next.innerHTML) {
    shown.innerHTML = next.innerHTML;
  }
  take(cell, now, 'data-order');
  const pen = cell.querySelector<HTMLElement>('.pen');
  const penNow = now.querySelector<HTMLElement>('.pen');
  if (pen && penNow) {
    ['data-record', 'data-was', 'href'].forEach((name) => take(pen, penNow, name));
  }
}

function take(from: HTMLElement, to: HTMLElement, name: string): void {
  const value = to.getAttribute(name);
  if (value === null) {
    from.removeAttribute(name);
  } else {
    from.setAttribute(name, value);
  }
}

function replace(part: HTMLElement, fresh: Document): void {
  const holder = part.closest<HTMLElement>('[id]');
  const selector = `.${part.classList[0] ?? ''}`;
  const next = holder ? fresh.getElementById(holder.id)?.querySelector(selector) : null;
  if (next && next.innerHTML !== part.innerHTML) {
    part.innerHTML = next.innerHTML;
  }
}
