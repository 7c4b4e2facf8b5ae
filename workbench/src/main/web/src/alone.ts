import { make } from './page';

const FONT = "'Source Sans 3'";
const PAPER = '#fffdf8';
const INK = '#222222';
const SVG = 'http://www.w3.org/2000/svg';
const ABOVE = 34;
const LINE = 20;
const MARGIN = 16;
const LETTERS_PER_UNIT = 0.155;

/**
 * A drawing that stands by itself, with its title above and its source below: nobody should meet it without. Its colours are
 * those of the day, which every custom property carries as its fallback, since it will be printed.
 */
export async function alone(svg: SVGSVGElement, title: string, source: string): Promise<SVGSVGElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  [copy, ...copy.querySelectorAll('*')].forEach(settle);
  frame(copy, svg, title, source);
  copy.prepend(await ourFont());
  return copy;
}

function settle(element: Element): void {
  for (const mark of element.attributes) {
    mark.value = settled(mark.value);
  }
}

/** The value by day, without custom properties. */
export function settled(value: string): string {
  return value.replace(/var\(--font, /g, `var(--font, ${FONT}, `).replace(/var\(--[a-z-]+, ([^()]*)\)/g, '$1');
}

function frame(copy: SVGSVGElement, svg: SVGSVGElement, title: string, source: string): void {
  const box = svg.viewBox.baseVal;
  const lines = broken(source, Math.floor(box.width * LETTERS_PER_UNIT));
  const height = box.height + ABOVE + LINE * (lines.length + 0.5);
  const width = box.width + 2 * MARGIN;
  const all: [string, string | number][] = [
    ['xmlns', SVG],
    ['viewBox', `${box.x - MARGIN} ${box.y - ABOVE} ${width} ${height}`],
    ['width', width],
    ['height', height],
  ];
  all.forEach(([name, value]) => copy.setAttribute(name, String(value)));
  copy.prepend(part('rect', { x: box.x - MARGIN, y: box.y - ABOVE, width, height, fill: PAPER }));
  copy.append(words(title, box.x, box.y - ABOVE + 22, 17, 600, INK));
  lines.forEach((line, at) => copy.append(words(line, box.x, box.y + box.height + LINE * (at + 1), 13, 400, INK)));
}

/** Lines of no more than {@code most} letters; SVG does not break them itself. */
export function broken(text: string, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.length - 1;
    const longer = lines[last] ? `${lines[last]} ${word}` : word;
    if (longer.length > most && lines[last]) {
      lines.push(word);
    } else {
      lines[last] = longer;
    }
  }
  return lines;
}

function words(text: string, x: number, y: number, size: number, weight: number, fill: string): SVGElement {
  const element = part('text', { x, y, fill, 'font-size': size, 'font-weight': weight, 'font-family': `${FONT}, sans-serif` });
  element.textContent = text;
  return element;
}

function part(name: string, marks: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  Object.entries(marks).forEach(([mark, value]) => element.setAttribute(mark, String(value)));
  return element;
}

/** The page's plain font, carried inside the drawing. */
async function ourFont(): Promise<SVGElement> {
  const style = part('style', {});
  const rule = fontRules().find((each) => each.style.getPropertyValue('font-weight') === '400' && each.cssText.includes('Source Sans 3') && !each.cssText.includes('italic'));
  const address = /url\("?([^")]+)"?\)/.exec(rule?.cssText ?? '')?.[1];
  if (address) {
    const font = await (await fetch(new URL(address, rule?.parentStyleSheet?.href ?? location.href))).blob();
    style.textContent = `@font-face{font-family:'Source Sans 3';src:url(${await dataAddress(font)})}`;
  }
  return style;
}

function fontRules(): CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((kept) => {
    const reader = new FileReader();
    reader.onload = () => kept(String(reader.result));
    reader.readAsDataURL(blob);
  });
}

/** The drawing as dots, {@code sharpness} to each of its units. */
export async function dots(svg: SVGSVGElement, sharpness: number): Promise<Blob> {
  const picture = new Image();
  const address = URL.createObjectURL(asFile(svg));
  try {
    picture.src = address;
    await picture.decode();
    const canvas = make('canvas');
    canvas.width = Math.round(picture.naturalWidth * sharpness);
    canvas.height = Math.round(picture.naturalHeight * sharpness);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((kept, failed) => canvas.toBlob((blob) => (blob ? kept(blob) : failed(new Error('The picture is empty.'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function asFile(svg: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}
