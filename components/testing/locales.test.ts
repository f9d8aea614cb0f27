import { expect, it } from 'vitest';
import { messagesOf, type Message } from './messages.ts';

/** Key, forms and placeholders: what must be the same in every language. */
const shapeOf = ({ key, forms }: Message): string => {
  const placeholders = [...new Set(Object.values(forms).join(' ').match(/\$\d/g))].sort().join('');
  return `${key} ${Object.keys(forms).join('/')} ${placeholders}`;
};

it.each(['de', 'fr'])('%s says everything English says, with the same forms and placeholders', (language) => {
  expect(messagesOf(language).map(shapeOf).sort()).toEqual(messagesOf('en').map(shapeOf).sort());
});

it.each(['en', 'de', 'fr'])('%s has a singular and a plural wherever it counts', (language) => {
  const forms = new Set(messagesOf(language).map(({ forms }) => Object.keys(forms).join()));
  expect(forms).toEqual(new Set(['text', '1,n']));
});
