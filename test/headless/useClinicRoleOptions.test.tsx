import { renderHook } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { AutoScribeProvider, type AutoScribeProviderProps } from '../../src/index.js';
import { CLINIC_ROLES, useClinicRoleOptions } from '../../src/headless/index.js';

function readOptions(roles?: readonly string[], settings: AutoScribeProviderProps = {}) {
  return renderHook(() => useClinicRoleOptions(roles ? { roles } : {}), {
    wrapper: ({ children }) => <AutoScribeProvider {...settings}>{children}</AutoScribeProvider>,
  }).result.current;
}
const valuesOf = (groups: ReturnType<typeof readOptions>) =>
  groups.map(({ group, options }) => [group, options.map(({ value }) => value)] as const);

describe('the roles to choose from', () => {
  test('are all 61, once each, in groups with names', () => {
    const groups = readOptions();
    expect(
      groups
        .flatMap(({ options }) => options)
        .map(({ value }) => value)
        .sort(),
    ).toEqual([...CLINIC_ROLES].sort());
    expect(groups.map(({ label }) => label)).toEqual([
      'Imaging',
      'Physicians',
      'Advanced practice',
      'Nursing and care',
      'Laboratory and pharmacy',
      'Therapy',
      'Administration',
      'Technology',
      'Other',
    ]);
  });

  test('begin with the likeliest of imaging; every other group is sorted', () => {
    const [imaging, ...others] = readOptions();
    expect(imaging?.options.map(({ value }) => value)).toEqual([
      'Radiologist',
      'Nuclear Medicine Physician',
      'Radiation Oncologist',
      'Imaging Technologist',
    ]);
    for (const { options } of others) {
      const labels = options.map(({ label }) => label);
      expect(labels).toEqual(labels.toSorted(new Intl.Collator('en').compare));
    }
  });

  test('are not sorted anew in English: the first collator of a page is slow to make', () => {
    const make = vi.spyOn(Intl, 'Collator');
    onTestFinished(() => make.mockRestore());
    readOptions();
    expect(make).not.toHaveBeenCalled();
  });

  test('are named in the user’s language and sorted by its rules; what is sent stays the same', () => {
    const roles = {
      Scribe: 'Ärztliche Schreibkraft',
      'Registered Nurse': 'Zuletzt',
      'Nurse Manager': 'Anleitung',
      'Medical Assistant': 'Österreich',
    };
    const options = (locale: string) =>
      readOptions(undefined, { locale, messages: { clinicRole: { roles } } })
        .find(({ group }) => group === 'nursing')
        ?.options.map(({ label }) => label);
    expect(options('de')).toEqual(['Anleitung', 'Ärztliche Schreibkraft', 'Österreich', 'Patient Care Coordinator', 'Zuletzt']);
    // Swedish puts Ä and Ö after Z.
    expect(options('sv')).toEqual(['Anleitung', 'Patient Care Coordinator', 'Zuletzt', 'Ärztliche Schreibkraft', 'Österreich']);
    const scribe = readOptions(undefined, { messages: { clinicRole: { roles } } })
      .flatMap((group) => group.options)
      .find(({ label }) => label === 'Ärztliche Schreibkraft');
    expect(scribe?.value).toBe('Scribe');
  });
});

test('without a provider, the roles are all there in English', () => {
  const { current } = renderHook(() => useClinicRoleOptions()).result;
  expect(current).toEqual(readOptions());
});

describe('when the host changes something while the list is there', () => {
  const render = () => {
    let settings: AutoScribeProviderProps = {};
    const { result, rerender } = renderHook((roles: readonly string[] | undefined) => useClinicRoleOptions({ roles }), {
      wrapper: ({ children }) => <AutoScribeProvider {...settings}>{children}</AutoScribeProvider>,
      initialProps: ['Scribe', 'Nurse Manager'] as readonly string[] | undefined,
    });
    return {
      labels: () => result.current.flatMap(({ options }) => options.map(({ label }) => label)),
      change: (more: AutoScribeProviderProps, roles?: readonly string[]) => {
        settings = more;
        rerender(roles);
      },
    };
  };

  test('the new roles, the new words and the new language’s order are there at once', () => {
    const { labels, change } = render();
    expect(labels()).toEqual(['Scribe', 'Nurse Manager']);
    change({}, ['Radiologist']);
    expect(labels()).toEqual(['Radiologist']);
    change({ messages: { clinicRole: { roles: { Radiologist: 'Radiologin' } } } }, ['Radiologist']);
    expect(labels()).toEqual(['Radiologin']);
    const messages = { clinicRole: { roles: { Scribe: 'Ärztliche Schreibkraft', 'Registered Nurse': 'Zuletzt' } } };
    const isFirst = () => labels().indexOf('Ärztliche Schreibkraft') < labels().indexOf('Zuletzt');
    change({ messages, locale: 'de' });
    expect(isFirst()).toBe(true);
    change({ messages, locale: 'sv' });
    expect(isFirst()).toBe(false);
  });
});

describe('when a host narrows the list', () => {
  test('only its roles are offered, in its order, without empty groups', () => {
    expect(valuesOf(readOptions(['Scribe', 'Urologist', 'Cardiologist', 'Nurse Manager']))).toEqual([
      ['physicians', ['Urologist', 'Cardiologist']],
      ['nursing', ['Scribe', 'Nurse Manager']],
    ]);
  });

  test('a role of its own joins "other" and is shown by its wire value, whatever it is called', () => {
    expect(valuesOf(readOptions(['Radiologist', 'PACS Administrator', 'constructor']))).toEqual([
      ['imaging', ['Radiologist']],
      ['other', ['PACS Administrator', 'constructor']],
    ]);
    const own = readOptions(['PACS Administrator', 'constructor'])[0]?.options;
    expect(own?.map(({ label }) => label)).toEqual(['PACS Administrator', 'constructor']);
  });

  test('the provider’s policy counts, and a list of its own goes before that', () => {
    const settings = { policy: { roles: ['Scribe'] } };
    expect(valuesOf(readOptions(undefined, settings))).toEqual([['nursing', ['Scribe']]]);
    expect(valuesOf(readOptions(['Other'], settings))).toEqual([['other', ['Other']]]);
  });
});

test('a role that a host names twice is offered once', () => {
  expect(valuesOf(readOptions(['Radiologist', 'Scribe', 'Radiologist'])).flatMap(([, values]) => values)).toEqual([
    'Radiologist',
    'Scribe',
  ]);
});
