/** Words around surnames, folded: what may stand before one without being a first name. */

const anyOf = (words: string): string => words.trim().split(/\s+/).join('|');

/** Ends of words that say what somebody is, and of nouns no one is baptised with. */
export const ROLE = new RegExp(`(?:${anyOf(`
  minister(?:in|s|n)? ministre kanzler(?:s|in)? prasident(?:en|in|s)? president(?:e|s)? chef(?:in|s)? premier chancelier chancellor secretary
  senator professor(?:in|s)? professeure? ^prof ^fr frau ^mrs ^ms ^mme? ^min ^sen madame vorsitzende[rn]? sprecher(?:in|s)?
  ceo grunder(?:in|s)? founder forscher(?:in|s)? politiker(?:in|s)? kolleg(?:e|en|in) team manager(?:in|s)? lager ^ara administration nachfolger(?:in|s)?
  vorganger(?:in|s)? ung heit keit schaft tion kabinett demokrat(?:en|in)? leader chief czar preistrager(?:in|s)? laureate pion(?:eer|ier|nier)
  expert(?:e|en|in)? informatiker(?:in|s)? duo staat land counterpart envoy commissioner kommissar(?:in|s)? official amtstrager ressortchef vize deputy host gastgeber hote`)})$`);

/** What none of the persons we know is: who bears the surname behind it is another. */
export const OTHER_ROLES: ReadonlySet<string> = new Set(`
  burgermeister oberburgermeister landrat dezernent richter staatsanwalt rechtsanwalt anwalt notar pfarrer pastor bischof kaplan trainer torwart sturmer verteidiger mittelfeldspieler kapitan spieler schiedsrichter radprofi rennfahrer
  schauspieler regisseur autor schriftsteller dichter maler bildhauer dirigent pianist sanger komponist architekt fotograf lehrer schulleiter arzt chefarzt chirurg zahnarzt apotheker backer backermeister optiker metzger winzer wirt koch landwirt
  polizist kommissar hauptmann oberst leutnant feldwebel gefreiter general student schuler nachbar tischler schreiner handwerker historiker philosoph mutter bruder schwester onkel tante oma opa cousin cousine
  mayor judge justice pharmacist baker butcher optician coach goalkeeper striker midfielder defender captain referee pastor bishop reverend actor director author novelist painter sculptor conductor pianist singer composer architect photographer teacher surgeon
  detective officer sergeant lieutenant colonel general inspector constable farmer attorney lawyer historian philosopher rapper
  maire juge procureur avocat notaire cure eveque entraineur gardien attaquant defenseur acteur realisateur auteur romancier peintre sculpteur chanteur compositeur architecte photographe instituteur chirurgien capitaine colonel
  lieutenant pharmacien opticien boulanger viticulteur historien philosophe pianiste rappeur`.trim().split(/\s+/));

/** Anybody is called so: it tells nothing of an office. */
export const COURTESY = new RegExp(`^(?:${anyOf('herrn? hr mr monsieur dr mmes mesdames messieurs')})$`);

/** Words that begin sentences, and stand capitalised in English headlines. */
export const STARTER = new RegExp(`^(?:${anyOf(`
  auch doch fur mit wie als dass laut nach von bei aber und wenn ob warum was wer der die das den dem des zudem so da denn nur nun noch seit statt gegen uber
  unter zwischen durch ohne um wahrend weil damit dann hier jetzt schon selbst sogar danach dort dafur neben mein sein ihr unser hat ist wird will kann soll
  muss sagt sagte so ferner dagegen dabei zwar allerdings indes weder
  but and for with when while as if after before both what why how can will did has does should on in at by from to like even only since though yet that the
  then of or vs against says said asks tells meets names backs it is its his her their our minus plus meanwhile according a an per under over about who where
  pour avec comme selon mais et quand si alors apres avant chez pourquoi que quant le la les un une du au aux par sur contre entre vers sans sous ainsi`)})$`);

export const CALENDAR = new RegExp(`^(?:${anyOf(`
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august september oktober november dezember
  (?:mon|tues|wednes|thurs|fri|satur|sun)day january february march may june july october december today tonight heute gestern`)})$`);

/** Before a surname it is somebody's first or only name. */
export const REGAL = new RegExp(`^(?:${anyOf('king konigs? roi queen konigin reine saint sankt st pope papst rabbi sir lord judge justice prince prinz')})$`);

export const ARTICLE = new RegExp(`^(?:${anyOf(`
  der die das den dem des ein eine[nmrs]? am im vom zum zur beim diese[rmns]? jene[rmns]? the a an le la les un une seine?[nmrs]? ihre?[nmrs]?
  .*(?:isch|sch|ig|lich|al)e[nrms]?`)})$`);

/** After these stands a place as well as a person. */
export const PLACING = /^(?:in|aus|nach|bei|at|from|a|en|near|since|seit|on|um)$/;
/** They tie the name of an office together: ministre du Numérique, minister for AI. */
export const OFFICE_LINK = /^(?:du|de|des|of|for|fur)$/;
/** Abbreviations that end in a full stop within a phrase. */
export const ABBREVIATED = /(?:^|[\s(„"«])(\p{Lu}|Dr|Prof|Hr|Fr|MM|Mr|Mrs|Ms|St|Sen|Gov|Min|Mme|Mlle)\.\s+$/u;
