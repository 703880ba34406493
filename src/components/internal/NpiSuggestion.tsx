import type { MouseEvent } from 'react';
import type { NpiRecord } from '../../domain/npiRecord.js';
import { useSettings } from '../../headless/config.js';
import type { NpiLookup } from '../../headless/useNpiInput.js';
import { Button } from './Button.js';
import { useSlots } from './slots.js';
import { Status } from './Status.js';

/** A person's name as an invitation has it. */
export interface PersonName {
  firstName: string;
  lastName: string;
}

/** What the invitation says of the person so far, for the registry's answer to be held against. */
export interface NpiPerson extends PersonName {
  /** The wire value of the clinic role. */
  clinicRole?: string;
}

/** What `NpiSuggestion` takes. */
export interface NpiSuggestionProps {
  lookup: NpiLookup;
  /** The person to compare the registry's answer with. Default: none, and nothing is compared. */
  person?: NpiPerson | undefined;
  /** Called when the user takes over the registry's name. Without it, it is not offered. */
  onUseName?: ((name: PersonName) => void) | undefined;
  /** Called when the user takes over the role that the registry speaks for. Without it, it is not offered. */
  onUseRole?: ((role: NonNullable<NpiRecord['clinicRole']>) => void) | undefined;
}

// The registry writes names in capitals.
const fromCapitals = (name: string) =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()) : name;
const fold = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

function readName({ firstName = '', lastName = '' }: NpiRecord): PersonName {
  return { firstName: fromCapitals(firstName), lastName: fromCapitals(lastName) };
}

/** Once it was taken over, the button goes: the focus must not go with it. */
function focusField({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest('[data-slot="field"]')?.querySelector('input')?.focus();
}

/** What the registry said about an NPI, and what of it can be taken over. It suggests and never overwrites. */
export function NpiSuggestion({ lookup, person, onUseName, onUseRole }: NpiSuggestionProps) {
  const slot = useSlots();
  const { messages } = useSettings();
  const words = messages.npi;
  const record = lookup.status === 'found' ? lookup.record : undefined;
  const name = record && readName(record);
  const fullName = name ? `${name.firstName} ${name.lastName}`.trim() : '';
  const isPerson = record?.kind === 'individual' && name !== undefined && fullName !== '';
  const isNamed = person !== undefined && `${person.firstName}${person.lastName}`.trim() !== '';
  const differs = isPerson && isNamed && (fold(name.firstName) !== fold(person.firstName) || fold(name.lastName) !== fold(person.lastName));
  const role = isPerson && onUseRole && record.clinicRole !== person?.clinicRole ? record.clinicRole : undefined;
  const text = () => {
    if (lookup.status === 'pending') return words.lookingUp;
    if (lookup.status === 'failed') return words.lookUpFailed;
    if (lookup.status === 'not-found') return words.notFound;
    if (!record) return '';
    if (record.kind === 'organization') return words.organization(record.organizationName ?? '');
    if (!record.active) return words.inactive;
    return differs
      ? words.nameDiffers(fullName)
      : words.found([fullName, record.credential?.replaceAll('.', '')].filter(Boolean).join(', '));
  };
  const isWarning =
    lookup.status === 'not-found' || differs || (record !== undefined && (record.kind === 'organization' || !record.active));
  return (
    <>
      <Status {...slot('suggestion', isWarning ? 'warning' : undefined)} data-private="" translate="no">
        {text()}
      </Status>
      {isPerson && record.active && (
        <div {...slot('actions', 'inline')}>
          {onUseName && (differs || (person && !isNamed)) && (
            <Button
              data-private=""
              translate="no"
              onClick={(event) => {
                focusField(event);
                onUseName(name);
              }}
            >
              {words.useName(fullName)}
            </Button>
          )}
          {role && (
            <Button
              onClick={(event) => {
                focusField(event);
                onUseRole?.(role);
              }}
            >
              {words.useRole(messages.clinicRole.roles[role])}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
