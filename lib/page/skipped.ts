/** Their text is not prose, or not shown. */
export const SKIPPED = new Set([
  'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'INPUT', 'SELECT', 'OPTION', 'DATALIST', 'BUTTON', 'CODE', 'PRE', 'KBD', 'SAMP', 'VAR', 'NAV',
  'IFRAME', 'OBJECT', 'SVG', 'MATH', 'CANVAS', 'AUDIO', 'VIDEO', 'HEAD', 'TITLE', 'METER', 'PROGRESS',
]);

/** Asked past the form itself: its fields hide its properties by their names. */
const native = <T>(name: 'parentNode' | 'nodeName') => Object.getOwnPropertyDescriptor(Node.prototype, name)!.get as (this: Node) => T;
const [parentNode, nodeName] = [native<Node | null>('parentNode'), native<string>('nodeName')];
export const parentOf = (node: Node): Node | null => parentNode.call(node);
export const nameOf = (node: Node): string => nodeName.call(node).toUpperCase();

/** Ends a line. */
export const isBreak = (node: Node): node is HTMLBRElement => nameOf(node) === 'BR';

/** As elements are named, those of SVG in small letters: asked of most texts of a page. */
const SKIPPED_AS_NAMED = new Set([...SKIPPED].flatMap((name) => [name, name.toLowerCase()]));

/** Told by its name alone, before anything is asked of styles. */
export const isSkippedItself = (parent: Node): boolean => SKIPPED_AS_NAMED.has(nodeName.call(parent));

export function isSkipped(text: Text): boolean {
  const { parentNode: parent } = text;
  return parent !== null && isSkippedItself(parent);
}
