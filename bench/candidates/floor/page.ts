import { EMPTY, type Name, type Values } from '../form/values';

export function readValues(form: HTMLFormElement): Values {
  const data = new FormData(form);
  const values: Values = { ...EMPTY };
  for (const name of Object.keys(EMPTY) as Name[]) {
    const given = typeof EMPTY[name] === 'boolean' ? data.has(name) : (data.get(name) ?? EMPTY[name]);
    Object.assign(values, { [name]: given });
  }
  return values;
}

// Straight into the page: React has nothing to do while somebody types.
export function showProblem(form: HTMLFormElement, name: Name, problem: string | undefined): void {
  const control = form.elements.namedItem(name);
  const place = form.querySelector(`[data-error="${name}"]`);
  if (!(control instanceof HTMLElement) || !place) return;
  control.ariaInvalid = problem === undefined ? 'false' : 'true';
  place.textContent = problem ?? '';
}
