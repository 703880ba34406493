import { describe, expect, test } from 'vitest';
import { openHost } from './host.js';
import { PLAIN_REQUEST } from '../support/reference.js';

const TEXTS = ['firstName', 'lastName', 'middleName', 'suffix1', 'suffix2'] as const;

describe('an address that is made to be read as another', () => {
  test.each([
    ['a Cyrillic о', 'kit@hоspital.org'],
    ['a Greek ο', 'kit@hοspital.org'],
    ['a full-width @', 'kit＠hospital.org'],
    ['a full-width letter', 'ｋit@hospital.org'],
    ['a Kelvin sign', '\u212Ait@hospital.org'],
    ['a dotless ı', 'kıt@hospital.org'],
    ['a zero-width space', 'kit\u200B@hospital.org'],
    ['a soft hyphen', 'kit\u00AD@hospital.org'],
    ['a text direction', 'kit\u202E@hospital.org'],
    ['a full stop of another script', 'kit@hospital。org'],
    ['a tag character', 'kit\u{E0041}@hospital.org'],
    ['a comment', 'kit(at home)@hospital.org'],
    ['quotes', '"kit"@hospital.org'],
    ['a display name', 'Kit <kit@hospital.org>'],
    ['a second address', 'kit@hospital.org eve@evil.example'],
    ['a number for a host', 'kit@[127.0.0.1]'],
    ['a line end', 'kit@hospital.org\n'.repeat(2)],
    ['a null', 'kit@hospital.org\0'],
  ])('with %s is refused', async (_name, email) => {
    const { ask, asked } = openHost();
    expect(await ask({ ...PLAIN_REQUEST, email })).toMatchObject({ status: 422, body: { fieldErrors: { email: 'email' } } });
    expect(asked).toEqual([]);
  });
});

describe('a name that is made to be read as another', () => {
  const among = (char: string) => TEXTS.map((field) => [field, `Ki${char}t`] as const);

  test.each([
    ['a null', '\0'],
    ['a bell', '\u0007'],
    ['an escape', '\u001B[31m'],
    ['a delete', '\u007F'],
    ['a C1 control', '\u009B'],
    ['a left-to-right embedding', '\u202A'],
    ['a right-to-left override', '\u202E'],
    ['an isolate', '\u2066'],
    ['the end of an isolate', '\u2069'],
    ['half a character', '\uD83D'],
  ])('with %s in it is refused, whichever field it is in', async (_name, char) => {
    const { ask, asked } = openHost();
    for (const [field, value] of among(char)) {
      expect(await ask({ ...PLAIN_REQUEST, [field]: value })).toMatchObject({
        status: 422,
        body: { fieldErrors: { [field]: 'characters' } },
      });
    }
    expect(asked).toEqual([]);
  });

  test.each([
    ['a zero-width space', '\u200B'],
    ['a word joiner', '\u2060'],
    ['a Hangul filler', '\u3164'],
    ['an empty Braille cell', '\u2800'],
    ['tag characters', '\u{E0041}\u{E0042}'],
  ])('that is nothing but %s counts as none', async (_name, value) => {
    const { ask } = openHost();
    for (const field of TEXTS) {
      expect(await ask({ ...PLAIN_REQUEST, [field]: value })).toMatchObject({
        status: 422,
        body: { fieldErrors: { [field]: 'required' } },
      });
    }
  });

  test.each(['Zoë', 'O’Neil', '王', 'محمد', 'می\u200Cخواهم', 'க்\u200Dஷ', 'José\u0301', 'de la Cruz'])(
    'and “%s” is a name',
    async (firstName) => {
      const { ask } = openHost();
      expect((await ask({ ...PLAIN_REQUEST, firstName })).status).toBe(200);
    },
  );
});
