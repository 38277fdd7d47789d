/** Directions and distances as words, in the language of the page. */
import { msg, str } from '@lit/localize';
import { roundedKm, type Compass } from '../domain/measure.js';
import { numberText } from './names.js';

/** `about 120 km` */
export const kmText = (km: number): string => msg(str`about ${numberText(roundedKm(km))} km`);

/** `about 120 km north-west`: how far, and which way. Each direction is a message, since other languages turn the two about. */
export function wayText(straight: number, compass: Compass): string {
  const km = numberText(roundedKm(straight));
  switch (compass) {
    case 'north':
      return msg(str`about ${km} km north`);
    case 'north-east':
      return msg(str`about ${km} km north-east`);
    case 'east':
      return msg(str`about ${km} km east`);
    case 'south-east':
      return msg(str`about ${km} km south-east`);
    case 'south':
      return msg(str`about ${km} km south`);
    case 'south-west':
      return msg(str`about ${km} km south-west`);
    case 'west':
      return msg(str`about ${km} km west`);
    case 'north-west':
      return msg(str`about ${km} km north-west`);
  }
}

/** `23° north, 4° west`, to whole degrees. */
export const placeText = ([lon, lat]: readonly [lon: number, lat: number]): string => `${latitudeText(lat)}, ${longitudeText(lon)}`;

function latitudeText(lat: number): string {
  const degrees = Math.round(Math.abs(lat));
  return degrees !== 0 && lat < 0 ? msg(str`${degrees}° south`) : msg(str`${degrees}° north`);
}

function longitudeText(lon: number): string {
  const degrees = Math.round(Math.abs(lon));
  return degrees !== 0 && lon < 0 ? msg(str`${degrees}° west`) : msg(str`${degrees}° east`);
}
