/** The look of the audit page: light and dark, narrow and wide, on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #5b6675; --line: #d5dae1; --page: #fff; --tint: #f3f5f8; --link: #1f5aa6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #a3adba; --line: #3a424d; --page: #14181e; --tint: #1d232b; --link: #8db8f0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 76rem; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.75rem 0 .4rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
p { margin: .4rem 0; max-width: 62rem; }
ul { margin: .4rem 0; padding-left: 1.25rem; }
li { margin: .2rem 0; }
li > ul { color: var(--soft); }
code { font: .85em ui-monospace, monospace; background: var(--tint); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
:target { outline: 2px solid var(--link); outline-offset: 4px; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --page: #fff; --tint: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  h2 { break-before: page; }
  h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  .wide { overflow: visible; }
}
`;
