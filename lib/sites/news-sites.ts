/**
 * The bundled list of news sites that may be permitted in one click: general, business and technology news
 * in German, French and English that report on digital policy. Hosts without `www.`, in order of country.
 */
export const NEWS_SITES: readonly string[] = [
  // Germany
  'br.de', 'computerwoche.de', 'deutschlandfunk.de', 'dw.com', 'faz.net', 'focus.de', 'golem.de', 'handelsblatt.com', 'heise.de', 'mdr.de',
  'ndr.de', 'netzpolitik.org', 'n-tv.de', 'rnd.de', 'spiegel.de', 'stern.de', 'sueddeutsche.de', 't3n.de', 'tagesschau.de', 'tagesspiegel.de',
  'taz.de', 'background.tagesspiegel.de', 'welt.de', 'wiwo.de', 'zdfheute.de', 'zeit.de',
  // Austria and Switzerland
  'derstandard.at', 'diepresse.com', 'futurezone.at', 'orf.at', 'letemps.ch', 'nzz.ch', 'rts.ch', 'srf.ch', 'tagesanzeiger.ch',
  // France and Belgium
  'france24.com', 'francetvinfo.fr', 'latribune.fr', 'lefigaro.fr', 'lemonde.fr', 'lesechos.fr', 'liberation.fr', 'next.ink', 'rfi.fr', 'lesoir.be',
  'usine-digitale.fr',
  // Canada
  'betakit.com', 'cbc.ca', 'ctvnews.ca', 'globalnews.ca', 'ici.radio-canada.ca', 'lapresse.ca', 'ledevoir.com', 'nationalpost.com',
  'theglobeandmail.com', 'thelogic.co', 'thestar.com',
  // United Kingdom, Ireland, European and international
  'bbc.com', 'bbc.co.uk', 'economist.com', 'euractiv.com', 'euronews.com', 'ft.com', 'irishtimes.com', 'politico.eu', 'sifted.eu', 'techmonitor.ai',
  'theguardian.com', 'theregister.com', 'apnews.com', 'arstechnica.com', 'bloomberg.com', 'nytimes.com', 'politico.com', 'reuters.com',
  'techcrunch.com', 'theverge.com', 'washingtonpost.com', 'wired.com', 'wsj.com',
];
