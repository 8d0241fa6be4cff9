// Lines of ways and obstacles in degrees: where they meet, and how a wall is opened.

const metersPerDegree = 111320;

function meters([lon, lat], [otherLon, otherLat]) {
  const east = (lon - otherLon) * metersPerDegree * Math.cos(lat * Math.PI / 180);
  return Math.hypot(east, (lat - otherLat) * metersPerDegree);
}

/** The nearest point of a segment, and how far along it lies (0 to 1). */
function nearest(point, from, to) {
  const narrow = Math.cos(point[1] * Math.PI / 180);
  const dx = (to[0] - from[0]) * narrow;
  const dy = to[1] - from[1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0
    : Math.max(0, Math.min(1, ((point[0] - from[0]) * narrow * dx + (point[1] - from[1]) * dy) / length));
  return {along, at: [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * along]};
}

function nearestOnLine(line, point) {
  let best = {away: Infinity};
  for (let i = 0; i + 1 < line.length; i++) {
    const found = nearest(point, line[i], line[i + 1]);
    const away = meters(point, found.at);
    if (away < best.away) {
      best = {away, segment: i, at: found.at};
    }
  }
  return best;
}

const same = (one, other) => one[0] === other[0] && one[1] === other[1];

/** A way with a point at a place that lies on it (within 20 cm), or null when there is nothing to add. */
export function withVertexAt(feature, point) {
  if (feature.geometry?.type !== 'LineString') {
    return null;
  }
  const line = feature.geometry.coordinates;
  const found = nearestOnLine(line, point);
  if (found.away > 0.2 || line.some(vertex => same(vertex, point))) {
    return null;
  }
  const near = [found.segment, found.segment + 1].find(i => meters(line[i], point) < 0.05);
  const coordinates = [...line];
  if (near === undefined) {
    coordinates.splice(found.segment + 1, 0, point);
    return {...feature, geometry: {...feature.geometry, coordinates}};
  }
  return null;
}

/** A wall with an opening of four meters around a point of it. */
export function opened(feature, point, width = 4) {
  const lines = feature.geometry.type === 'LineString'
    ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  const which = lines.map(line => nearestOnLine(line, point).away)
    .reduce((best, away, i, all) => away < all[best] ? i : best, 0);
  const parts = lines.flatMap((line, i) => i === which ? split(line, point, width) : [line]);
  const geometry = parts.length === 1 ? {type: 'LineString', coordinates: parts[0]}
    : {type: 'MultiLineString', coordinates: parts};
  return {...feature, geometry};
}

function split(line, point, width) {
  const found = nearestOnLine(line, point);
  const before = shortened([...line.slice(0, found.segment + 1), found.at], width / 2);
  const after = shortened([...line.slice(found.segment + 1).reverse(), found.at], width / 2).reverse();
  const parts = [before, after].filter(part => part.length > 1);
  return parts.length ? parts : [line];
}

/** A line without its last meters. */
function shortened(line, cut) {
  const kept = [...line];
  let left = cut;
  while (kept.length > 1) {
    const [from, to] = kept.slice(-2);
    const length = meters(from, to);
    if (length > left) {
      const share = 1 - left / length;
      kept[kept.length - 1] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
        .map(value => Number(value.toFixed(7)));
      return kept;
    }
    left -= length;
    kept.pop();
  }
  return [];
}

/** The edit that puts a feature into a layer; ids are texts. */
export function putting(kind, feature) {
  return {[kind]: {put: {...feature, id: String(feature.id)}}};
}
