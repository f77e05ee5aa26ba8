import { narrowOf } from './cell.rules.ts';
import type { Notes } from './notes.rules.ts';

/** A point in degrees, WGS 84. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** Islands from Okinotorishima to Minamitorishima and Cape Kamoiwakka, in degrees. */
const isInJapan = ({ latitude, longitude }: Point): boolean =>
  latitude >= 20 && latitude <= 46 && longitude >= 122 && longitude <= 154;

const numbersIn = (text: string): string[] =>
  text
    .replace(/[①-⑳]/g, ' ')
    .normalize('NFKC')
    .match(/-?\d{1,3}\.\d+|-?\d{1,3}(?![\d.])/g) ?? [];

/**
 * The points of a pair of cells, usually one. Several in one cell (①…②…) stay several; a point outside Japan, half a
 * point and what is no number are told and left out: nothing is turned round or guessed.
 */
export function pointsOf(latitudeCell: string, longitudeCell: string, notes: Notes): Point[] {
  const [latitudes, longitudes] = [numbersIn(latitudeCell), numbersIn(longitudeCell)];
  if (latitudeCell.trim() === '' && longitudeCell.trim() === '') return [];
  if (latitudes.length === 0 || latitudes.length !== longitudes.length) {
    notes.tells('latitude', 'point', `${latitudeCell} / ${longitudeCell}`);
    return [];
  }
  if (latitudes.length > 1) notes.tells('latitude', 'manyPoints', `${latitudeCell} / ${longitudeCell}`);
  else for (const cell of [latitudeCell, longitudeCell]) narrowOf(cell, 'latitude', notes);
  const points = latitudes.map((latitude, at) => ({
    latitude: Number(latitude),
    longitude: Number(longitudes[at]),
  }));
  return points.filter((point) => {
    const inside = isInJapan(point);
    if (!inside) notes.tells('latitude', 'outsideJapan', `${point.latitude}, ${point.longitude}`);
    return inside;
  });
}
