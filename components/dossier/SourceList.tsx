import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { safeHref } from '../../lib/address/safe-href.ts';
import { routeHash } from '../page/route.ts';
import type { SourceRow } from './views.ts';

/** The texts claims come from, and apart from them the references. `current` is the one that was asked for. */
export function SourceList({ sources, current }: { sources: readonly SourceRow[]; current?: string }): JSX.Element {
  const texts = sources.filter(({ reference }) => !reference);
  const references = sources.filter(({ reference }) => reference);
  return (
    <>
      <Group title={i18n.t('dossier.newsSources')} sources={texts} current={current} />
      {references.length > 0 && <Group title={i18n.t('dossier.references')} sources={references} current={current} />}
    </>
  );
}

function Group({ title, sources, current }: { title: string; sources: readonly SourceRow[]; current?: string }): JSX.Element {
  return (
    <section class="part">
      <h2>{title}</h2>
      <ul class="plain">{sources.map((source) => <SourceItem key={source.id} source={source} current={source.id === current} />)}</ul>
    </section>
  );
}

function SourceItem({ source, current }: { source: SourceRow; current: boolean }): JSX.Element {
  const href = source.url && safeHref(source.url);
  return (
    <li class="source" id={`source-${source.id}`} aria-current={current || undefined}>
      <h3 lang={source.language === 'mul' ? undefined : source.language}>
        {href ? <a href={href} target="_blank" rel="noreferrer">{source.title}</a> : source.title}
      </h3>
      <dl class="facts">
        <Fact label={i18n.t('dossier.publisher')} value={source.publisher ?? i18n.t('dossier.publisherUnknown')} how={source.publisherKnown} howLang="en" />
        <Fact label={i18n.t('dossier.date')} value={source.date} how={source.dateKnown} />
        {source.copyOf && <Fact label={i18n.t('dossier.copyOf')} value={source.copyOf} />}
      </dl>
      <p class="small">
        {i18n.t('dossier.claims', source.claims)}{' · '}
        {source.disagreements === 0
          ? i18n.t('dossier.disagreements', 0)
          : <a href={routeHash('disagreements', undefined, { source: source.id })}>{i18n.t('dossier.disagreements', source.disagreements)}</a>}
      </p>
    </li>
  );
}

interface FactProps {
  label: string;
  value: string;
  /** How it is known. */
  how?: string;
  /** Where that is not in the reader's language. */
  howLang?: string;
}

function Fact({ label, value, how, howLang }: FactProps): JSX.Element {
  return <div><dt>{label}</dt><dd>{value}{how && <span class="soft" lang={howLang}> ({how})</span>}</dd></div>;
}
