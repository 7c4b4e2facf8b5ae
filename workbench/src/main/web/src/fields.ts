import type { Desk, Place } from './edit';
import { all, word } from './page';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Saves each field of a form when it is left. */
export function startFields(desk: Desk): void {
  for (const holder of all<HTMLElement>('[data-field]')) {
    const input = holder.querySelector<Input>('input, textarea, select');
    const state = holder.querySelector<HTMLElement>('.state');
    if (input && state) {
      desk.add(new SavedField(holder, input, state, desk));
    }
  }
  for (const form of all<HTMLFormElement>('form[data-fields]')) {
    form.addEventListener('submit', (event) => event.preventDefault());
  }
}

class SavedField implements Place {
  private given: string;

  constructor(
    private readonly holder: HTMLElement,
    private readonly input: Input,
    private readonly state: HTMLElement,
    private readonly desk: Desk,
  ) {
    this.given = input.value;
    input.addEventListener('change', () => this.leave());
    input.addEventListener('blur', () => this.leave());
  }

  answer() {
    return { table: this.holder.dataset['table'] ?? '', record: this.holder.dataset['record'] ?? '', column: this.holder.dataset['column'] ?? '' };
  }

  private leave(): void {
    const value = this.input.value.trim();
    if (value === this.given.trim()) {
      return;
    }
    this.given = value;
    this.mark('saving', word('saving'));
    this.desk.give({ ...this.answer(), was: this.holder.dataset['was'] ?? '', value });
  }

  saved(was: string, record: string): void {
    this.holder.dataset['was'] = was;
    this.holder.dataset['record'] = record;
    this.input.removeAttribute('aria-invalid');
    if (document.activeElement !== this.input) {
      this.input.value = was;
      this.given = was;
    }
    this.mark('saved', word('saved'));
  }

  waits(value: string): void {
    this.take(value);
    this.mark('waiting', word('waiting'));
  }

  refused(value: string, sentence: string): void {
    this.take(value);
    this.input.setAttribute('aria-invalid', 'true');
    this.mark('refused', sentence);
  }

  private take(value: string): void {
    if (document.activeElement !== this.input) {
      this.input.value = value;
      this.given = value;
    }
  }

  private mark(state: string, words: string): void {
    this.state.className = `state ${state}`;
    this.state.textContent = words;
  }
}
