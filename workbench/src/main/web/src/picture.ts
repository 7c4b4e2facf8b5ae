import { alone, asFile, dots } from './alone';
import { all, make, word } from './page';

const SHARPNESS = 2;

/** Under every picture: take it away as a drawing (SVG) or as dots (PNG). */
export function startPictures(): void {
  for (const picture of all<HTMLElement>('figure.plate')) {
    picture.querySelector('.source')?.after(offers(picture));
  }
}

function offers(picture: HTMLElement): HTMLElement {
  const title = textOf(picture, 'figcaption');
  const source = textOf(picture, '.source');
  const drawing = (): Promise<SVGSVGElement> => alone(seen(picture), title, source);
  const place = make('p', { class: 'files' }, word('download'));
  place.append(offer(`${title}, SVG`, 'SVG', async () => save(asFile(await drawing()), `${picture.id}.svg`)));
  place.append(offer(`${title}, PNG`, 'PNG', async () => save(await dots(await drawing(), SHARPNESS), `${picture.id}.png`)));
  return place;
}

/** Of the two drawings, the one that is shown in this window. */
function seen(picture: HTMLElement): SVGSVGElement {
  const drawings = all<SVGSVGElement>('svg.picture', picture);
  return drawings.find((each) => each.getBoundingClientRect().width > 0) ?? (drawings[0] as SVGSVGElement);
}

function textOf(picture: HTMLElement, selector: string): string {
  return picture.querySelector(selector)?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
}

function offer(name: string, text: string, take: () => Promise<void>): HTMLElement {
  const button = make('button', { type: 'button', class: 'link', 'aria-label': name }, text);
  button.addEventListener('click', () => void take());
  return button;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
