import { expect, waitFor } from 'storybook/test';

/** CSS properties, and what the host's tokens say of them. */
export type Look = Record<string, string>;

const read = (of: Element, property: string) => getComputedStyle(of).getPropertyValue(property);

/**
 * Expects that an element looks as the host's tokens say: each property is computed from the host's value, too, on a plain
 * element in the same place, and must be the same.
 */
export async function expectLook(element: Element | null, look: Look): Promise<void> {
  if (!element) throw new Error('There is no such element.');
  const root = element.getRootNode();
  const probe = document.createElement('div');
  (root instanceof ShadowRoot ? root : document.body).append(probe);
  for (const [property, value] of Object.entries(look)) {
    probe.style.setProperty(property, 'initial');
    const initial = read(probe, property);
    probe.style.setProperty(property, value);
    const wanted = read(probe, property);
    // A token that the host does not have would be initial, and would prove nothing.
    await expect(wanted, `${value} for ${property}`).not.toBe(initial);
    await expect(read(element, property), property).toBe(wanted);
  }
  probe.remove();
}

/** Plays a story that shows the button and the panel as the host's own tokens have them. */
export function showsLook(submit: Look, panel: Look) {
  return {
    play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
      const root = canvasElement.querySelector('[data-alone]')?.shadowRoot ?? document;
      await waitFor(() => expectLook(root.querySelector('[data-slot="submit"]'), submit));
      await expectLook(root.querySelector('[data-slot="panel"]'), panel);
      // Half faded in, nothing has its colours yet, and a look at their contrast would be wrong.
      await Promise.all(root.getAnimations().map(({ finished }) => finished));
    },
  };
}
