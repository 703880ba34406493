import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const HOST = `
import { InviteUserDialog, InviteError, type OnInvite } from 'autoscribe-react';
import { useInviteUserForm } from 'autoscribe-react/headless';
import { createHttpInvite } from 'autoscribe-react/http';
import en from 'autoscribe-react/locales/en';
import { createSandbox } from 'autoscribe-react/sandbox';
import { isValidNpi, userInviteParamsSchema, type UserInviteParams } from 'autoscribe-react/schema';
import { createInviteHandler } from 'autoscribe-react/server';
import 'autoscribe-react/styles.css';

const onInvite: OnInvite = async (invite, { signal, idempotencyKey }) => {
  const npi: string | undefined = invite.npiNumber;
  if (npi !== undefined && !isValidNpi(npi)) throw new InviteError('invalid', { fieldErrors: { npiNumber: 'rejected' } });
  const response = await fetch('/invite', { method: 'POST', signal, headers: { 'Idempotency-Key': idempotencyKey } });
  return response.json();
};
export const parsed: UserInviteParams = userInviteParamsSchema.parse({});
export const doors = [useInviteUserForm, createHttpInvite, createSandbox, createInviteHandler];
export const Host = () => (
  <InviteUserDialog onInvite={onInvite} onInvited={(response) => response.userId.length} theme="reading-room" messages={en}>
    <button type="button">Invite user</button>
  </InviteUserDialog>
);
// @ts-expect-error An invitation has to go somewhere.
export const Nowhere = () => <InviteUserDialog />;
`;

const tsc = path.resolve('node_modules/typescript/bin/tsc');

describe('a host that checks its types and ours strictly', () => {
  test.each([
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ])('compiles with moduleResolution %s', (moduleResolution, module) => {
    const folder = path.join(inject('packed').react19, moduleResolution);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(path.join(folder, 'host.tsx'), HOST);
    const platform = { module, moduleResolution, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], jsx: 'react-jsx', types: [] };
    const compilerOptions = { ...platform, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['host.tsx'] }));
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
