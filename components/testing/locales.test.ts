import { join } from 'node:path';
import { parseMessagesFile, type ParsedMessage } from '@wxt-dev/i18n/build';
import { expect, it } from 'vitest';

const LOCALES = join(import.meta.dirname, '../../locales');
const read = (language: string) => parseMessagesFile(join(LOCALES, `${language}.yml`));

/** Key, shape and placeholders: what must be the same in every language. */
const shapeOf = (message: ParsedMessage): string => {
  const text = message.type === 'plural' ? Object.values(message.plurals).join(' ') : message.message;
  const placeholders = [...new Set(text.match(/\$\d/g))].sort().join('');
  return `${message.key.join('.')} ${message.type} ${placeholders}`;
};

it.each(['de', 'fr'])('%s says everything English says, with the same placeholders', async (language) => {
  const [english, other] = await Promise.all([read('en'), read(language)]);
  expect(other.map(shapeOf).sort()).toEqual(english.map(shapeOf).sort());
});

it.each(['en', 'de', 'fr'])('%s has a singular and a plural wherever it counts', async (language) => {
  const plurals = (await read(language)).flatMap((message) => (message.type === 'plural' ? [Object.keys(message.plurals).sort().join()] : []));
  expect(new Set(plurals)).toEqual(new Set(['1,n']));
});
