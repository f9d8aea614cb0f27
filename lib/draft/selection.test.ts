// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
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

describe('in a shadow root', () => {
  const inShadow = (host: string): ShadowRoot => {
    document.body.innerHTML = host;
    const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = 'some <b>text</b>';
    return root;
  };
  /** As Chromium shows it: jsdom shows the range itself. */
  function selectAsChromium(root: ShadowRoot): void {
    const selection = document.getSelection()!;
    const { host } = root;
    const at = [...host.parentNode!.childNodes].indexOf(host);
    const range = (container: Node, from: number, to: number) => ({ startContainer: container, startOffset: from, endContainer: container, endOffset: to });
    selection.collapse(host.parentNode, at);
    Object.defineProperties(selection, {
      type: { value: 'Range', configurable: true },
      toString: { value: () => root.textContent, configurable: true },
      getComposedRanges: {
        configurable: true,
        value: ({ shadowRoots }: { shadowRoots: ShadowRoot[] }) => [shadowRoots.includes(root) ? range(root, 0, root.childNodes.length) : range(host.parentNode!, at, at + 1)],
      },
    });
  }
  afterEach(() => {
    const selection = document.getSelection()!;
    for (const name of ['type', 'toString', 'getComposedRanges']) Reflect.deleteProperty(selection, name);
  });

  it('text that lies in no element of it is saved', () => {
    selectAsChromium(inShadow('<div></div>'));
    expect(savableSelection(document)?.toString()).toBe('some text');
  });

  it('nothing of an editor is', () => {
    selectAsChromium(inShadow('<section contenteditable="true"><div></div></section>'));
    expect(savableSelection(document)).toBeNull();
  });
});
