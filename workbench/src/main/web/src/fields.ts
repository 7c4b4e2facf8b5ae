import type { Desk, Place } from './edit';
import { all, word } from './page';

/** Saves each field of a form when it is left. */
export function startFields(desk: Desk): void {
  all<HTMLElement>('fieldset[data-several]').forEach(tellChosen);
  for (const holder of all<HTMLElement>('[data-field]')) {
    const question = questionOf(holder);
    const state = holder.querySelector<HTMLElement>('.state');
    if (question && state) {
      desk.add(new SavedField(holder, question, state, desk));
    }
  }
  for (const form of all<HTMLFormElement>('form[data-fields]')) {
    form.addEventListener('submit', (event) => event.preventDefault());
  }
}

/** How a question is answered: with one input, or by choosing several of a list. */
interface Question {
  value: string;
  readonly element: HTMLElement;
  whenLeft(left: () => void): void;
}

function questionOf(holder: HTMLElement): Question | undefined {
  const several = holder.querySelector<HTMLElement>('fieldset[data-several]');
  if (several) {
    return new Several(several);
  }
  const input = holder.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input:not([type=hidden]), textarea, select');
  return input ? new Single(input) : undefined;
}

class Single implements Question {
  constructor(readonly element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) {}

  get value(): string {
    return this.element.value.trim();
  }

  set value(text: string) {
    this.element.value = text;
  }

  whenLeft(left: () => void): void {
    this.element.addEventListener('change', left);
    this.element.addEventListener('blur', left);
  }
}

/** What was chosen first stays first: in a formula the order counts. */
class Several implements Question {
  private order: string[];

  constructor(readonly element: HTMLElement) {
    this.order = this.checked();
  }

  private boxes(): HTMLInputElement[] {
    return all<HTMLInputElement>('input[type=checkbox]', this.element);
  }

  private checked(): string[] {
    return this.boxes()
      .filter((box) => box.checked)
      .map((box) => box.value);
  }

  get value(): string {
    const now = this.checked();
    this.order = [...this.order.filter((each) => now.includes(each)), ...now.filter((each) => !this.order.includes(each))];
    return this.order.join(' ');
  }

  set value(text: string) {
    this.order = text.split(' ').filter((each) => each !== '');
    this.boxes().forEach((box) => (box.checked = this.order.includes(box.value)));
  }

  whenLeft(left: () => void): void {
    this.element.addEventListener('change', left);
  }
}

/** The line above the list says what is chosen. */
function tellChosen(several: HTMLElement): void {
  const line = several.querySelector<HTMLElement>('[data-chosen]');
  several.addEventListener('change', () => {
    const chosen = all<HTMLInputElement>('input:checked', several).map((box) => box.parentElement?.textContent?.trim() ?? '');
    if (line) {
      line.textContent = chosen.length > 0 ? chosen.join(', ') : (line.dataset['none'] ?? '');
    }
  });
}

class SavedField implements Place {
  private given: string;

  constructor(
    private readonly holder: HTMLElement,
    private readonly question: Question,
    private readonly state: HTMLElement,
    private readonly desk: Desk,
  ) {
    this.given = question.value;
    question.whenLeft(() => this.leave());
    holder.addEventListener('puriq:now', (event) => this.renew(String((event as CustomEvent).detail)));
  }

  answer() {
    return { table: this.holder.dataset['table'] ?? '', record: this.holder.dataset['record'] ?? '', column: this.holder.dataset['column'] ?? '' };
  }

  private leave(): void {
    const value = this.question.value;
    if (value === this.given.trim()) {
      return;
    }
    this.given = value;
    this.mark('saving', word('saving'));
    this.desk.give({ ...this.answer(), was: this.holder.dataset['was'] ?? '', value });
  }

  saved(was: string, record: string, _html: string, doubt: string): void {
    this.holder.dataset['was'] = was;
    this.holder.dataset['record'] = record;
    this.question.element.removeAttribute('aria-invalid');
    if (!this.question.element.contains(document.activeElement)) {
      this.question.value = was;
      this.given = was;
    }
    this.mark(doubt ? 'doubted' : 'saved', doubt || word('saved'));
  }

  /** Somebody else answered meanwhile: it is shown where nobody writes; who was refused has read it, and may answer anew. */
  private renew(now: string): void {
    const was = (this.holder.dataset['was'] ?? '').trim();
    const refused = this.state.classList.contains('refused');
    const untouched = this.question.value === was && this.given.trim() === was && !this.question.element.contains(document.activeElement);
    if (now.trim() === was || !(refused || untouched)) {
      return;
    }
    this.holder.dataset['was'] = now;
    if (untouched) {
      this.question.value = now;
      this.given = now;
    }
  }

  waits(value: string): void {
    this.take(value);
    this.mark('waiting', word('waiting'));
  }

  refused(value: string, sentence: string): void {
    this.take(value);
    this.question.element.setAttribute('aria-invalid', 'true');
    this.mark('refused', sentence);
  }

  private take(value: string): void {
    if (!this.question.element.contains(document.activeElement)) {
      this.question.value = value;
      this.given = value;
    }
  }

  private mark(state: string, words: string): void {
    this.state.className = `state ${state}`;
    this.state.textContent = words;
  }
}
