import { describe, expect, test } from 'vitest';
import { API_KEY, openHost } from './host.js';
import { EXAMPLE_REQUEST } from '../support/reference.js';

const allowedOrigins = ['https://app.pacs.example'];

describe('whose pages may invite', () => {
  test.each<[string, Record<string, string>]>([
    ['the host’s own, as the browser says', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://pacs.example' }],
    ['the host’s own behind a proxy that renames it', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://public.example' }],
    ['the host’s own in an older browser', { Origin: 'https://pacs.example' }],
    ['the host’s own behind a proxy that ends TLS', { Origin: 'http://pacs.example' }],
    ['the host’s own by the name that was asked for', { Origin: 'https://public.example', Host: 'public.example' }],
    ['the host’s own by a name with the port of the page’s scheme', { Origin: 'https://public.example', Host: 'public.example:443' }],
    ['the host’s own by a name in upper case', { Origin: 'https://public.example', Host: 'Public.Example' }],
    ['the host’s own on a port of its own', { Origin: 'http://public.example:3000', Host: 'PUBLIC.example:3000' }],
    ['those of an origin on the list', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://app.pacs.example' }],
    ['no page at all, but a program', {}],
    ['no page at all, but the manager’s own browser, as it says', { 'Sec-Fetch-Site': 'none' }],
  ])('%s', async (_name, headers) => {
    const { ask } = openHost({ allowedOrigins });
    expect((await ask(EXAMPLE_REQUEST, headers)).status).toBe(200);
  });

  test.each<[string, Record<string, string>]>([
    ['those of a stranger', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
    ['those of a stranger in an older browser', { Origin: 'https://evil.example' }],
    ['those of a neighbour', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://blog.pacs.example' }],
    ['those of a stranger who hides', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['another port', { Origin: 'https://pacs.example:8443' }],
    ['the port of another scheme', { Origin: 'https://public.example', Host: 'public.example:80' }],
    ['another name of the same machine', { Origin: 'https://public.example.', Host: 'public.example' }],
    ['a host called “null”, where the request names none', { Origin: 'https://null' }],
    ['a host that only looks like the one that was asked', { Origin: 'https://public.example', Host: 'x@public.example' }],
    ['an origin that names a user', { Origin: 'https://public.example@pacs.example' }],
    ['a name that only begins like the host’s', { Origin: 'https://pacs.example.evil.example' }],
    ['nonsense', { Origin: 'pacs.example' }],
  ])('not %s, and AutoScribe hears nothing', async (_name, headers) => {
    const { ask, asked } = openHost({ allowedOrigins });
    const { status, body } = await ask(EXAMPLE_REQUEST, headers);
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'forbidden', reason: 'origin' });
    expect(asked).toEqual([]);
    expect(JSON.stringify(body)).not.toContain(API_KEY);
  });
});
