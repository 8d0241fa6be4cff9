// The map of a circle, drawn from its own files.
/* global ol */
import {afterPause} from './elements.js';
import * as look from './mapstyles.js';
import {t} from './texts.js';

const {fromLonLat, toLonLat} = ol.proj;

/** Degrees of WGS-84 at a place of the map, as many digits as centimeters need. */
export function degrees(coordinate) {
  return toLonLat(coordinate).map(value => Number(value.toFixed(7)));
}

export class CircleMap {
  constructor(target, circle, session) {
    this.circle = circle;
    this.target = target;
    this.sources = {};
    this.places = new Map();
    this.map = new ol.Map({
      target, controls: this.controls(), layers: this.layers(session), view: new ol.View({maxZoom: 21}),
      interactions: ol.interaction.defaults.defaults({altShiftDragRotate: false, pinchRotate: false})
    });
    target.circleMap = this;
    this.drawBackdrop();
    this.update();
    this.fit();
    this.watchSize();
  }

  controls() {
    return [
      new ol.control.Zoom({zoomInTipLabel: t('map.in'), zoomOutTipLabel: t('map.out')}),
      new ol.control.ScaleLine({minWidth: 80})
    ];
  }

  layers(session) {
    const layer = (name, style, more = {}) => {
      this.sources[name] = this.sources[more.of] || new ol.source.Vector();
      return new ol.layer.Vector({source: this.sources[name], style, ...more});
    };
    const chosen = feature => feature === this.chosenFeature();
    return [
      ...tiles(session),
      layer('backdrop', look.backdropStyle),
      layer('obstacles', look.obstacleStyle),
      layer('ways', look.wayStyle),
      layer('chosen', look.chosenLine),
      layer('streets', look.streetStyle, {of: 'ways', declutter: true}),
      layer('labels', look.labelStyle, {declutter: true}),
      layer('places', (feature, resolution) => look.placeStyle(feature, resolution, chosen(feature))),
      layer('names', (feature, resolution) => look.nameStyle(feature, resolution, chosen(feature)),
        {of: 'places', declutter: true})
    ];
  }

  watchSize() {
    const fitSoon = afterPause(80, () => this.map.updateSize());
    this.watcher = new ResizeObserver(fitSoon);
    this.watcher.observe(this.target);
  }

  dispose() {
    this.watcher.disconnect();
    this.map.setTarget(null);
    this.map.dispose();
  }

  drawBackdrop() {
    const backdrop = this.circle.data.backdrop || {};
    const features = [];
    for (const kind of ['parks', 'water', 'buildings']) {
      for (const one of backdrop[kind] || []) {
        const rings = typeof one[0]?.[0] === 'number' ? [one] : one;
        const geometry = new ol.geom.Polygon(rings.map(ring => ring.map(point => fromLonLat(point))));
        features.push(new ol.Feature({geometry, kind}));
      }
    }
    this.sources.backdrop.addFeatures(features);
    this.sources.labels.addFeatures((backdrop.labels || [])
      .filter(label => label.kind !== 'street').map(label => new ol.Feature({
      geometry: new ol.geom.Point(fromLonLat([label.lon, label.lat])), name: label.text, kind: label.kind
    })));
  }

  /** Shows what the circle now says. */
  update() {
    this.updateLines('ways');
    this.updateLines('obstacles');
    this.updatePlaces();
    this.showSelected();
  }

  updateLines(kind) {
    const collection = this.circle.data[kind];
    const source = this.sources[kind];
    const before = this['drawn ' + kind] || new Map();
    const now = new Map();
    const fresh = [];
    for (const one of collection?.features || []) {
      const text = JSON.stringify(one);
      const old = before.get(String(one.id));
      if (old?.text === text) {
        now.set(String(one.id), old);
      } else {
        const feature = this.lineOf(kind, one);
        if (feature) {
          now.set(String(one.id), {text, feature});
          fresh.push(feature);
        }
      }
    }
    const gone = [...before.entries()].filter(([id, old]) => now.get(id) !== old);
    source.removeFeatures(gone.map(([, old]) => old.feature));
    source.addFeatures(fresh);
    this['drawn ' + kind] = now;
  }

  lineOf(kind, one) {
    if (!one.geometry) {
      return null;
    }
    const geometry = new ol.format.GeoJSON().readGeometry(one.geometry,
      {dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857'});
    const feature = new ol.Feature({geometry, tags: one.properties || {}});
    feature.setId(kind + ' ' + one.id);
    feature.set('kind', kind);
    feature.set('own', String(one.id));
    return feature;
  }

  updatePlaces() {
    const seen = new Set();
    for (const {id: table, rows} of this.circle.data.tables) {
      for (const {line} of rows) {
        const place = this.circle.place(table, line) || this.lastPlace(table, line);
        if (place) {
          seen.add(table + ' ' + line);
          this.showPlace(table, line, fromLonLat(place));
        }
      }
    }
    for (const [key, feature] of this.places) {
      if (!seen.has(key)) {
        this.sources.places.removeFeature(feature);
        this.places.delete(key);
      }
    }
  }

  /** Where a row stood before its degrees became wrong, so that it can be seen on the map. */
  lastPlace(table, line) {
    const feature = this.places.get(table + ' ' + line);
    const wrong = feature && feature.get('id') === this.circle.cell(table, line, 'id')
      && this.circle.problemsOf(table, line).some(one => one.severity !== 'warning');
    return wrong ? toLonLat(feature.getGeometry().getCoordinates()) : null;
  }

  showPlace(table, line, point) {
    const key = table + ' ' + line;
    let feature = this.places.get(key);
    if (!feature) {
      feature = new ol.Feature({geometry: new ol.geom.Point(point), table, line, kind: 'place'});
      this.places.set(key, feature);
      this.sources.places.addFeature(feature);
    }
    feature.getGeometry().setCoordinates(point);
    const wrong = this.circle.problemsOf(table, line).some(one => one.severity !== 'warning');
    feature.setProperties({name: this.circle.nameOf(table, line), id: this.circle.cell(table, line, 'id'), wrong});
  }

  chosenFeature() {
    const chosen = this.circle.selected;
    if (!chosen) {
      return null;
    }
    return chosen.table ? this.places.get(chosen.table + ' ' + chosen.line)
      : this.sources[chosen.kind]?.getFeatureById(chosen.kind + ' ' + chosen.id);
  }

  /** Marks what is selected, and moves there when it is out of sight. */
  showSelected(go) {
    const feature = this.chosenFeature();
    this.sources.chosen.clear();
    if (feature && feature.get('kind') !== 'place') {
      this.sources.chosen.addFeature(new ol.Feature(feature.getGeometry().clone()));
    }
    this.sources.places.changed();
    if (feature && go) {
      const view = this.map.getView();
      const extent = feature.getGeometry().getExtent();
      const seen = view.calculateExtent(this.map.getSize());
      if (!ol.extent.containsExtent(seen, extent)) {
        this.goTo(ol.extent.getCenter(extent));
      }
    }
  }

  goTo(center) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const view = this.map.getView();
    if (still) {
      view.setCenter(center);
    } else {
      view.animate({center, duration: 250});
    }
  }

  /** Shows the homes and outlets; without any the ways, else the center. */
  fit() {
    const view = this.map.getView();
    const wanted = [this.sources.places, this.sources.ways, this.sources.backdrop]
      .map(source => source.getExtent()).find(one => one && !ol.extent.isEmpty(one) && one[0] !== one[2]);
    const settings = this.circle.data.settings;
    if (wanted) {
      view.fit(wanted, {size: this.map.getSize() || [600, 500], padding: [40, 40, 40, 40], maxZoom: 18});
    } else {
      view.setCenter(fromLonLat([Number(settings.lon) || 116.39, Number(settings.lat) || 39.91]));
      view.setZoom(16);
    }
  }

  /** What lies under a pixel: homes and outlets first, then gates, then lines. */
  under(pixel, tolerance = 6) {
    const found = [];
    this.map.forEachFeatureAtPixel(pixel, feature => { found.push(feature); },
      {hitTolerance: tolerance, layerFilter: layer => [this.sources.places, this.sources.ways,
        this.sources.obstacles].includes(layer.getSource()) && !layer.getDeclutter()});
    const rank = feature => feature.get('kind') === 'place' ? 0
      : feature.getGeometry().getType() === 'Point' ? 1 : feature.get('kind') === 'ways' ? 2 : 3;
    return found.sort((one, other) => rank(one) - rank(other)
      || this.away(one, pixel) - this.away(other, pixel))[0] || null;
  }

  away(feature, pixel) {
    const at = this.map.getCoordinateFromPixel(pixel);
    const [x, y] = feature.getGeometry().getClosestPoint(at);
    return Math.hypot(x - at[0], y - at[1]);
  }

  /** Where a row stands on the screen, in pixels of the map; for those who test the page. */
  pixelOf(table, line) {
    const feature = this.places.get(table + ' ' + line);
    return feature ? this.map.getPixelFromCoordinate(feature.getGeometry().getCoordinates()) : null;
  }
}

/** The office's own tiles, when it named some; no others, ever. */
function tiles(session) {
  if (!session.tiles?.url) {
    return [];
  }
  return [new ol.layer.Tile({source: new ol.source.XYZ({url: session.tiles.url})})];
}
