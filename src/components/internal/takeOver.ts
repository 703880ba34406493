import type { InviteFormValues } from '../../domain/typedInvitation.js';
import { changeField, type InviteForm } from './formState.js';

/** Takes over what stands in a field without anybody having told us, as some scripts fill in forms: what is seen is sent. */
export function takeOver(panel: HTMLFormElement, form: InviteForm): void {
  for (const [name, known] of Object.entries(form.getValues())) {
    const field = panel.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field && field.value !== known) changeField(form, name as keyof InviteFormValues, field.value);
  }
}
