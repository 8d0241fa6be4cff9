// How the map looks: the colors of the reports, and labels that make room for each other.
/* global ol */
const {Style, Fill, Stroke, Circle, RegularShape, Text} = ol.style;

const fonts = '"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC","WenQuanYi Micro Hei",sans-serif';
const halo = new Stroke({color: 'rgba(255,255,255,0.9)', width: 3});

export const colors = {
  home: '#3d4852', outlet: '#0072b2', wrong: '#d55e00', chosen: '#e69f00', ink: '#1f2933'
};

const water = new Style({fill: new Fill({color: '#b5d7ee'}), stroke: new Stroke({color: '#86b9da', width: 1})});
const park = new Style({fill: new Fill({color: '#d3e8c8'}), stroke: new Stroke({color: '#b2d2a2', width: 1})});
const building = new Style({fill: new Fill({color: '#e3ddd3'}), stroke: new Stroke({color: '#cbc2b4', width: 1})});
const plain = {water, parks: park, buildings: building};

export const backdropStyle = feature => plain[feature.get('kind')];

const widths = {
  motorway: 7, trunk: 7, primary: 6.5, secondary: 5.5, tertiary: 4.5, residential: 4, unclassified: 4,
  living_street: 4, service: 3, pedestrian: 3.5
};

/** A way: roads white with a rim, paths dashed; what may not be walked is red. */
export function wayStyle(feature, resolution) {
  const tags = feature.get('tags') || {};
  if (feature.getGeometry().getType() === 'Point') {
    return pointOnWay(tags, resolution);
  }
  const kind = tags.highway;
  const shut = tags.foot === 'no' || (tags.access === 'no' && tags.foot !== 'yes');
  const width = (widths[kind] || 2) * (resolution > 2.5 ? 0.55 : 1);
  if (shut) {
    return line('#c0392b', 1.5, [2, 4]);
  }
  if (widths[kind]) {
    return [line('#b9c1c9', width + 1.5), line(tags.access === 'private' ? '#f1e9dc' : '#ffffff', width)];
  }
  return line(tags.access === 'private' ? '#a58a5b' : '#7d8a96', kind === 'steps' ? 2.5 : 1.6,
    kind === 'steps' ? [1, 2] : [5, 3]);
}

function line(color, width, lineDash) {
  return new Style({stroke: new Stroke({color, width, lineDash, lineCap: 'butt'})});
}

function pointOnWay(tags, resolution) {
  if (!tags.barrier || resolution > 4) {
    return null;
  }
  const shut = tags.locked === 'yes' || tags.foot === 'no' || tags.access === 'no';
  const color = shut ? '#c0392b' : tags.access === 'private' ? '#8a6d1f' : '#2c7a3f';
  return new Style({image: new RegularShape({
    points: 4, radius: 6, angle: Math.PI / 4, fill: new Fill({color: '#fff'}), stroke: new Stroke({color, width: 2.5})
  })});
}

export function obstacleStyle(feature) {
  const tags = feature.get('tags') || {};
  const wet = tags.natural === 'water' || tags.waterway || tags.water;
  if (feature.getGeometry().getType().endsWith('Polygon')) {
    return wet ? water : tags.building ? building : new Style({
      fill: new Fill({color: 'rgba(120,100,80,0.16)'}), stroke: new Stroke({color: '#8c7355', width: 1.5})
    });
  }
  if (wet) {
    return line('#6ea9d1', 3);
  }
  return tags.railway ? line('#55606b', 3, [8, 5]) : line('#7a5c3a', 2);
}

/** Homes are squares and outlets are dots; a red ring says that something is wrong. */
export function placeStyle(feature, resolution, chosen) {
  const home = feature.get('table') === 'homes';
  const wrong = feature.get('wrong');
  const near = resolution < 3;
  const size = (home ? 6 : 5.5) * (near ? 1.15 : 0.8);
  const shape = {
    fill: new Fill({color: colors[home ? 'home' : 'outlet']}),
    stroke: new Stroke({color: wrong ? colors.wrong : '#fff', width: wrong ? 3.5 : 1.5})
  };
  const styles = [];
  if (chosen) {
    styles.push(ring(size + 7, '#fff', 7), ring(size + 7, colors.chosen, 4));
  }
  styles.push(new Style({
    image: home ? new RegularShape({points: 4, radius: size * 1.25, angle: Math.PI / 4, ...shape})
      : new Circle({radius: size, ...shape}),
    zIndex: chosen ? 3 : wrong ? 2 : 1
  }));
  return styles;
}

function ring(radius, color, width) {
  return new Style({zIndex: 3, image: new Circle({radius, stroke: new Stroke({color, width})})});
}

/** The name of a home or an outlet beside it, where there is room. */
export function nameStyle(feature, resolution, chosen) {
  const home = feature.get('table') === 'homes';
  if (!chosen && resolution > (home ? 2.2 : 3.4)) {
    return null;
  }
  return words(feature.get('name'), {
    size: chosen ? 14 : 12, bold: chosen, color: chosen ? colors.ink : home ? '#4a5560' : '#00507d',
    offsetY: home ? 14 : -14, zIndex: chosen ? 20 : home ? 2 : 4
  });
}

const labelLooks = {
  street: {size: 12, color: '#4f5a64', to: 5},
  water: {size: 13, color: '#1d5d88', to: 12, italic: true},
  park: {size: 12.5, color: '#33682a', to: 8},
  place: {size: 12.5, color: '#5b4a33', to: 5},
  compound: {size: 13.5, color: '#5b4a33', bold: true, to: 8},
  shop: {size: 11, color: '#00507d', to: 1},
  gate: {size: 11, color: '#2c5e36', to: 1.6},
  building: {size: 11, color: '#6a5f50', to: 1.4}
};

/** A label of the backdrop. */
export function labelStyle(feature, resolution) {
  const look = labelLooks[feature.get('kind')] || labelLooks.compound;
  return resolution > look.to ? null : words(feature.get('name'), {...look, zIndex: look.size});
}

/** The name of a street along it. */
export function streetStyle(feature, resolution) {
  const name = feature.get('tags')?.name;
  const main = widths[feature.get('tags')?.highway] >= 4.5;
  if (!name || resolution > (main ? 12 : 4) || feature.getGeometry().getType() !== 'LineString') {
    return null;
  }
  return words(name, {size: 12, color: '#46515b', along: true, zIndex: main ? 9 : 8});
}

function words(text, {size, color, bold, italic, offsetY = 0, along = false, zIndex}) {
  if (!text) {
    return null;
  }
  return new Style({zIndex, text: new Text({
    text, offsetY, overflow: false, stroke: halo, fill: new Fill({color}),
    font: `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${size}px ${fonts}`,
    placement: along ? 'line' : 'point', maxAngle: 0.6, repeat: along ? 500 : undefined, padding: [2, 3, 2, 3]
  })});
}

/** What is being drawn. */
export const sketchStyle = new Style({
  stroke: new Stroke({color: colors.chosen, width: 3, lineDash: [6, 4]}),
  fill: new Fill({color: 'rgba(230,159,0,0.15)'}),
  image: new Circle({radius: 5, fill: new Fill({color: colors.chosen}), stroke: new Stroke({color: '#fff', width: 1.5})})
});

export const chosenLine = [line('#ffffff', 9), line(colors.chosen, 5)];
