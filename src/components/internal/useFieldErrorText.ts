import { isFieldErrorCode } from '../../domain/fieldError.js';
import type { InviteFormValues } from '../../domain/inviteFormValues.js';
import { useSettings } from '../../headless/config.js';
import { useFieldError, type InviteForm } from './formState.js';

const MAX_SERVER_TEXT = 200;

/** Cuts a server's own words to a sane length. They are shown as text, and only where the host opts in. */
export function cutServerText(text: string): string {
  return text.length > MAX_SERVER_TEXT ? `${text.slice(0, MAX_SERVER_TEXT)}…` : text;
}

/** What is wrong with a field, in the user's language. A server's own words are shown only where the host opts in. */
export function useFieldErrorText(
  { form, showServerMessages }: { form: InviteForm; showServerMessages: boolean },
  field: keyof InviteFormValues,
): string | undefined {
  const error = useFieldError(form, field);
  const words = useSettings().messages.fieldErrors;
  if (!error) return undefined;
  if (!isFieldErrorCode(error)) return showServerMessages ? cutServerText(error) : words.rejected;
  if (error !== 'required') return words[error];
  const byField: Partial<Record<string, string>> = words.required;
  return byField[field] ?? words.required.other;
}
