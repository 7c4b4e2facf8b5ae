import { expect, test } from 'vitest';
import { compare, plain, type Key } from '../src/order';

const words = new Intl.Collator('es');
const key = (text: string, amount?: number): Key => ({ text, amount, empty: text === '' });
const sorted = (keys: Key[], falling: boolean): string[] => keys.toSorted((one, other) => compare(one, other, falling, words)).map((each) => each.text);

test('amounts are ordered as amounts, and what is empty comes last either way', () => {
  const keys = [key('aprox. 80 %', 80), key(''), key('casi 9 %', 9)];
  expect(sorted(keys, false)).toEqual(['casi 9 %', 'aprox. 80 %', '']);
  expect(sorted(keys, true)).toEqual(['aprox. 80 %', 'casi 9 %', '']);
});

test('words are ordered as Spanish orders them: ñ after n', () => {
  expect(sorted([key('Ñuñu'), key('Ollas'), key('Nunu')], false)).toEqual(['Nunu', 'Ñuñu', 'Ollas']);
});

test('a filter asks neither for accents nor for capitals', () => {
  expect(plain(' Ñuñungayocc Perú ')).toBe('nunungayocc peru');
});
