import { all, make, word } from './page';

const PRINTED = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin',
  'opacity', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'letter-spacing', 'display',
];
const SHARPNESS = 2;

/** Under every picture: take it away as a drawing (SVG) or as dots (PNG). */
export function startPictures(): void {
  for (const picture of all<HTMLElement>('figure.picture')) {
    const svg = picture.querySelector<SVGSVGElement>('svg');
    if (svg) {
      picture.querySelector('.source')?.after(offers(svg, picture.id));
    }
  }
}

function offers(svg: SVGSVGElement, name: string): HTMLElement {
  const place = make('p', { class: 'files' }, word('download'));
  place.append(' ', offer('SVG', () => save(new Blob([alone(svg)], { type: 'image/svg+xml' }), `${name}.svg`)));
  place.append(' ', offer('PNG', () => dots(svg).then((blob) => save(blob, `${name}.png`))));
  return place;
}

function offer(text: string, take: () => unknown): HTMLElement {
  const button = make('button', { type: 'button', class: 'link' }, text);
  button.addEventListener('click', () => void take());
  return button;
}

/** The drawing with its looks written into it, since it leaves our style sheet behind. */
export function alone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, index) => {
    const looks = window.getComputedStyle(element);
    PRINTED.forEach((name) => to[index]?.setAttribute(name, looks.getPropertyValue(name)));
  });
  const box = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(box.width)));
  copy.setAttribute('height', String(Math.round(box.height)));
  return new XMLSerializer().serializeToString(copy);
}

async function dots(svg: SVGSVGElement): Promise<Blob> {
  const box = svg.getBoundingClientRect();
  const picture = new Image();
  const address = URL.createObjectURL(new Blob([alone(svg)], { type: 'image/svg+xml' }));
  try {
    picture.src = address;
    await picture.decode();
    const canvas = make('canvas');
    canvas.width = Math.round(box.width * SHARPNESS);
    canvas.height = Math.round(box.height * SHARPNESS);
    const pen = canvas.getContext('2d');
    if (!pen) {
      throw new Error('This browser draws no canvas.');
    }
    pen.fillStyle = window.getComputedStyle(document.body).backgroundColor;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((kept, failed) => canvas.toBlob((blob) => (blob ? kept(blob) : failed(new Error('The picture is empty.'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = make('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
