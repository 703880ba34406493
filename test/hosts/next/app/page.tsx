// A server page: it imports the components themselves, without a "use client" of its own.
import { AccessRestrictedNotice, InviteUserDialog, NpiInput } from 'autoscribe-react';
import { CLINIC_ROLES, isValidNpi } from 'autoscribe-react/schema';
import { Invite } from './Invite';

export default function Page() {
  return (
    <main>
      <h1>Worklist</h1>
      <Invite />
      <p>
        {CLINIC_ROLES.length} roles, {isValidNpi('1234567893') ? 'a valid' : 'an invalid'} NPI, {typeof InviteUserDialog} to invite with
      </p>
      <NpiInput label="NPI of the dictating user" />
      <AccessRestrictedNotice returnHref="/" headingLevel={2} />
    </main>
  );
}
