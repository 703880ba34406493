import type { InviteFormValues } from '../../domain/inviteFormValues.js';
import { changeField, type InviteForm } from './formState.js';

/** Reads fields that were filled in without an event, as some scripts do: what is seen is sent. */
export function syncUnheardInput(panel: HTMLFormElement, form: InviteForm): void {
  for (const [name, known] of Object.entries(form.getValues())) {
    const field = panel.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field && field.value !== known) changeField(form, name as keyof InviteFormValues, field.value);
  }
}
