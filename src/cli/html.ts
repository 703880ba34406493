/** Text that is HTML already. Only `html` makes it. */
export class Html {
  /** The markup. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function write(value: string | Html | readonly Html[]): string {
  if (value instanceof Html) return value.text;
  return typeof value === 'string' ? value.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char) : value.map(({ text }) => text).join('');
}

/** Writes HTML. Whatever is put in is escaped, unless it was written so itself. Attributes must stand in quotes. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  return new Html(parts.map((part, place) => part + (place < values.length ? write(values[place] ?? '') : '')).join(''));
}
