import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset, Language } from '../../data/schema.ts';
import { recogniser } from './hints.ts';

const { attributes } = JSON.parse(readFileSync(new URL('../../data/dataset.json', import.meta.url), 'utf8')) as Dataset;

/** Sentences of our own that another text might hold, and an attribute (with its term) they speak about. */
const SAYS: [language: Language, sentence: string, attribute: string, term?: string][] = [
  ['de', 'Die Ausschreibung für Quantenprojekte startet erst im Herbst.', 'call-start'],
  ['en', 'A joint call for quantum projects opens next spring.', 'call-start'],
  ['fr', 'L’appel à projets sur le quantique est prévu pour l’automne.', 'call-start'],
  ['de', 'Beide Seiten unterzeichneten gestern eine Absichtserklärung.', 'legal-nature', 'declaration-of-intent'],
  ['en', 'What they signed is a declaration of intent, nothing more.', 'legal-nature', 'declaration-of-intent'],
  ['fr', 'Il s’agit d’une simple déclaration d’intention.', 'legal-nature', 'declaration-of-intent'],
  ['de', 'Das Abkommen tritt im Sommer in Kraft.', 'legal-nature', 'formal-agreement'],
  ['en', 'The treaty enters into force in June.', 'legal-nature', 'formal-agreement'],
  ['fr', 'Le traité entre en vigueur en juin.', 'legal-nature', 'formal-agreement'],
  ['de', 'So will man die Abhängigkeit von US-Hyperscalern mindern.', 'dependence-target', 'us-hyperscalers'],
  ['en', 'The aim is less reliance on Chinese and other platforms.', 'dependence-target', 'us-and-chinese-platforms'],
  ['fr', 'Le but : réduire la dépendance envers les fournisseurs étrangers.', 'dependence-target', 'foreign-providers'],
  ['de', 'Mit LawZero habe es nur lose Gespräche gegeben.', 'lawzero-role', 'talks-held'],
  ['en', 'LawZero becomes a key area of the work.', 'lawzero-role', 'key-area'],
  ['fr', 'Les protocoles de LawZero seront intégrés plus tard.', 'lawzero-role', 'integration'],
  ['de', 'Die Partner nennen vier Bereiche.', 'cooperation-areas'],
  ['en', 'The pact rests on three pillars.', 'cooperation-areas'],
  ['fr', 'Le texte énumère cinq domaines.', 'cooperation-areas'],
  ['de', 'Zwei Säulen tragen den Plan.', 'number-of-areas'],
  ['en', 'Two pillars carry the plan.', 'number-of-areas'],
  ['fr', 'Deux piliers portent le plan.', 'number-of-areas'],
  ['de', 'Die Minister unterzeichneten den Text am Freitag.', 'signing-date'],
  ['en', 'They signed it on 3 March.', 'signing-date'],
  ['fr', 'Le texte a été signé vendredi.', 'signing-date'],
  ['de', 'Die Konferenz findet im Oktober statt.', 'event-date'],
  ['en', 'The conference takes place in October.', 'event-date'],
  ['fr', 'La conférence aura lieu en octobre.', 'event-date'],
  ['de', 'Der Etat liegt bei zwei Milliarden Euro.', 'budget'],
  ['en', 'Its budget is two billion euros.', 'budget'],
  ['fr', 'Son budget atteint deux milliards d’euros.', 'budget'],
  ['de', 'Brüssel will den AI Act verschieben.', 'rollout', 'to-be-postponed'],
  ['en', 'Brussels wants to postpone parts of the AI Act.', 'rollout', 'to-be-postponed'],
  ['fr', 'Bruxelles veut reporter le règlement sur l’IA.', 'rollout', 'to-be-postponed'],
  ['de', 'AIDA ist im Parlament gescheitert.', 'law-status', 'lapsed'],
  ['en', 'AIDA, the proposed act, died with the session.', 'law-status', 'lapsed'],
  ['fr', 'La LIAD est caduque.', 'law-status', 'lapsed'],
  ['de', 'Der Aufruf wird vom Forschungsrat koordiniert.', 'coordinators'],
  ['en', 'It is coordinated by two agencies.', 'coordinators'],
  ['fr', 'Il est coordonné par deux agences.', 'coordinators'],
  ['de', 'Gegründet wurde das Institut von einer Forscherin.', 'founded-by'],
  ['en', 'The institute was founded by a researcher.', 'founded-by'],
  ['fr', 'L’institut a été fondé par une chercheuse.', 'founded-by'],
  ['de', 'Das Haus wurde im April gegründet.', 'founded'],
  ['de', 'Die Daten werden vollständig in Deutschland gehostet.', 'hosted-in'],
  ['en', 'The data are hosted in Germany.', 'hosted-in'],
  ['fr', 'Les données sont hébergées en Allemagne.', 'hosted-in'],
  ['de', 'Deutschland ist dieses Jahr Gastland.', 'role-holder'],
  ['en', 'Germany is this year’s guest country.', 'role-holder'],
  ['fr', 'L’Allemagne est le pays invité.', 'role-holder'],
  ['de', 'Die Trainingskosten sollen um ein Fünftel sinken.', 'training-cost-cut'],
  ['en', 'Training costs should fall by a fifth.', 'training-cost-cut'],
  ['fr', 'Les coûts d’entraînement devraient baisser.', 'training-cost-cut'],
  ['de', 'Frankreich ist unser wichtigster Handelspartner.', 'trade-rank', 'first-in-eu'],
  ['en', 'France is our largest trading partner.', 'trade-rank', 'first-in-eu'],
  ['fr', 'La France est notre premier partenaire commercial.', 'trade-rank', 'first-in-eu'],
  ['de', 'Das Papier baut auf der Digitalallianz auf.', 'builds-on'],
  ['en', 'The paper builds on an earlier alliance.', 'builds-on'],
  ['fr', 'Le texte s’appuie sur une alliance antérieure.', 'builds-on'],
  ['de', 'Die Digitalallianz wurde im Dezember angekündigt.', 'origin-date'],
  ['en', 'The digital alliance was announced in December.', 'origin-step', 'announced'],
];

/** Sentences with some of the words and none of the statements. */
const SAYS_NOTHING: [language: Language, sentence: string][] = [
  ['de', 'Die Ausschreibung endet. Der Zug startet pünktlich.'],
  ['de', 'Der Wetterbericht nennt Regen.'],
  ['en', 'Please recall the openness of the valley.'],
  ['en', 'A signal tower stands on the hill.'],
  ['fr', 'Le train part à l’heure.'],
  ['fr', 'Elle aime la musique.'],
];

const finders = { de: recogniser(attributes, 'de'), en: recogniser(attributes, 'en'), fr: recogniser(attributes, 'fr') };

describe('the hints of the dataset', () => {
  it.each(SAYS)('%s: %s → %s %s', (language, sentence, attribute, term) => {
    const found = finders[language](sentence).filter((r) => r.attribute === attribute);
    expect(found.map((r) => r.term)).toContain(term);
  });
  it.each(SAYS_NOTHING)('%s: nothing in "%s"', (language, sentence) => expect(finders[language](sentence)).toEqual([]));
  it('cover at least 25 attributes in all three languages', () => {
    const hinted = attributes.filter(({ hints }) => hints?.de.length && hints.en.length && hints.fr.length);
    expect(hinted.length).toBeGreaterThanOrEqual(25);
  });
});
