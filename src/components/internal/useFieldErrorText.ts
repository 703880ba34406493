import { isFieldErrorCode, type FieldErrorCode } from '../../domain/fieldError.js';
import { useSettings } from '../../headless/config.js';

const MAX_SERVER_TEXT = 200;

/** Cuts a server's own words to a sane length. They are shown as text, and only where the host opts in. */
export function cutServerText(text: string): string {
  return text.length > MAX_SERVER_TEXT ? `${text.slice(0, MAX_SERVER_TEXT)}…` : text;
}

/** Gives a function that puts a field's error, a code or a server's own words, into the user's language. */
export function useFieldErrorText(showServerMessages: boolean): (field: string, error: string | undefined) => string | undefined {
  const words = useSettings().messages.fieldErrors;
  return (field, error) => {
    if (!error) return undefined;
    if (error === 'required') return (words.required as Partial<Record<string, string>>)[field] ?? words.required.other;
    if (isFieldErrorCode(error)) return words[error as Exclude<FieldErrorCode, 'required'>];
    return showServerMessages ? cutServerText(error) : words.rejected;
  };
}
