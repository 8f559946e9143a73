/** The parts of an address that stands in one cell. */
export interface ResidenceParts {
  readonly community: string;
  readonly settlement: string;
  readonly street: string;
  /** Region and district: they follow from the settlement. */
  readonly above: readonly string[];
}

const COMMUNITY = /(?<!\p{L})(?:громада|отг|мтг|стг|тг)(?!\p{L})/iu;
const ABOVE = /(?<!\p{L})(?:р-н|район|обл\.?|область)(?!\p{L})/iu;
const STREET =
  /^(?:вул|пров|просп|пр-т|бул|б-р|пл|шосе|площа|вулиця|провулок|проспект|бульвар|узвіз|майдан|буд|кв|мкр|мікрорайон)(?![\p{L}])/iu;
const POSTCODE = /^\d{5}$/;

/**
 * «Овруцька громада, с. Нехворощ, вул. Шевченка, 35»: the settlement is the first part that is nothing else, and the rest
 * is the street. Without a comma everything up to «вул.» is the settlement.
 */
export function splitResidence(text: string): ResidenceParts {
  const spaced = text.replace(/(?<=[^\s,])\s+(?=(?:вул|пров|просп|пл|бул)\.)/giu, ', ');
  const parts = spaced.split(/[,;\n]+/).flatMap((part) => part.trim() || []);
  const above: string[] = [];
  let community = '';
  let settlement = '';
  const street: string[] = [];
  for (const part of parts) {
    const isBefore = settlement === '' && street.length === 0;
    if (POSTCODE.test(part) && isBefore) above.push(part);
    else if (COMMUNITY.test(part) && community === '') community = part;
    else if (ABOVE.test(part) && isBefore) above.push(part);
    else if (isBefore && !STREET.test(part)) settlement = part;
    else street.push(part);
  }
  return { community, settlement, street: street.join(', '), above };
}
