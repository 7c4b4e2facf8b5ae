import { expect, test } from 'vitest';
import { broken, settled } from '../src/alone';

test('a source line is broken between words, and a long word keeps a line to itself', () => {
  expect(broken('Fuente: datos inventados', 14)).toEqual(['Fuente: datos', 'inventados']);
  expect(broken('abcdefghijkl mn', 5)).toEqual(['abcdefghijkl', 'mn']);
});

test('a drawing that leaves the page takes the colours of the day', () => {
  expect(settled('var(--picture-blue, #0072b2)')).toBe('#0072b2');
  expect(settled("var(--font, 'Noto Sans', sans-serif)")).toBe("'Source Sans 3', 'Noto Sans', sans-serif");
});
