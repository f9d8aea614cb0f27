import { Component, h, type ComponentChild, type FunctionComponent, type RenderableProps } from 'preact';

/** The same view, drawn again only when one of its props is another: for what is drawn many times in a list. */
export function steady<P extends object>(View: FunctionComponent<P>): new (props: P) => Component<P> {
  return class Steady extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return Object.entries(next).some(([name, value]) => (this.props as Record<string, unknown>)[name] !== value);
    }
    override render(props: RenderableProps<P>): ComponentChild {
      return h(View, props as P);
    }
  };
}
