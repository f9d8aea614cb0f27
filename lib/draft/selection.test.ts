// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { savableSelection } from './selection.ts';

const CASES: Record<string, { html: string; saved: string | null }> = {
  'text of the page': { html: '<p id="s">some text</p>', saved: 'some text' },
  'text across blocks': { html: '<div id="s"><p>one</p><p>two</p></div>', saved: 'onetwo' },
  'white space': { html: '<p id="s">   \n </p>', saved: null },
  'an editor': { html: '<div contenteditable="true"><p id="s">draft</p></div>', saved: null },
  'an island of text in an editor': { html: '<div contenteditable="false"><p id="s">text</p></div>', saved: 'text' },
  'a field made of elements': { html: '<div role="textbox"><p id="s">draft</p></div>', saved: null },
};

describe('what can be saved of a selection', () => {
  for (const [name, { html, saved }] of Object.entries(CASES)) {
    it(name, () => {
      document.body.innerHTML = html;
      document.getSelection()!.selectAllChildren(document.getElementById('s')!);
      expect(savableSelection(document)?.toString() ?? null).toBe(saved);
    });
  }

  it('nothing when nothing is selected', () => {
    document.getSelection()!.removeAllRanges();
    expect(savableSelection(document)).toBeNull();
  });

  it('nothing while the focus is in a field', () => {
    document.body.innerHTML = '<input><p id="s">text</p>';
    document.getSelection()!.selectAllChildren(document.getElementById('s')!);
    document.querySelector('input')!.focus();
    expect(savableSelection(document)).toBeNull();
  });
});
