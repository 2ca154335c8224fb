// SPDX-License-Identifier: EUPL-1.2
/** Where a person lives, with all that the comune belongs to. */
export interface ComunePlace {
  readonly belfiore: string;
  readonly name: string;
  readonly ambito: string | null;
  readonly subAmbito: string | null;
  /** ISTAT code of the region, `02`. */
  readonly region: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** ISTAT codes of provinces by region (ISTAT, codici delle unità territoriali; the first three figures of a comune's code). */
const PROVINCES: Readonly<Record<string, readonly (number | readonly [number, number])[]>> = {
  '01': [[1, 6], 96, 103],
  '02': [7],
  '03': [[12, 20], 97, 98, 108],
  '04': [21, 22],
  '05': [[23, 29]],
  '06': [[30, 32], 93],
  '07': [[8, 11]],
  '08': [[33, 40], 99],
  '09': [[45, 53], 100],
  '10': [54, 55],
  '11': [[41, 44], 109],
  '12': [[56, 60]],
  '13': [[66, 69]],
  '14': [70, 94],
  '15': [[61, 65]],
  '16': [[71, 75], 110],
  '17': [76, 77],
  '18': [[78, 80], 101, 102],
  '19': [[81, 89]],
  '20': [[90, 92], 95, [104, 107], [111, 119]],
};

/** The region of a comune by its six-figure ISTAT code; null where the code is none. */
export function regionOf(istat: string): string | null {
  const province = Number(istat.slice(0, 3));
  const found = Object.entries(PROVINCES).find(([, all]) =>
    all.some((each) => (typeof each === 'number' ? each === province : province >= each[0] && province <= each[1])),
  );
  return found?.[0] ?? null;
}

/** The areas that serve a comune, the narrowest first: the words in which cards say whom they serve. */
export function areasOf({ belfiore, subAmbito, ambito, region }: ComunePlace): readonly string[] {
  return [
    `comune:${belfiore}`,
    ...(subAmbito ? [`sub-ambito:${subAmbito}`] : []),
    ...(ambito ? [`ambito:${ambito}`] : []),
    ...(region ? [`region:${region}`] : []),
    'country:IT',
    '*',
  ];
}
