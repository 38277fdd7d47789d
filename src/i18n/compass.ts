/** Directions and distances as words, in the language of the page. */
import { msg, str } from '@lit/localize';
import { roundedKm, type Compass } from '../domain/measure.js';
import { numberText } from './names.js';

export const COMPASS_WORDS: Readonly<Record<Compass, string>> = {
  get north() { return msg('north'); },
  get 'north-east'() { return msg('north-east'); },
  get east() { return msg('east'); },
  get 'south-east'() { return msg('south-east'); },
  get south() { return msg('south'); },
  get 'south-west'() { return msg('south-west'); },
  get west() { return msg('west'); },
  get 'north-west'() { return msg('north-west'); },
};

/** `about 120 km` */
export const kmText = (km: number): string => msg(str`about ${numberText(roundedKm(km))} km`);

/** `about 120 km north-west`: how far, and which way. */
export const wayText = (km: number, compass: Compass): string => msg(str`${kmText(km)} ${COMPASS_WORDS[compass]}`, { desc: 'a distance and a direction: about 120 km north-west' });

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
