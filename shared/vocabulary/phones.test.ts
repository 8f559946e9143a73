import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, maskPhone, Phone, parsePhone, phoneText } from './phones.ts';

describe('a phone number', () => {
  test.each([
    '0671234567',
    '067 123 45 67',
    '067-123-45-67',
    '(067) 123-4567',
    '+380671234567',
    '+38 (067) 123-45-67',
    '380671234567',
    '38 067 123 45 67',
    '80671234567',
    '8 (067) 123-45-67',
    '00380671234567',
    '\u00a0067\u2011123\u201145\u201167 ',
  ])('typed as %s is +380671234567', (typed) => {
    expect(parsePhone(typed)).toBe('+380671234567');
  });

  test('of a city has its code in brackets', () => {
    expect(parsePhone('(0412) 42-12-34')).toBe('+380412421234');
    expect(parsePhone('(0342) 55 12 34')).toBe('+380342551234');
    expect(parsePhone('0 800 500 335')).toBe('+380800500335');
  });

  test('from abroad is kept', () => {
    expect(parsePhone('+420 777 123 456')).toBe('+420777123456');
    expect(parsePhone('00381 64 1234567')).toBe('+381641234567');
  });

  test.each([
    '',
    'немає',
    '42-12-34',
    '067 123 45 6',
    '067 123 45 678',
    '+38067123456',
    '+380 067 123 45 67',
    '+0671234567',
    '067 123 45 67 (мама)',
    '++380671234567',
    '0071234567',
    '+1',
  ])('typed as «%s» is not understood', (typed) => {
    expect(parsePhone(typed)).toBeNull();
  });

  test('is shown in the usual groups', () => {
    const shown = (stored: string): string => formatPhone(Phone.parse(stored));
    expect(shown('+380671234567')).toBe('+380 67 123-45-67');
    expect(shown('+380412421234')).toBe('+380 412 42-12-34');
    expect(shown('+380445551234')).toBe('+380 44 555-12-34');
    expect(shown('+380800500335')).toBe('+380 800 500-335');
    expect(shown('+420777123456')).toBe('+420777123456');
  });

  test('that is shown is read again as the same number', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...'3456789'), digits, (first, rest) => {
        const phone = Phone.parse(`+380${first}${rest}`);
        expect(parsePhone(formatPhone(phone))).toBe(phone);
        expect(parsePhone(`0${first}${rest}`)).toBe(phone);
        expect(parsePhone(`80${first}${rest}`)).toBe(phone);
      }),
    );
  });

  test('is refused by the schema unless it is in E.164', () => {
    for (const text of ['0671234567', '+38067123456', '+380071234567', '+3806712345678', '+380671234567\n']) {
      expect(Phone.safeParse(text).success, text).toBe(false);
    }
  });
});

describe('in sight of others', () => {
  test.each([
    ['+380671234418', '+380 67 ••• 44 18'],
    ['067 123 44 18', '+380 67 ••• 44 18'],
    ['+380412421234', '+380 412 ••• 12 34'],
    ['+48601234567', '+48 ••• 45 67'],
    ['сусідка 421234', 'сусідка ••1234'],
    ['через сусідку', 'через сусідку'],
  ])('%s is %s', (number, masked) => {
    expect(maskPhone(number)).toBe(masked);
  });
});

test('a stored phone is shown as it is read aloud, one that could not be read as it was typed', () => {
  expect(phoneText('+380671234567')).toBe('+380 67 123-45-67');
  expect(phoneText('через сусідку')).toBe('через сусідку');
});
