import { inLanguage, make, word } from './page';

/** Opens what stands behind a figure beside the page instead of in its place. */
export function startPanel(): void {
  const panel = new Panel();
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-why]') : null;
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      void panel.open(link);
    }
  });
}

class Panel {
  private readonly dialog = make('dialog', { class: 'panel', 'aria-label': word('panel') });
  private readonly content = make('div', { class: 'panel-content', tabindex: '-1' });
  private from: HTMLElement | undefined;

  constructor() {
    const close = make('button', { type: 'button', class: 'panel-close', 'aria-label': word('close') }, '×');
    close.addEventListener('click', () => this.close());
    this.dialog.append(close, this.content);
    this.dialog.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('keydown', (event) => this.key(event));
  }

  async open(link: HTMLAnchorElement): Promise<void> {
    if (!this.dialog.contains(link)) {
      this.remember(link);
    }
    this.content.replaceChildren(make('p', { class: 'hint' }, word('loading')));
    if (!this.dialog.open) {
      document.body.append(this.dialog);
      this.dialog.show();
    }
    this.content.focus();
    await this.fill(link);
  }

  private remember(link: HTMLAnchorElement): void {
    this.from?.classList.remove('asked');
    this.from = link;
    link.classList.add('asked');
  }

  private async fill(link: HTMLAnchorElement): Promise<void> {
    try {
      const response = await fetch(link.href);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const main = page.getElementById('main');
      this.content.replaceChildren(...(main ? [...main.childNodes].map((node) => document.importNode(node, true)) : []), whole(link));
      this.content.scrollTop = 0;
    } catch {
      this.content.replaceChildren(make('p', { class: 'notice doubt' }, word('unreached')));
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.dialog.open && !event.defaultPrevented) {
      event.preventDefault();
      this.close();
    }
  }

  private close(): void {
    this.dialog.close();
    this.from?.classList.remove('asked');
    this.from?.focus();
  }
}

/** The way to the same content as a page of its own, to keep or to print. */
function whole(link: HTMLAnchorElement): HTMLElement {
  const place = make('p', { class: 'whole' });
  const address = new URL(link.href);
  place.append(make('a', { href: inLanguage(address.pathname) }, word('whole')));
  return place;
}
