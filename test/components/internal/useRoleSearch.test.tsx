import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useRoleSearch } from '../../../src/components/internal/useRoleSearch.js';
import ar from '../../../src/locales/ar.js';
import de from '../../../src/locales/de.js';
import fr from '../../../src/locales/fr.js';
import ja from '../../../src/locales/ja.js';
import zhCN from '../../../src/locales/zh-CN.js';

function List({ labels }: { labels: readonly string[] }) {
  const list = useRef<HTMLDivElement>(null);
  const search = useRoleSearch(list, true);
  return (
    <div role="listbox" tabIndex={-1} ref={list} onKeyDown={search.onKeyDown}>
      {labels.map((label) => (
        <div role="option" aria-selected={false} tabIndex={-1} key={label}>
          {label}
        </div>
      ))}
    </div>
  );
}

/** Shows a list, types into it, and tells which option has the focus then. */
function typeInto(labels: readonly string[], text: string, from?: string): string | null {
  cleanup();
  render(<List labels={labels} />);
  const list = screen.getByRole('listbox');
  if (from !== undefined) screen.getByRole('option', { name: from }).focus();
  for (const key of text) fireEvent.keyDown(list, { key });
  return document.activeElement?.getAttribute('role') === 'option' ? document.activeElement.textContent : null;
}
const rolesOf = (messages: typeof de) => Object.values(messages.clinicRole.roles);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('typing in the role list finds a role', () => {
  test.each([
    ['an accent left out', ['Pédiatre', 'Infirmier'], 'ped', 'Pédiatre'],
    ['an accent typed', ['Pédiatre', 'Infirmier'], 'pé', 'Pédiatre'],
    ['an accent typed where there is none', ['Pediatra'], 'pé', 'Pediatra'],
    ['a capital with an accent', ['Échographiste'], 'é', 'Échographiste'],
    ['an umlaut left out', ['Onkologe', 'Übersetzer'], 'u', 'Übersetzer'],
    ['an umlaut typed', ['Urologe', 'Müller'], 'mü', 'Müller'],
    ['a letter made of two code points', ['Pe\u0301diatre'], 'pé', 'Pe\u0301diatre'],
    ['a word in the middle', ['Nuclear Medicine Physician', 'Scribe'], 'phy', 'Nuclear Medicine Physician'],
  ])('by %s', (_how, labels, text, found) => {
    expect(typeInto(labels, text)).toBe(found);
  });

  test.each([
    ['fr', rolesOf(fr), 'pediatre', 'Pédiatre'],
    ['de', rolesOf(de), 'gyna', 'Gynäkologe/Gynäkologin'],
    ['ja', rolesOf(ja), '診療放', '診療放射線技師'],
    ['ja, over what begins alike', rolesOf(ja), '診療看', '診療看護師（NP）'],
    ['zh-CN', rolesOf(zhCN), '影像', '影像技师'],
    ['ar, without the hamza', rolesOf(ar), 'اخصائي تغ', 'أخصائي تغذية'],
    ['ar, by a word in the middle', rolesOf(ar), 'عيون', 'طبيب عيون'],
  ])('by its name in %s', (_tag, labels, text, found) => {
    expect(typeInto(labels, text)).toBe(found);
  });

  test('and nothing where nothing fits', () => {
    expect(typeInto(rolesOf(ja), '獣')).toBe(null);
    expect(typeInto(['Radiologue'], 'x', 'Radiologue')).toBe('Radiologue');
  });

  test('the same letter again goes on to the next, whatever its accent, and round', () => {
    const labels = ['Épidémiologiste', 'Endocrinologue', 'Infirmier'];
    expect(typeInto(labels, 'e')).toBe('Épidémiologiste');
    expect(typeInto(labels, 'é', 'Épidémiologiste')).toBe('Endocrinologue');
    expect(typeInto(labels, 'e', 'Endocrinologue')).toBe('Épidémiologiste');
  });

  test('a pause begins a new word', () => {
    render(<List labels={['Radiologe', 'Onkologe']} />);
    const list = screen.getByRole('listbox');
    fireEvent.keyDown(list, { key: 'r' });
    vi.advanceTimersByTime(1500);
    fireEvent.keyDown(list, { key: 'o' });
    expect(document.activeElement).toHaveTextContent('Onkologe');
  });
});
