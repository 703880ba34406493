import { CLINIC_ROLES, type ClinicRole } from '../wire/clinicRoles.js';

/** What a registry knows about one NPI. */
export interface NpiRecord {
  /** The ten digits. */
  npi: string;
  /** Whether it belongs to a person (`NPI-1`) or to an organisation (`NPI-2`). */
  kind: 'individual' | 'organization';
  /** Whether it is active. */
  active: boolean;
  /** The person's first name, as the registry writes it. */
  firstName?: string;
  /** The person's last name, as the registry writes it. */
  lastName?: string;
  /** The organisation's name, for an organisation. */
  organizationName?: string;
  /** The credential as the registry writes it: "MD", "PA-C". */
  credential?: string;
  /** The clinic role its primary taxonomy speaks for, where this library maps it. */
  clinicRole?: ClinicRole;
}

/** What a host's look-up may resolve to: a record, the registry's own answer (NPPES API v2.1) untouched, or null for not found. */
export type NpiLookupAnswer = NpiRecord | null | { result_count?: number; results?: readonly unknown[]; Errors?: readonly unknown[] };

/**
 * Looks an NPI up in the registry, through the host's own back end: NPPES sends no CORS headers, so a browser can't ask
 * it. Called only with numbers that pass the field's check.
 */
export type OnNpiLookup = (npi: string, context: { signal: AbortSignal }) => Promise<NpiLookupAnswer>;

// Bare NUCC taxonomy code prefixes that name one clinic role. The code set is the American Medical Association's.
const ROLE_BY_TAXONOMY: readonly (readonly [prefix: string, role: ClinicRole])[] = [
  ['2085R0001', 'Radiation Oncologist'],
  ['2085', 'Radiologist'],
  ['2084N0400', 'Neurologist'],
  ['207RC0000', 'Cardiologist'],
  ['207U', 'Nuclear Medicine Physician'],
  ['363A', 'Physician Assistant'],
  ['363L', 'Nurse Practitioner'],
  ['367500000X', 'Certified Registered Nurse Anesthetist'],
];

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const readText = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined);

function readRole(taxonomies: unknown): ClinicRole | undefined {
  const list = Array.isArray(taxonomies) ? taxonomies.filter(isBag) : [];
  const code = readText((list.find((taxonomy) => taxonomy['primary'] === true) ?? list[0])?.['code']);
  return ROLE_BY_TAXONOMY.find(([prefix]) => code?.startsWith(prefix))?.[1];
}

const withoutGaps = (record: { [K in keyof NpiRecord]: NpiRecord[K] | undefined }) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as NpiRecord;

function readResult(result: Bag): NpiRecord {
  const basic = isBag(result['basic']) ? result['basic'] : {};
  return withoutGaps({
    npi: String(result['number']),
    kind: result['enumeration_type'] === 'NPI-2' ? 'organization' : 'individual',
    active: basic['status'] === 'A',
    firstName: readText(basic['first_name']),
    lastName: readText(basic['last_name']),
    organizationName: readText(basic['organization_name']),
    credential: readText(basic['credential']),
    clinicRole: readRole(result['taxonomies']),
  });
}

// A host's own record comes from its back end, where a name may well be null.
function readRecord(record: Bag): NpiRecord {
  return withoutGaps({
    npi: String(record['npi']),
    kind: record['kind'] === 'organization' ? 'organization' : 'individual',
    active: record['active'] === true,
    firstName: readText(record['firstName']),
    lastName: readText(record['lastName']),
    organizationName: readText(record['organizationName']),
    credential: readText(record['credential']),
    clinicRole: CLINIC_ROLES.find((role) => role === record['clinicRole']),
  });
}

/**
 * Reads what a look-up resolved to. Gives null for "not found": no answer, no results, or NPPES's `Errors`.
 *
 * @throws TypeError where the answer is neither a record nor the registry's.
 */
export function readNpiRecord(answer: unknown): NpiRecord | null {
  if (answer === null || answer === undefined) return null;
  if (isBag(answer)) {
    if (Array.isArray(answer['results'])) return isBag(answer['results'][0]) ? readResult(answer['results'][0]) : null;
    if (Array.isArray(answer['Errors'])) return null;
    if (typeof answer['npi'] === 'string' && typeof answer['active'] === 'boolean') return readRecord(answer);
  }
  throw new TypeError(
    'autoscribe-react: onNpiLookup resolved to neither an NpiRecord nor an NPPES answer. The look-up can not be shown. Resolve to one of them, or to null for "not found".',
  );
}
