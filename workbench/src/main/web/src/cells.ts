import type { Desk, Place } from './edit';
import { all, make, word } from './page';

/** Makes every cell that has a pen an editable one: Enter, F2 or a click opens it, leaving it saves, Esc lets it be. */
export function startCells(desk: Desk): void {
  for (const pen of all<HTMLAnchorElement>('a[data-pen]')) {
    desk.add(new EditableCell(pen, desk));
  }
}

class EditableCell implements Place {
  private readonly cell: HTMLElement;
  private readonly shown: HTMLElement;
  private readonly state = make('span', { class: 'state' });
  private writing: HTMLTextAreaElement | HTMLSelectElement | undefined;
  private text: string;

  constructor(
    private readonly pen: HTMLAnchorElement,
    private readonly desk: Desk,
  ) {
    this.cell = pen.closest<HTMLElement>('td, th') ?? (pen.parentElement as HTMLElement);
    this.shown = this.cell.querySelector<HTMLElement>('.shown') ?? this.cell;
    this.text = pen.dataset['was'] ?? '';
    this.state.id = `state-${Math.random().toString(36).slice(2)}`;
    this.cell.classList.add('editable');
    this.cell.append(this.state);
    pen.setAttribute('role', 'button');
    pen.title = word('keys');
    this.listen();
  }

  private listen(): void {
    this.pen.addEventListener('click', (event) => {
      event.preventDefault();
      this.open();
    });
    this.cell.addEventListener('click', (event) => {
      const onLink = event.target instanceof Element && event.target.closest('a, button, textarea');
      if (!onLink && !window.getSelection()?.toString()) {
        this.open();
      }
    });
    this.cell.addEventListener('keydown', (event) => {
      if (event.key === 'F2' || (event.key === ' ' && event.target === this.pen)) {
        event.preventDefault();
        this.open();
      }
    });
  }

  answer() {
    return { table: this.pen.dataset['table'] ?? '', record: this.pen.dataset['record'] ?? '', column: this.pen.dataset['column'] ?? '' };
  }

  private open(text = this.text, takesFocus = true): void {
    if (this.writing) {
      this.writing.focus();
      return;
    }
    const field = this.field();
    field.value = text;
    this.writing = field;
    this.cell.classList.add('open');
    this.shown.after(field);
    this.state.textContent = '';
    this.state.className = 'state';
    field.addEventListener('keydown', (event) => this.key(event as KeyboardEvent));
    field.addEventListener('blur', () => this.leave());
    if (field instanceof HTMLTextAreaElement) {
      field.addEventListener('input', () => grow(field));
      grow(field);
    }
    if (takesFocus) {
      field.focus();
      if (field instanceof HTMLTextAreaElement) {
        field.select();
      }
    }
  }

  /** Where only some answers make sense they are chosen from; every other answer is written. */
  private field(): HTMLTextAreaElement | HTMLSelectElement {
    const marks = { 'aria-label': this.pen.getAttribute('aria-label') ?? '', 'aria-describedby': this.state.id };
    const options = (this.pen.dataset['options'] ?? '').split('\n').filter((each) => each !== '');
    if (options.length === 0) {
      return make('textarea', { rows: '1', ...marks });
    }
    const field = make('select', marks);
    for (const option of options) {
      const [value, text] = option.split('\t');
      field.append(make('option', { value: value ?? '' }, text ?? ''));
    }
    return field;
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.close(true);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.leave();
      this.pen.focus();
    }
  }

  private leave(): void {
    const value = this.writing?.value.trim();
    if (value === undefined) {
      return;
    }
    this.close(false);
    if (value !== this.text || this.state.classList.contains('refused')) {
      this.mark('saving', word('saving'));
      this.shown.textContent = this.words(value);
      this.desk.give({ ...this.answer(), was: this.pen.dataset['was'] ?? '', value });
      this.text = value;
    }
  }

  private close(takesFocus: boolean): void {
    const field = this.writing;
    this.writing = undefined;
    this.cell.classList.remove('open');
    field?.remove();
    if (takesFocus) {
      this.pen.focus();
    }
  }

  /** What is chosen, by its name. */
  private words(value: string): string {
    const option = (this.pen.dataset['options'] ?? '').split('\n').find((each) => each.startsWith(`${value}\t`));
    return option?.split('\t')[1] ?? value;
  }

  saved(was: string, record: string, html: string, doubt: string): void {
    this.text = was;
    this.pen.dataset['was'] = was;
    this.pen.dataset['record'] = record;
    if (html) {
      this.shown.innerHTML = html;
    }
    this.cell.removeAttribute('data-order');
    this.mark(doubt ? 'doubted' : 'saved', doubt || word('saved'));
  }

  waits(value: string): void {
    this.text = value;
    this.shown.textContent = this.words(value);
    this.mark('waiting', word('waiting'));
  }

  refused(value: string, sentence: string): void {
    this.open(value, false);
    this.writing?.setAttribute('aria-invalid', 'true');
    this.mark('refused', sentence);
  }

  private mark(state: string, words: string): void {
    this.state.className = `state ${state}`;
    this.state.textContent = words;
  }
}

function grow(field: HTMLTextAreaElement): void {
  field.rows = Math.min(12, Math.max(1, field.value.split('\n').length, Math.ceil(field.value.length / 40)));
}
