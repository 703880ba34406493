// @vitest-environment happy-dom
import '../support/setup.js';
import { renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { AutoScribeProvider, useClinicRoleOptions } from '../../src/index.js';
import { useSettings } from '../../src/headless/config.js';
import { CLINIC_ROLES } from '../../src/wire/clinicRoles.js';
import { readLocales } from '../support/readLocales.js';

describe.each(await readLocales())('a host that passes %s', (tag, messages) => {
  test('gets its language and its writing direction with the words', () => {
    expect(renderHook(() => useSettings({ messages })).result.current).toMatchObject({
      messages,
      locale: tag,
      dir: tag === 'ar' ? 'rtl' : 'ltr',
    });
  });

  test('gets all 61 roles by their names in it, sorted by its own rules', () => {
    const { current } = renderHook(() => useClinicRoleOptions(), {
      wrapper: ({ children }) => <AutoScribeProvider messages={messages}>{children}</AutoScribeProvider>,
    }).result;
    const options = current.flatMap((group) => group.options);
    expect(options.map(({ value }) => value).sort()).toEqual([...CLINIC_ROLES].sort());
    for (const { value, label } of options) expect(label).toBe(messages.clinicRole.roles[value as keyof typeof messages.clinicRole.roles]);
    expect(current.map(({ group, label }) => [group, label])).toEqual(Object.entries(messages.clinicRole.groups));
    const { compare } = new Intl.Collator(tag);
    for (const group of current.filter((one) => one.group !== 'imaging')) {
      const labels = group.options.map(({ label }) => label);
      expect(labels).toEqual([...labels].sort(compare));
    }
  });
});
