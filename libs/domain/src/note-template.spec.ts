import { isUntouched, noteTemplates, partsOf, skeletonOf, withHeadings } from './note-template.ts';

describe('the headings of a template', () => {
  it.each([
    ['free', ''],
    ['soap', 'Subjective Objective Assessment Plan'],
    ['dap', 'Data Assessment Plan'],
    ['birp', 'Behaviour Intervention Response Plan'],
  ] as const)('%s: %s', (template, headings) => {
    const found = [...skeletonOf(template).matchAll(/^## (\w+) \([a-zI ]+\)$/gm)];
    expect(found.map(([, heading]) => heading).join(' ')).toBe(headings);
    expect(partsOf(template, skeletonOf(template)).map(({ state }) => state)).toEqual(
      found.map(() => 'empty'),
    );
  });

  it.each([
    ['blank', ' \n', true],
    ['the headings of another template', skeletonOf('birp'), true],
    ['headings with a word below', `${skeletonOf('dap')}Rest.`, false],
    ['a word', 'Rest.', false],
  ])('may take the place of %s: %s', (_, text, isFree) => {
    expect(isUntouched(text)).toBe(isFree);
  });

  it('come below what is written, each once', () => {
    const written = 'We spoke.\n\n## Plan\n\nA walk.\n';
    const longer = withHeadings('dap', written);
    expect(longer.startsWith(written.trimEnd())).toBe(true);
    expect(partsOf('dap', longer)).toEqual([
      { heading: 'Data', state: 'empty' },
      { heading: 'Assessment', state: 'empty' },
      { heading: 'Plan', state: 'written' },
    ]);
    expect(withHeadings('dap', longer)).toBe(longer);
    for (const template of noteTemplates)
      expect(withHeadings(template, '')).toBe(skeletonOf(template));
  });

  it('are found with CRLF, and told apart when missing', () => {
    expect(partsOf('dap', '## Data\r\n\r\nSaid.\r\n# Assessment\r\n')).toEqual([
      { heading: 'Data', state: 'written' },
      { heading: 'Assessment', state: 'empty' },
      { heading: 'Plan', state: 'missing' },
    ]);
  });
});
