import { foldKey } from './fold.ts';

/** Given names frequent in the news of our languages, folded. Not those that are everyday words at the head of a sentence. */
const FREQUENT = `
  barron melania eliot elliott eric erica holly jo julianne lauren mark max mia nancy rich rose ro sabina theo yannis christ elle
  aaron abdul abigail achim adam adel adele adrian adrien agathe agnes ahmad ahmed aida aisha alain alan albert alejandro alessandro alex alexander alexandra alexandre alexis alfred
  ali alice alicia aline alisa alison allan allison almut alois alphonse amanda amel amelia amelie amina amir amy ana anais anastasia anders andre andrea andreas andres andrew andy angela
  angelika angelina angelique anita anja anke ann anna annabelle anne annegret annette annie annika anouk ansgar anselm antje antoine anton antonia antonio antony anthony arianna ariane
  armand armin arnaud arndt arne arnold arthur arturo astrid audrey august augustin aurelie aurelien axel aydin ayse barbara barack barry bart bas bastian bastien beat beate beatrice beatrix
  ben benedikt benedict benjamin benno benoit berenice bernadette bernard bernd bernhard bernice bert bertram bertrand beth betty bettina bianca bill birgit birte bjorn bob bodo boris
  brad brandon brenda brendan brett brian bridget brigitte britta bruce bruno bryan burkhard caleb cameron camille carina carl carla carlo carlos carmen carol carola carole carolin carolina
  caroline carolyn carsten casper cassandra catherine cathy cecile cecilia cedric celia celine chantal charles charley charlie charlotte chelsea cheryl chloe chris christa christel christelle christian
  christiane christin christina christine christof christoph christophe christopher cindy claas claire clara claude claudette claudia claudine claudio clemence clemens clement cleo colette colin colleen conny connor conrad constance
  constantin cordula corinna corinne cornelia corina craig curtis cyril cyrille cynthia dagmar damian damien damon dan dana daniel daniela daniele daniella danielle danny daphne darius darren dave david deborah delphine
  denis denise dennis derek detlef diana diane didier diego dieter dietmar dietrich dimitri dirk dominic dominik dominique don donald donna dora doreen doris dorothea dorothee dorothy doug douglas duncan dustin dylan
  eberhard eckart eckhard ed eddie eden edgar edith edmond edmund eduard eduardo edward edwin egon eileen eike elaine eleanor elena eleonore eli elias elif elisa elisabeth elise eliza elizabeth elke ella ellen elliot elmar
  eloise elsa elsbeth else elvira emanuel emil emile emilia emilie emily emine emma emmanuel emmanuelle emre enrico enrique erica erich erik erika erin ernest ernst erwan erwin esther estelle etienne eugen eugene eugenie eva
  evan eve evelyn evelyne ewald fabian fabien fabienne fabio fabrice fadi fanny farid fatima fatma federico felicitas felicity felix ferdinand fernand fernando fiona flavia flora florence florent florentin florian francesca francesco francine francis
  francisco franck francois francoise frank franka franz franziska fred frederic frederick frederik fredrik friederike friedhelm friedrich fritz gabi gabriel gabriela gabriele gabrielle gaelle gareth gary gaspard gaston gavin genevieve geoffrey georg george
  georges georgia georgina gerald geraldine gerard gerd gerda gerhard germaine gernot gero gertrud ghislaine gianni giancarlo gideon gilbert gilles gina giorgia giorgio giovanni gisela giselle giulia giuseppe gladys glen glenn gloria gordon gottfried graham
  greg gregoire gregor gregory greta gretchen gudrun guido guillaume gunnar gunter gunther gustav gustave guy gwendoline hakan hamid hanna hannah hanne hannelore hannes hannah hans harald harold harriet harrison harry hartmut harvey hasan hassan heather hector hedwig
  heide heidemarie heidi heike heiko heiner heinrich heinz helen helena helene helga helge helmut hendrik henning henri henrietta henriette henrik henrike henry herbert heribert hermann herve hilary hilda hilde hildegard hinrich holger horst howard hubert hubertus
  hugh hugo humphrey hussein ian ibrahim ida ignacio ignaz igor ilka ilona ilse imke imran ines inga inge ingeborg ingo ingrid irena irene irina iris irmgard irving isaac isabel isabella isabelle ismael ivan ivana ivanka yvo jack jacob jacqueline jacques jake jakob jamal james
  jamie jan jana jane janet janina janine janis jared jasmin jasmine jason javier jay jean jeanette jeanne jeannette jeff jeffrey jennifer jenny jens jeremias jeremiah jeremie jeremy jerome jerry jess jesse jessica jesus jill jim jimmy joachim joan joana joanna joanne joao jochen joe joel joelle
  johan johann johanna johannes john johnny jon jonas jonathan jordan jorg jorge jose josef josefine joseph josephine josh joshua joyce juan judith jules julia julian juliana juliane julie julien juliette julio julius jurg jurgen justin justine justus kai kaja karen karim karin karina karine karl
  karla karlheinz karola karolin karoline karsten kaspar kate katharina katherine kathleen kathrin kathryn kathy katie katja katrin kay keir keith kelly ken kenneth kerry kerstin kevin khaled khalid kim kirsten kirsty kirstin klara klaus knut konrad konstantin kristian kristin kristina kristine kurt kyle
  laetitia lara larissa larry lars laszlo laura laure laurence laurent laurie lea leah leander leila lena lennart leo leon leona leonard leonardo leonhard leonie leopold leslie lewis lia liam lila lilian liliane lilly lily lina linda lionel lisa lise lisbeth liv liz lola lorena lorenz lorenzo loretta lorraine lothar lou louis louisa louise
  luc luca lucas lucia lucie lucien lucienne lucille lucy ludger ludovic ludwig luigi luis luisa luise lukas luke lutz lydia lydie lyn lynn mads maelle magali magda magdalena magnus maik maike malcolm malika malin malte mandy manfred manon manuel manuela mara marc marcel marcella marcello marco marcos marcus
  mareike margaret margarete margarethe margaux margit margot marguerite maria mariam marian mariana marianne marie mariella marielle marijke marike marina mario marion marisa marius marjorie marko markus marlene marlies marshall marta martha martin martina martine marvin mary maryam masha mateo mathias mathieu mathilde mathis
  mats matt matteo matthew matthias matthieu maud maureen maurice maurizio mauro maxim maxime maximilian maximilien maya mechthild mehdi mehmet meike mel melania melanie melissa mercedes meredith meret michael michaela michal michel michele micheline michelle mick miguel mihai mikael mike mikhail mila milan milena milo mina mira miranda mireille
  miriam mirjam mirko mitch moana mohamed mohammad mohammed moira mona monika monique morgane moritz moses muhammad murat muriel mustafa myriam nabil nadia nadine nadja naomi natalia natalie natascha natasha nathalie nathan nathaniel neil nele nelly nelson nestor niall nicholas nick nicki nicky nico nicola nicolai nicolas nicole niels niklas niko nikolai
  nikolaus nikolas nils nina noah noel noelle noemi nora norbert noreen norma norman odette odile olaf ole oleg olga oliver olivia olivier ombeline omar oriane orlando oscar oskar osman oswald otmar otto owen pablo paloma pamela paola paolo pascal pascale pat patrice patricia patrick patrik paul paula paulina pauline pavel pedro peer peggy penelope penny
  per percy perrine peter petra petros phil philip philipp philippa philippe phyllis pia pierre pierrick pietro piotr pius priscilla quentin rachel rafael rahel rainer ralf ralph ramon randy raoul raphael rashid raul raymond rebecca regina regine regis reinhard reinhold renate renaud rene renee reto ricarda ricardo richard rick ricky rika rita rob robert roberta roberto robin rodney
  rodolphe roger roland rolf romain roman romane romy ron ronald ronan ronja rosa rosalie rosemarie rosemary roswitha roxane roy ruben rudi rudiger rudolf rupert ruth rutger ryan sabine sabrina sacha sahra sally salome salvador salvatore sam samantha samir samira sammy samuel samy sandra sandrine sandro sara sarah sascha saskia scott sean sebastian sebastien selim selina selma serena serge sergei sergio severin severine shane
  sharon shaun sheila shirley sibylle sidney siegfried siegmund sigmar sigrid silja silke silvana silvia silvie simon simona simone sina soeren sofia sofie solene solomon solveig sonia sonja sophia sophie soren stan stanislas stanley stefan stefania stefanie steffen steffi stella stephan stephane stephanie stephen steve steven stuart sue susan susann susanna susanne suzanne svea sven svenja svetlana swantje sybille sylvain sylvia sylvie tabea
  tamara tanja tanya tara tarek tariq tatiana tatjana ted teresa terry tessa thea theodor theodore theresa therese thibault thibaut thierry thilo thomas thorsten tiffany till tilman tim timo timothee timothy tina tino tobias tom tomas tommy toni tony torben torsten tracey traute travis trevor tristan trudi tyler udo ueli ulf uli ulla ulrich ulrike umberto urban urs ursel ursula uta ute uwe valentin valentina valentine valeria valerie vanessa vera
  verena veronica veronika veronique vicky victor victoria viktor viktoria vincent viola violaine violette virginie vivian viviane vivien vladimir volker wade walter waltraud wanda wendelin wendy werner wiebke wilfried wilhelm wilhelmine willem william willy wim winfried wolf wolfgang wolfram xaver xavier yael yan yanis yann yannick yannik yasmin yasmina yolanda yonty youssef yusuf yves yvette yvonne zachary zoe zeynep zoltan`;

let names: ReadonlySet<string> | undefined;

/** Whether a word is somebody's given name, hyphenated ones by any of their parts. */
export function isGivenName(word: string): boolean {
  names ??= new Set(FREQUENT.trim().split(/\s+/));
  const known = names;
  return word.split(/[-–]/).some((part) => known.has(foldKey(part)));
}

const ELISION = /^[dl]['’](?=\p{Lu})/iu;

/** "d'Ernst": a given name without the elision before it; any other word as it stands, "l'Allemand". */
export function withoutElision(word: string): string {
  const name = word.replace(ELISION, '');
  return isGivenName(name) ? name : word;
}
