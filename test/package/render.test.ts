import { beforeAll, describe, expect, test } from 'vitest';
import { runInHost } from './runInHost.js';

const ELEMENTS = {
  InviteUserDialog: "h(ui.InviteUserDialog, { onInvite }, h('button', null, 'Invite user'))",
  InviteUserForm: 'h(ui.InviteUserForm, { onInvite })',
  PermissionToggles: 'h(ui.PermissionToggles, {})',
  ClinicRoleSelect: 'h(ui.ClinicRoleSelect, {})',
  'ClinicRoleSelect as a native list': "h(ui.ClinicRoleSelect, { control: 'native' })",
  NpiInput: 'h(ui.NpiInput, {})',
  AccessRestrictedNotice: "h(ui.AccessRestrictedNotice, { reason: 'dashboard-access', returnHref: '/worklist' })",
  AutoScribeProvider: "h(ui.AutoScribeProvider, { theme: 'dark' }, h(ui.NpiInput, {}))",
};

const render = (host: 'react18' | 'react19') =>
  runInHost(
    host,
    `
    import { createElement as h, version } from 'react';
    import { renderToString } from 'react-dom/server';
    import * as ui from 'autoscribe-react';
    const onInvite = () => Promise.reject(new Error('not on the server'));
    const elements = { ${Object.entries(ELEMENTS)
      .map(([name, element]) => `${JSON.stringify(name)}: () => ${element}`)
      .join(', ')} };
    const markup = {};
    for (const [name, make] of Object.entries(elements)) {
      try { markup[name] = renderToString(make()); } catch (error) { markup[name] = 'threw ' + error.stack; }
    }
    answer({ version, markup });`,
  ) as { version: string; markup: Record<string, string> };

describe.each([
  ['react19', /^19\./],
  ['react18', /^18\.3\./],
] as const)('on a server with %s', (host, expected) => {
  let version = '';
  let markup: Record<string, string> = {};
  beforeAll(() => {
    ({ version, markup } = render(host));
  });

  test('that React is the one that renders', () => {
    expect(version).toMatch(expected);
  });

  test.each(Object.keys(ELEMENTS))('%s is rendered, without a style attribute that a strict CSP would refuse', (name) => {
    expect(markup[name]).not.toMatch(/^threw/);
    expect(markup[name]).not.toMatch(/\sstyle=|<style/);
    expect(markup[name]).toMatch(/<(button|input|select|a)\b/);
  });
});
