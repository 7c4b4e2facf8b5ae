/** What the page tells its scripts: words in its language, the study's address, the token of this start. */

export function word(name: string): string {
  return document.body.dataset[name] ?? '';
}

export function base(): string {
  return word('base');
}

/** Says something to everybody, also to who does not see it, and lets it fade. */
export function say(sentence: string): void {
  const place = document.getElementById('said');
  if (place) {
    place.textContent = '';
    requestAnimationFrame(() => (place.textContent = sentence));
  }
}

export function all<T extends Element>(selector: string, within: ParentNode = document): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, marks: Record<string, string> = {}, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(marks)) {
    element.setAttribute(name, value);
  }
  element.textContent = text;
  return element;
}

/** The page's language as part of an address. */
export function inLanguage(address: string): string {
  return document.documentElement.lang === 'es' ? address : `${address}${address.includes('?') ? '&' : '?'}lang=${document.documentElement.lang}`;
}
