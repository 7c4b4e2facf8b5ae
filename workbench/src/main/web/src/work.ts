import { all } from './page';

const EVERY_MS = 1000;
const SLOWEST_MS = 15000;

/** Keeps long work up to date until it ends: asks for its page again and puts the new state in place. */
export function startWork(): void {
  all<HTMLElement>('[data-work]').forEach((place) => follow(place, EVERY_MS));
}

function follow(place: HTMLElement, wait: number): void {
  window.setTimeout(() => void look(place, wait), wait);
}

async function look(place: HTMLElement, wait: number): Promise<void> {
  try {
    const response = await fetch(place.dataset['work'] ?? '');
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector<HTMLElement>('.work');
    if (fresh) {
      const now = document.importNode(fresh, true);
      keepStill(place, now);
      place.replaceWith(now);
      if (now.dataset['work']) {
        follow(now, EVERY_MS);
      }
    }
  } catch {
    follow(place, Math.min(wait * 2, SLOWEST_MS));
  }
}

/** Where the reader stands stays where it is: the focus moves to the same button of the new state. */
function keepStill(before: HTMLElement, after: HTMLElement): void {
  if (before.contains(document.activeElement)) {
    requestAnimationFrame(() => after.querySelector<HTMLElement>('button, a')?.focus());
  }
}
