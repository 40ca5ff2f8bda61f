import fs from 'node:fs';
import path from 'node:path';

const source = path.resolve(import.meta.dirname, '../..');
const tokens = fs.readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

const valuesAfter = (selector: string) => {
  const from = tokens.indexOf(selector);
  const block = tokens.slice(from, tokens.indexOf('}', from));
  return [...block.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]);
};

describe('tokens', () => {
  it('are the same for a dark device and a chosen dark theme', () => {
    const device = valuesAfter(":root:not([data-theme='light']) {");
    expect(device.length).toBeGreaterThan(20);
    expect(valuesAfter(":root[data-theme='dark'] {")).toEqual(device);
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
