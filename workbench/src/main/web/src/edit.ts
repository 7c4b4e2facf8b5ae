import { startCells } from './cells';
import { startFields } from './fields';
import { base, inLanguage, say, word } from './page';
import { readAgain } from './again';
import { Sending } from './sending';
import type { Heard } from './server';
import { Waiting, type Answer, type Kept } from './waiting';

/** A place on the page whose answer is saved when it is left. */
export interface Place {
  answer(): Pick<Answer, 'table' | 'record' | 'column'>;
  /** The answer was taken; what the server says stands there now. */
  saved(was: string, record: string, html: string, doubt: string): void;
  /** The answer is kept on this machine until the server is there again. */
  waits(value: string): void;
  /** The answer was not taken; its text stays. */
  refused(value: string, sentence: string): void;
}

export interface Desk {
  add(place: Place): void;
  give(answer: Answer): void;
}

const SERVER_BACK_MS = 15000;

/** Brings cells and fields together with what is sent: one queue for the page. */
export function startEditing(): void {
  const places: Place[] = [];
  const address = inLanguage(`${base()}/edit`);
  const waiting = new Waiting(localStorage);
  const placeOf = (kept: Kept): Place | undefined =>
    kept.address !== address ? undefined : places.find((place) => sameQuestion(place.answer(), kept.answer));
  const sending = new Sending(waiting, (kept, heard) => tell(placeOf(kept), kept, heard));

  const desk: Desk = {
    add: (place) => places.push(place),
    give: (answer) => sending.give({ address, answer, refused: '' }),
  };
  startCells(desk);
  startFields(desk);

  waiting.all().forEach((kept) => restore(placeOf(kept), kept));
  void sending.flush();
  window.addEventListener('online', () => void sending.flush());
  window.setInterval(() => void sending.flush(), SERVER_BACK_MS);
}

function sameQuestion(one: Pick<Answer, 'table' | 'record' | 'column'>, other: Answer): boolean {
  return one.table === other.table && one.record === other.record && one.column === other.column;
}

function restore(place: Place | undefined, kept: Kept): void {
  if (kept.refused) {
    place?.refused(kept.answer.value, kept.refused);
  } else {
    place?.waits(kept.answer.value);
  }
}

function tell(place: Place | undefined, kept: Kept, heard: Heard): void {
  switch (heard.kind) {
    case 'taken':
      place?.saved(text(heard, 'was', kept.answer.value), text(heard, 'record', kept.answer.record), text(heard, 'html', ''), text(heard, 'doubt', ''));
      say(word('saved'));
      if (text(heard, 'html', '') === '') {
        void readAgain();
      }
      return;
    case 'refused':
      place?.refused(kept.answer.value, heard.sentence);
      say(heard.sentence);
      return;
    case 'away':
      place?.waits(kept.answer.value);
      say(word('away'));
  }
}

function text(heard: Extract<Heard, { kind: 'taken' }>, name: string, otherwise: string): string {
  const value = heard.answer[name];
  return typeof value === 'string' ? value : otherwise;
}
