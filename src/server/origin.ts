// Spells an origin as browsers do: in lower case, without the scheme's own port.
function spellOrigin(text: string): string | undefined {
  try {
    const { href, origin } = new URL(text);
    // What names more than that, such as a user or a path, is none.
    return href === `${origin}/` ? origin : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a request comes from the host's own pages, from an allowed origin, or from no browser at all.
 *
 * Browsers say so themselves (`Sec-Fetch-Site`); older ones only name the `Origin`, whose host must then be the one that
 * was asked. Only the host is compared: behind a proxy that ends TLS, the scheme is not the browser's. A request with
 * neither header comes from no browser, carries no stolen cookie, and is left to `authorize`.
 */
export function isAllowedOrigin({ headers, url }: Request, allowedOrigins: readonly string[]): boolean {
  const origin = headers.get('origin');
  if (origin !== null && allowedOrigins.includes(origin)) return true;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  if (origin === null) return true;
  const page = spellOrigin(origin);
  if (page === undefined) return false;
  const { protocol } = new URL(page);
  return [new URL(url).host, headers.get('host') ?? ''].some((host) => spellOrigin(`${protocol}//${host}`) === page);
}
