import type { FunctionComponent, JSX } from 'preact';
import { WhenReady } from '../../components/page/States.tsx';
import { coming, useComing, type Coming } from './coming.ts';

/** A section whose code is fetched when it is first shown, so that the others do not wait for it. */
export function later<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let section: Coming<FunctionComponent<P>> | undefined;
  return function Later(props: P): JSX.Element {
    section ??= coming(load());
    return <WhenReady live={useComing(section)}>{(Section) => <Section {...props} />}</WhenReady>;
  };
}
