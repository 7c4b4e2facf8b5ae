import { all } from './page';

/** Shows what was chosen at once; the button is for pages without scripts. */
export function startChoices(): void {
  for (const form of all<HTMLFormElement>('form[data-choices]')) {
    const button = form.querySelector<HTMLElement>('button');
    const takesItself = form.querySelectorAll('select').length > 0 && form.dataset['choices'] !== 'asks';
    if (takesItself) {
      button?.classList.add('unseen');
      form.addEventListener('change', () => form.requestSubmit());
    }
  }
}
