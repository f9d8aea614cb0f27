import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FAILURE_CODES } from './messages.ts';

const LOCALES = join(import.meta.dirname, '../../locales');

describe.each(['en', 'de', 'fr'])('locale %s', (language) => {
  const { errors } = parse(readFileSync(join(LOCALES, `${language}.yml`), 'utf8')) as { errors: Record<string, string> };

  it('has a text for every failure, and for nothing else', () => {
    expect(Object.keys(errors).sort()).toEqual(FAILURE_CODES.map((code) => code.replaceAll('-', '_')).sort());
    for (const text of Object.values(errors)) expect(text).toMatch(/[.]$/);
  });
});
