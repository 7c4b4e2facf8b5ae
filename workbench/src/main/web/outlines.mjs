// Writes the outlines of countries (world-atlas, Natural Earth 1:50m) as a text that the program reads without any library:
// one ring a line, points as "longitude,latitude" in hundredths of a degree, separated by spaces.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { feature } from 'topojson-client';

export function writeOutlines(result) {
  const atlas = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'));
  const rings = feature(atlas, atlas.objects.countries).features.flatMap(({ geometry }) => polygons(geometry)).flat();
  mkdirSync(dirname(result), { recursive: true });
  writeFileSync(result, rings.map(line).filter((text) => text.split(' ').length > 3).join('\n') + '\n');
}

function polygons(geometry) {
  switch (geometry?.type) {
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates;
    default:
      return [];
  }
}

function line(ring) {
  const points = ring.map(([longitude, latitude]) => `${Math.round(longitude * 100)},${Math.round(latitude * 100)}`);
  return points.filter((point, at) => at === 0 || point !== points[at - 1]).join(' ');
}
