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

/** Told by the name of the parent alone, before anything is asked of styles. */
export function isSkipped(text: Text): boolean {
  const { parentNode: parent } = text;
  return parent !== null && SKIPPED.has(nameOf(parent));
}
