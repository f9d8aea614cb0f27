import type { DisagreementKind, Language, LocalText, Side } from '../../data/schema.ts';
import { formatDate } from '../values/dates.ts';
import { joinList, quote } from '../values/format.ts';
import { inAll } from '../values/languages.ts';
import { placeText } from '../values/words.ts';
import type { Knowledge } from './knowledge.ts';
import { PHRASES } from './phrases.ts';
import type { Aspect } from './pairs.ts';
import type { Camp } from './sides.ts';
import type { Statement } from './statement.ts';

/** What an explanation is made from. */
export interface Told {
  kind: DisagreementKind;
  aspect: Aspect;
  withinSource: boolean;
  camps: readonly Camp[];
  sides: readonly Side[];
}

/** Kinds whose point is when the source came out. */
const DATED: ReadonlySet<DisagreementKind> = new Set(['superseded', 'stale']);

function detail({ claim, source }: Statement, told: Told, language: Language): string {
  if (DATED.has(told.kind)) return ` (${formatDate({ date: source.date.value }, language)})`;
  return told.withinSource && told.sides.length > 1 ? ` (${placeText(claim, language)})` : '';
}

function who(statement: Statement, told: Told, knowledge: Knowledge, language: Language): string {
  const phrases = PHRASES[language];
  const source = quote(statement.source.short[language], language);
  const { by } = statement.claim;
  const name = statement.reference ? phrases.record(source) : by ? phrases.quoted(knowledge.entity(by)[language], source) : source;
  return name + detail(statement, told, language);
}

/** Those who say it, each once; copies of one text stand behind their original. */
function whoAll(camp: Camp, told: Told, knowledge: Knowledge, language: Language): string[] {
  return [...new Set(camp.map((statement) => who(statement, told, knowledge, language)))];
}

function statements(told: Told, knowledge: Knowledge, language: Language): string[] {
  return told.camps.map((camp, i) => {
    const names = whoAll(camp, told, knowledge, language);
    return PHRASES[language].says(joinList(names, language), names.length > 1, told.sides[i]!.label[language]);
  });
}

function onlySource(told: Told, knowledge: Knowledge, language: Language): string {
  const names = whoAll([...new Set(told.camps.flat())] as Camp, told, knowledge, language);
  return PHRASES[language].only(names[0]!, told.sides.map((side) => side.label[language]).join(' / '));
}

function sentence(told: Told, knowledge: Knowledge, language: Language): string {
  const { colon, tail } = PHRASES[language];
  const label = told.camps[0]![0].attribute.label[language];
  if (told.kind === 'single-source') return `${label}${colon}${onlySource(told, knowledge, language)}.`;
  const close = told.aspect === 'modality' && told.kind === 'tension' ? tail.modality : tail[told.kind];
  return `${label}${colon}${[...statements(told, knowledge, language), ...(close ? [close] : [])].join('; ')}.`;
}

/** One neutral sentence per language, made from the values and the sources' short names. */
export const explain = (told: Told, knowledge: Knowledge): LocalText => inAll((language) => sentence(told, knowledge, language));
