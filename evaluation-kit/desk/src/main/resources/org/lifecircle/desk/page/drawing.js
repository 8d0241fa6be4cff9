// What a click on the map does: choose, move, place, draw, open a gate.
/* global ol */
import {announce} from './elements.js';
import {opened, putting, withVertexAt} from './lines.js';
import {degrees} from './map.js';
import {sketchStyle} from './mapstyles.js';
import {t} from './texts.js';

/** The tools in the order of the toolbar. */
export const tools = ['choose', 'homes', 'outlets', 'way', 'wall', 'water', 'gate'];

export class Drawing {
  constructor(chart, circle, table) {
    this.chart = chart;
    this.circle = circle;
    this.tableOf = table;
    this.map = chart.map;
    this.tool = 'choose';
    this.extra = [];
    this.onTool = () => {};
    this.cross = document.createElement('div');
    this.cross.className = 'cross';
    chart.target.append(this.cross);
    this.map.on('click', event => this.onClick(event.pixel, event.coordinate));
    this.map.on('pointermove', event => this.onMove(event));
    chart.target.addEventListener('keydown', event => this.onKey(event));
    this.use('choose');
  }

  use(tool) {
    for (const one of this.extra) {
      this.map.removeInteraction(one);
    }
    this.extra = [];
    this.tool = tool;
    this.chart.target.dataset.tool = tool;
    if (tool === 'choose') {
      this.addMoving();
    } else if (['way', 'wall', 'water'].includes(tool)) {
      this.addSketch(tool);
    }
    this.onTool(tool);
    announce(t('tool.' + tool + '.hint'));
  }

  add(interaction) {
    this.extra.push(interaction);
    this.map.addInteraction(interaction);
  }

  addMoving() {
    const moving = new ol.interaction.Translate({
      hitTolerance: 5,
      layers: layer => layer.getSource() === this.chart.sources.places && !layer.getDeclutter()
    });
    moving.on('translatestart', event => this.chooseFeature(event.features.item(0)));
    moving.on('translateend', event => {
      const feature = event.features.item(0);
      this.movePlace(feature.get('table'), feature.get('line'), feature.getGeometry().getCoordinates());
    });
    this.add(moving);
  }

  async movePlace(table, line, coordinate) {
    const place = degrees(coordinate);
    await this.circle.send([{table, line, place}]);
    this.chart.update();
    const [lon, lat] = place.map(value => value.toFixed(6));
    announce(t('map.moved', {name: this.circle.nameOf(table, line), lon, lat}));
  }

  addSketch(tool) {
    const draw = new ol.interaction.Draw({
      type: tool === 'water' ? 'Polygon' : 'LineString', style: sketchStyle, stopClick: true
    });
    draw.on('drawend', event => this.drawn(tool, event.feature.getGeometry()));
    this.add(draw);
    this.add(new ol.interaction.Snap({source: this.chart.sources[tool === 'way' ? 'ways' : 'obstacles'],
      pixelTolerance: 9}));
    this.draw = draw;
  }

  drawn(tool, geometry) {
    const polygon = tool === 'water';
    const points = (polygon ? geometry.getCoordinates()[0] : geometry.getCoordinates()).map(degrees);
    if (tool === 'way') {
      this.putWay(points);
      return;
    }
    const id = this.circle.freshFeatureId('obstacles');
    this.put('obstacles', [{
      type: 'Feature', id, properties: polygon ? {natural: 'water'} : {barrier: 'wall'},
      geometry: polygon ? {type: 'Polygon', coordinates: [points]} : {type: 'LineString', coordinates: points}
    }], id);
  }

  /** A new way; where it touches others, they get a point of the same degrees, so that they meet. */
  async putWay(points) {
    const id = this.circle.freshFeatureId('ways');
    const way = {
      type: 'Feature', id, properties: {highway: 'footway'}, geometry: {type: 'LineString', coordinates: points}
    };
    const changed = new Map();
    for (const point of points) {
      for (const one of this.circle.data.ways?.features || []) {
        const joined = withVertexAt(changed.get(one.id) || one, point);
        if (joined) {
          changed.set(one.id, joined);
        }
      }
    }
    await this.put('ways', [way, ...changed.values()], id);
  }

  async put(kind, features, chosen) {
    const answer = await this.circle.send(features.map(feature => putting(kind, feature)));
    if (answer) {
      this.circle.select({kind, id: chosen}, 'map');
      announce(t('map.drawn.' + kind));
    }
  }

  onMove(event) {
    if (!event.dragging) {
      const over = this.tool === 'choose' && this.chart.under(event.pixel);
      this.chart.target.classList.toggle('over', Boolean(over));
    }
  }

  onClick(pixel, coordinate) {
    if (this.tool === 'choose') {
      const found = this.chart.under(pixel);
      if (found) {
        this.chooseFeature(found);
      } else {
        this.circle.select(null, 'map');
      }
    } else if (this.tool === 'homes' || this.tool === 'outlets') {
      this.place(this.tool, coordinate);
    } else if (this.tool === 'gate') {
      this.gate(pixel, coordinate);
    }
  }

  chooseFeature(feature) {
    this.circle.select(feature.get('kind') === 'place'
      ? {table: feature.get('table'), line: feature.get('line')}
      : {kind: feature.get('kind'), id: feature.get('own')}, 'map');
  }

  async place(table, coordinate) {
    const line = await this.tableOf(table).add(degrees(coordinate));
    if (line !== undefined) {
      this.use('choose');
    }
  }

  /** A gate on the way under the pixel, or an opening in the wall under it. */
  async gate(pixel, coordinate) {
    const near = kind => this.chart.sources[kind].getClosestFeatureToCoordinate(coordinate, feature =>
      feature.getGeometry().getType().endsWith('LineString'));
    const close = feature => feature && this.chart.away(feature, pixel) / this.map.getView().getResolution() < 12;
    const wall = near('obstacles');
    const way = near('ways');
    const edits = [];
    if (close(wall)) {
      const whole = this.circle.feature('obstacles', wall.get('own'));
      edits.push(putting('obstacles', opened(whole, degrees(wall.getGeometry().getClosestPoint(coordinate)))));
    }
    const id = this.circle.freshFeatureId('ways');
    if (close(way)) {
      edits.push(...this.gateOn(way, coordinate, id));
    }
    if (edits.length === 0) {
      announce(t('map.nogate'));
      this.onNothing?.(t('map.nogate'));
      return;
    }
    if (await this.circle.send(edits)) {
      this.use('choose');
      this.circle.select(close(way) ? {kind: 'ways', id} : {kind: 'obstacles', id: wall.get('own')}, 'map');
      announce(t('map.gate'));
    }
  }

  gateOn(way, coordinate, id) {
    const point = degrees(way.getGeometry().getClosestPoint(coordinate));
    const whole = this.circle.feature('ways', way.get('own'));
    const joined = withVertexAt(whole, point);
    const gate = {
      type: 'Feature', id, properties: {barrier: 'gate'}, geometry: {type: 'Point', coordinates: point}
    };
    return [...(joined ? [putting('ways', joined)] : []), putting('ways', gate)];
  }

  /** The keyboard has a cross in the middle of the map: Enter does there what a click would. */
  onKey(event) {
    if (event.target !== this.chart.target) {
      return;
    }
    const center = this.map.getView().getCenter();
    const pixel = this.map.getPixelFromCoordinate(center);
    if (event.key === 'Escape') {
      this.use('choose');
    } else if (event.key === 'm' && this.circle.selected?.table) {
      this.movePlace(this.circle.selected.table, this.circle.selected.line, center);
    } else if (event.key === 'Enter' && this.draw && this.extra.includes(this.draw)) {
      this.sketchAt(center, event.ctrlKey || event.metaKey);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.onClick(pixel, center);
    }
  }

  /** Enter adds a point at the cross, with Ctrl it ends the line. */
  sketchAt(center, last) {
    this.draw.appendCoordinates([center]);
    if (last) {
      this.draw.finishDrawing();
    }
  }
}
