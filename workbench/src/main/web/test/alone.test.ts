import { expect, test } from 'vitest';
import { broken } from '../src/alone';

test('a source line is broken between words, and a long word keeps a line to itself', () => {
  expect(broken('Fuente: datos inventados', 14)).toEqual(['Fuente: datos', 'inventados']);
  expect(broken('abcdefghijkl mn', 5)).toEqual(['abcdefghijkl', 'mn']);
});
