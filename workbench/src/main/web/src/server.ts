import { word } from './page';

/** What the server said: it took the thing, refused it with a sentence, or could not be reached. */
export type Heard =
  | { kind: 'taken'; answer: Record<string, unknown> }
  | { kind: 'refused'; sentence: string }
  | { kind: 'away' };

let token = '';

function ourToken(): string {
  return token || word('token');
}

async function renewToken(): Promise<void> {
  const fresh = await fetch('/token');
  token = ((await fresh.json()) as { token: string }).token;
}

function send(address: string, body: unknown): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Puriq-Token': ourToken() },
    body: JSON.stringify(body),
  });
}

async function understood(response: Response): Promise<Heard> {
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) {
    return { kind: 'taken', answer };
  }
  return response.status >= 500 ? { kind: 'away' } : { kind: 'refused', sentence: String(answer['refused'] ?? response.statusText) };
}

/** Sends something. After a restart the server no longer knows this page's token; then it is asked for once more. */
export async function post(address: string, body: unknown): Promise<Heard> {
  try {
    let response = await send(address, body);
    if (response.status === 403) {
      await renewToken();
      response = await send(address, body);
    }
    return await understood(response);
  } catch {
    return { kind: 'away' };
  }
}
