/** Places with a code of their own whose people have the nationality of another country, by that country. */
const TERRITORIES: Readonly<Record<string, string>> = {
  AU: 'CC CX HM NF',
  CN: 'HK MO',
  DK: 'FO GL',
  ES: 'IC',
  FI: 'AX',
  FR: 'BL GF GP MF MQ NC PF PM RE TF WF YT',
  GB: 'AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG',
  NL: 'AW BQ CW SX',
  NO: 'BV SJ',
  NZ: 'CK NU TK',
  US: 'AS GU MP PR UM VI',
};

const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries(TERRITORIES).flatMap(([country, places]) =>
    places.split(' ').map((place) => [place, country]),
  ),
);

/** The country whose nationality counts in a place: `RE` and `FR` are `FR`, `PT-20` is `PT`. */
export const countryOf = (place: string): string =>
  COUNTRIES.get(place) ?? place.split('-')[0] ?? place;
