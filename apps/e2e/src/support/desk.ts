// SPDX-License-Identifier: EUPL-1.2

export const PASSWORD = 'soglia-demo';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What the API answers is what the test is about: it is looked into, not relied upon.
  readonly body: Record<string, unknown>;
}

export interface Desk {
  get(path: string): Promise<Answer>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
}

const asJson = (body: unknown) => (body === undefined ? {} : { body: JSON.stringify(body) });

/** Talks to the API without a session. */
export function openDesk(url: string, headers: Record<string, string> = {}): Desk {
  const change = (method: string, path: string, body: unknown, more: Record<string, string> = {}) => {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return send(`${url}/api/v1${path}`, { method, headers: { ...headers, ...type, ...more }, ...asJson(body) });
  };
  return {
    get: (path) => send(`${url}/api/v1${path}`, { headers }),
    put: (path, body, more) => change('PUT', path, body, more),
    post: (path, body) => change('POST', path, body),
  };
}

/** Signs in as one of the demo's accounts. */
export async function signIn(url: string, username: string): Promise<Desk> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: PASSWORD }) };
  const { status, headers } = await send(`${url}/api/v1/session`, init);
  if (status !== 200) throw new Error(`${username} could not sign in: ${status}`);
  const cookie = headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return openDesk(url, { cookie });
}
