import { codeOf } from './sign-in.ts';

describe('a code', () => {
  it.each([
    ['as the mail shows it', '847 022'],
    ['with a dash', '847-022'],
    ['with the words around it', 'Your code:\u00A0847\u202F022.'],
    ['in Arabic digits', '\u0668\u0664\u0667 \u0660\u0662\u0662'],
    ['in Persian digits', '\u06F8\u06F4\u06F7\u06F0\u06F2\u06F2'],
    ['in Devanagari digits', '\u096E\u096A\u096D\u0966\u0968\u0968'],
    ['in wide digits', '\uFF18\uFF14\uFF17\uFF10\uFF12\uFF12'],
    ['in digits of a set that follows another one', '𝟠𝟜𝟟𝟘𝟚𝟚'],
  ])('is read %s', (_, typed) => expect(codeOf(typed)).toBe('847022'));

  it('is not made longer or shorter', () => {
    expect(codeOf('84702')).toBe('84702');
    expect(codeOf('847 0221')).toBe('8470221');
    expect(codeOf('½ of ②')).toBe('');
  });
});
