import { beforeEach, expect, test, vi } from 'vitest';
import { Sending } from '../src/sending';
import type { Heard } from '../src/server';
import { Waiting, type Kept } from '../src/waiting';

function shelf(): { getItem(name: string): string | null; setItem(name: string, value: string): void } {
  const kept = new Map<string, string>();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

const answer = (value: string, was = 'old', column = 'note'): Kept => ({
  address: '/study/a/edit',
  answer: { table: 'places', record: 'p1', column, was, value },
  refused: '',
});

beforeEach(() => {
  vi.stubGlobal('window', { setTimeout: () => 0 });
});

test('a later answer takes the earlier one’s place and still knows what the page first read', () => {
  const waiting = new Waiting(shelf());
  waiting.keep(answer('one'));
  waiting.keep(answer('two', 'one'));
  expect(waiting.all().map((each) => each.answer)).toEqual([{ table: 'places', record: 'p1', column: 'note', was: 'old', value: 'two' }]);
});

test('while the server is away nothing is lost, and it is sent when it is back', async () => {
  const waiting = new Waiting(shelf());
  let away = true;
  const told: string[] = [];
  const ask = async (): Promise<Heard> => (away ? { kind: 'away' } : { kind: 'taken', answer: {} });
  const sending = new Sending(waiting, (_, heard) => told.push(heard.kind), ask);
  waiting.keep(answer('one'));
  await sending.flush();
  expect(waiting.toSend()).toHaveLength(1);
  away = false;
  await sending.flush();
  expect(waiting.all()).toHaveLength(0);
  expect(told).toEqual(['away', 'taken']);
});

test('a refused answer is kept with its sentence and not sent again by itself', async () => {
  const waiting = new Waiting(shelf());
  const sending = new Sending(waiting, () => undefined, async () => ({ kind: 'refused', sentence: 'no number' }));
  waiting.keep(answer('seventy'));
  await sending.flush();
  expect(waiting.all()[0]?.refused).toBe('no number');
  expect(waiting.toSend()).toHaveLength(0);
});

test('answers go out in the order in which they were given', async () => {
  const waiting = new Waiting(shelf());
  const sent: string[] = [];
  const sending = new Sending(waiting, () => undefined, async (_, body) => {
    sent.push((body as { value: string }).value);
    return { kind: 'taken', answer: {} };
  });
  waiting.keep(answer('one', '', 'a'));
  waiting.keep(answer('two', '', 'b'));
  await sending.flush();
  expect(sent).toEqual(['one', 'two']);
});

test('what is answered while the answer before it is under way follows upon that one', async () => {
  const waiting = new Waiting(shelf());
  const was: string[] = [];
  const sending: Sending = new Sending(waiting, () => undefined, async (_, body) => {
    const said = body as { was: string; value: string };
    was.push(said.was);
    if (said.value === '1') {
      waiting.keep(answer('1 2', ''));
    }
    return { kind: 'taken', answer: { was: said.value } };
  });
  waiting.keep(answer('1', ''));
  await sending.flush();
  expect(was).toEqual(['', '1']);
  expect(waiting.all()).toHaveLength(0);
});
