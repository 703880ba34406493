import fc from 'fast-check';
import { CLINIC_ROLES } from '../../src/domain/index.js';
import { EXAMPLE_REQUEST, PLAIN_REQUEST } from './reference.js';

/** The fields of an invitation. */
export const FIELDS = Object.keys(EXAMPLE_REQUEST);

const nasty = fc.oneof(
  fc.constantFrom<unknown>('', ' ', 'owner', 'admin', 'member', null, true, false, 0, -1, 1e21, [], {}, '\u0000', '\uFFFF', '__proto__'),
  fc.constantFrom('1234567893', '1234567890', '١٢٣٤٥٦٧٨٩٣', '5551234567', '+15551234567', '1'.repeat(15), 'a@b.co', 'a@b', '"><script>'),
  fc.constantFrom(
    '\u202E',
    '\u200B',
    '\uFEFF',
    'a\r\nBcc: b@c.de',
    'dr.jоhnson@hospital.org',
    'a＠b.co',
    '${7*7}',
    "' OR 1=1 --",
    'x'.repeat(257),
  ),
  fc.constantFrom(...CLINIC_ROLES),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
);
const field = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FIELDS) },
  fc.constantFrom('__proto__', 'constructor', 'toString', 'userId'),
  fc.string(),
);

/** Mostly a good invitation with a few things wrong: what is all wrong gets no further than the first check. As JSON. */
export const anyNearInvitation = fc
  .tuple(
    fc.constantFrom(EXAMPLE_REQUEST, PLAIN_REQUEST),
    fc.array(fc.tuple(field, nasty), { maxLength: 4 }),
    fc.subarray(FIELDS, { maxLength: 2 }),
  )
  .map(([base, changes, missing]) => {
    const entries = [...Object.entries(base).filter(([name]) => !missing.includes(name)), ...changes];
    // Spelled by hand, so that a field can come twice and `__proto__` is a field.
    return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
  });

/** A body as text: nearly an invitation, half of one, any JSON, anything. */
export const anyText = fc.oneof(
  { weight: 12, arbitrary: anyNearInvitation },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.tuple(anyNearInvitation, fc.nat(200)).map(([text, length]) => text.slice(0, length)) },
);

/** A body as it can come: text, or bytes that are none. */
export const anyBody: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  { weight: 16, arbitrary: anyText },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);
