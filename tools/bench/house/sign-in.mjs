// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/**
 * One session for each counter: sixteen people work at sixteen desks.
 * @param {string} url
 * @param {number} counters
 * @param {string} username
 * @returns {Promise<{ cookies: string[], who: { accountId: string, agencyId: string } }>}
 */
export async function signIn(url, counters, username = 'sportello') {
  const cookies = [];
  let who = { accountId: '', agencyId: '' };
  for (let i = 0; i < counters; i += 1) {
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'soglia-demo' }),
    });
    if (!answer.ok) throw new Error(`signing in answers ${answer.status}`);
    cookies.push((answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
    const { account, agency } = /** @type {{ account: { id: string }, agency: { id: string } | null }} */ (await answer.json());
    who = { accountId: account.id, agencyId: agency?.id ?? '' };
  }
  return { cookies, who };
}
