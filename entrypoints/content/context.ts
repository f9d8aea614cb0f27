/**
 * Stands in for WXT's context of content scripts (aliased in wxt.config.ts). WXT's announces itself to the page at start, by an event
 * and a posted message that carry the extension's id; ours leaves no such trace. What it offers besides is not used here.
 */
export function ContentScriptContext(): void {}
