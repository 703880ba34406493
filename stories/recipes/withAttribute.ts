/** Puts a story where its kit says on `<html>` which colour scheme it is in. */
export function withAttribute(name: string, value: string) {
  return {
    beforeEach: () => {
      const { documentElement } = document;
      const before = documentElement.getAttribute(name);
      documentElement.setAttribute(name, value);
      return () => (before === null ? documentElement.removeAttribute(name) : documentElement.setAttribute(name, before));
    },
  };
}
