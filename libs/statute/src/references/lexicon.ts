/**
 * Acts that are cited by name alone: the fundamental laws and the codes. Name in lower case and definite form → number in the statute book.
 */
export const NAMED_ACTS: ReadonlyMap<string, string> = new Map([
  ['regeringsformen', '1974:152'],
  ['successionsordningen', '1810:0926'],
  ['tryckfrihetsförordningen', '1949:105'],
  ['yttrandefrihetsgrundlagen', '1991:1469'],
  ['riksdagsordningen', '2014:801'],
  ['brottsbalken', '1962:700'],
  ['rättegångsbalken', '1942:740'],
  ['äktenskapsbalken', '1987:230'],
  ['föräldrabalken', '1949:381'],
  ['ärvdabalken', '1958:637'],
  ['jordabalken', '1970:994'],
  ['miljöbalken', '1998:808'],
  ['utsökningsbalken', '1981:774'],
  ['socialförsäkringsbalken', '2010:110'],
  ['giftermålsbalken', '1920:405'],
]);

/** Abbreviations of the trade; a text may define others. */
export const ABBREVIATED_ACTS: ReadonlyMap<string, string> = new Map([
  ['RF', '1974:152'],
  ['TF', '1949:105'],
  ['YGL', '1991:1469'],
  ['RO', '2014:801'],
  ['BrB', '1962:700'],
  ['RB', '1942:740'],
  ['ÄktB', '1987:230'],
  ['FB', '1949:381'],
  ['ÄB', '1958:637'],
  ['JB', '1970:994'],
  ['MB', '1998:808'],
  ['UB', '1981:774'],
  ['SFB', '2010:110'],
  ['OSL', '2009:400'],
  ['FL', '2017:900'],
  ['PBL', '2010:900'],
  ['PBF', '2011:338'],
]);

/** Words that end like the name of an act and are none. */
export const NOT_ACTS =
  /^(?:an|av|för|under|upp|tilläggs|in|om|ut|ned|på|bi|fast|på|tid|bo)?(?:slagen|tagen|dagen|förslagen|anslagen|avslagen|uppslagen|underlagen|lagen|förordningen|anordningen|anordning|föreordning|upphandlingsordningen|ordningen|dagordningen|turordningen)$/;
