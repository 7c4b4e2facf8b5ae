import { all, base, inLanguage, say, word } from './page';
import { post } from './server';

/** Keys that work everywhere: / to search, Ctrl+Z and Ctrl+Shift+Z to undo and redo. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey) {
      const search = document.getElementById('search');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isTyping(event.target) && base()) {
      event.preventDefault();
      void (event.shiftKey ? step('redo', 'redone') : step('undo', 'undone'));
    }
  });
  for (const form of all<HTMLFormElement>('.undo form')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void (form.action.includes('/redo') ? step('redo', 'redone') : step('undo', 'undone'));
    });
  }
  const told = sessionStorage.getItem('puriq.said');
  if (told) {
    sessionStorage.removeItem('puriq.said');
    say(told);
  }
}

/** One step back or forth; the page is then read again, since more than one place may have changed. */
async function step(way: 'undo' | 'redo', done: 'undone' | 'redone'): Promise<void> {
  const heard = await post(inLanguage(`${base()}/${way}`), {});
  if (heard.kind === 'taken') {
    const what = heard.answer['said'];
    sessionStorage.setItem('puriq.said', typeof what === 'string' && what ? what : word(done));
    window.location.reload();
  } else {
    say(heard.kind === 'refused' ? heard.sentence : word('unreached'));
  }
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
