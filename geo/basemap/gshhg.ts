/** Rivers and lakes of GSHHG, as Debian's gmt prints them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LonLat } from './geometry.js';
import { BuildProblem, report } from './report.js';
import { stitch } from './stitch.js';

const RIVERS_FILE = '/usr/share/gmt-gshhg/binned_river_h.nc';
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
/** gmt cuts its lines at its bins; the two halves agree to this many decimals (about 10 m). */
const DECIMALS = 4;

/** A line of GSHHG with its level: 0 double-lined, 1 major, 2 and 3 additional, 4 minor; for lakes always 2. */
export interface GshhgLine {
  readonly level: number;
  readonly line: readonly LonLat[];
}

/** Rivers, as pieces between nodes. */
export function readRivers(): GshhgLine[] {
  return read('rivers', '-Ir');
}

/** Outlines of lakes larger than `leastAreaKm2`, without rivers that are wide enough to have two banks. */
export function readLakes(leastAreaKm2: number): LonLat[][] {
  const lines = read('lake outlines', '-W2/0.1p', `-A${leastAreaKm2}/2/2+l`);
  const rings = lines.map(({ line }) => [...line]);
  const closed = rings.filter((ring) => ring.length > 3 && keyOf(ring[0]) === keyOf(ring.at(-1)));
  if (closed.length < rings.length) report(`skipped  ${rings.length - closed.length} lake outlines that do not close`);
  return closed;
}

function read(what: string, ...options: readonly string[]): GshhgLine[] {
  if (!existsSync(RIVERS_FILE)) throw new BuildProblem(`${RIVERS_FILE} is missing: apt-get install gmt-gshhg-high`);
  const scratch = mkdtempSync(join(tmpdir(), 'basemap-')); // gmt leaves a gmt.history where it runs
  const run = spawnSync('gmt', ['pscoast', '-Rd', '-JX360d/180d', '-Dh', '-M', ...options], {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  rmSync(scratch, { recursive: true });
  if (run.error) throw new BuildProblem(`gmt could not be run (${run.error.message}): apt-get install gmt`);
  if (run.status !== 0) throw new BuildProblem(`gmt pscoast ended with ${run.status}: ${run.stderr.trim()}`);

  const pieces = new Map<number, string[][]>();
  let piece: string[] = [];
  for (const row of run.stdout.split('\n')) {
    if (row.startsWith('>')) {
      piece = [];
      const level = Number(/Level (\d+)/.exec(row)?.[1] ?? NaN);
      const ofLevel = pieces.get(level);
      if (ofLevel) ofLevel.push(piece);
      else pieces.set(level, [piece]);
    } else if (row !== '') {
      const [lon, lat] = row.trim().split(/\s+/).map(Number);
      if (lon === undefined || lat === undefined || !Number.isFinite(lon + lat)) {
        throw new BuildProblem(`gmt printed a line that is no position: ${row}`);
      }
      const key = keyOf([lon, lat]);
      if (piece.at(-1) !== key) piece.push(key);
    }
  }
  const lines: GshhgLine[] = [];
  for (const level of [...pieces.keys()].sort()) {
    const whole = (pieces.get(level) ?? []).filter((p) => p.length > 1);
    for (const chain of stitch(whole)) lines.push({ level, line: chain.map(positionOf) });
  }
  report(`read     GSHHG ${what}: ${lines.length} lines`);
  if (lines.length === 0) throw new BuildProblem(`gmt pscoast printed no ${what}`);
  return lines;
}

function keyOf(position: LonLat | undefined): string {
  return position === undefined ? '' : `${position[0].toFixed(DECIMALS)},${position[1].toFixed(DECIMALS)}`;
}

function positionOf(key: string): LonLat {
  const [lon = NaN, lat = NaN] = key.split(',').map(Number);
  return [lon, lat];
}
