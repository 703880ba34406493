const SAFE = /^(?:https?:|mailto:|tel:|[^:]*$|[/?#.])/iu;

/** Gives a URL back if it can only navigate; `javascript:` and other schemes that run something give `undefined`. */
export function safeHref(url: string | undefined): string | undefined {
  // Browsers skip control characters and white space when they read a scheme.
  const compact = url?.replace(/[\p{Cc}\s]/gu, '');
  return compact && SAFE.test(compact) ? url : undefined;
}
