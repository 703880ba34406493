const SAFE = /^(?:https?:|mailto:|tel:|[^:]*$|[/?#.])/iu;

/** Gives a URL back if it goes to a page, or to a mail or phone program; every other scheme, such as `javascript:`, gives `undefined`. */
export function safeHref(url: string | undefined): string | undefined {
  // Browsers skip control characters and white space when they read a scheme.
  const compact = url?.replace(/[\p{Cc}\s]/gu, '');
  return compact && SAFE.test(compact) ? url : undefined;
}
