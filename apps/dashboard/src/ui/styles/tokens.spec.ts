import fs from 'node:fs';
import path from 'node:path';

const source = path.resolve(import.meta.dirname, '../..');
const tokens = fs.readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

const valuesAfter = (selector: string) => {
  const from = tokens.indexOf(selector);
  const block = tokens.slice(from, tokens.indexOf('}', from));
  return [...block.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]);
};

const luminance = (colour: string): number => {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** As WCAG counts it. */
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('tokens', () => {
  it('are the same for a dark device and a chosen dark theme', () => {
    const device = valuesAfter(":root:not([data-theme='light']) {");
    expect(device.length).toBeGreaterThan(20);
    expect(valuesAfter(":root[data-theme='dark'] {")).toEqual(device);
  });

  it.each([
    ['light', ':root {'],
    ['dark', ":root[data-theme='dark'] {"],
  ])('let a toast be read (%s)', (_, selector) => {
    const colour = new Map(valuesAfter(selector).map(([name = '', value = '']) => [name, value]));
    const toast = colour.get('--toast') ?? '';
    for (const on of ['--toast-text', '--toast-accent'])
      expect(contrast(toast, colour.get(on) ?? '')).toBeGreaterThan(4.5);
  });

  it('let no toast be a lamp in the dark', () => {
    const dark = new Map(
      valuesAfter(":root[data-theme='dark'] {").map(([name = '', value = '']) => [name, value]),
    );
    expect(contrast(dark.get('--toast') ?? '', dark.get('--paper') ?? '')).toBeLessThan(3);
  });

  it('hold the only colour values of the dashboard', () => {
    const files = fs
      .readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(css|tsx)$/.test(file) && !file.endsWith('tokens.css'));
    const coloured = files.filter((file) =>
      /#[0-9a-f]{3,8}\b(?![^\n]*`)|\b(rgb|hsl|oklch)\(/i.test(
        fs.readFileSync(path.join(source, file), 'utf8').replaceAll(/['"`]#[^'"`]*['"`]/g, ''),
      ),
    );
    expect(coloured).toEqual([]);
  });

  it('are the only styles: no element carries its own', () => {
    const files = fs
      .readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.spec)\.tsx$/.test(file));
    const inline = files.filter((file) =>
      /\sstyle=/.test(fs.readFileSync(path.join(source, file), 'utf8')),
    );
    expect(inline).toEqual([]);
  });
});
