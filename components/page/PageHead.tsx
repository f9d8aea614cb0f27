import type { ComponentChildren, JSX } from 'preact';

interface PageHeadProps {
  title: string;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}

/** Title of a section, one line on what it is, and its tools. */
export function PageHead({ title, lead, children }: PageHeadProps): JSX.Element {
  return (
    <div class="page-head">
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
  );
}
