(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("map-data").textContent);
  var box = document.getElementById("live-map");
  var texts = data.texts;
  var NS = "http://www.w3.org/2000/svg";
  var svg = box.querySelector("svg");
  var info = document.getElementById("map-info");
  var groups = 3;
  var state = { format: -1, group: 1, hour: -1, chosen: null };

  // Two digits each, of a number two higher; in decimal between ~ and ; where that is too short.
  function unpacked(text) {
    var seconds = [];
    for (var i = 0; i < text.length;) {
      if (text[i] === "~") {
        var end = text.indexOf(";", i);
        seconds.push(Number(text.slice(i + 1, end)));
        i = end + 1;
      } else {
        seconds.push(data.digits.indexOf(text[i]) * data.digits.length + data.digits.indexOf(text[i + 1]) - 2);
        i += 2;
      }
    }
    return seconds;
  }
  data.homes.forEach(function (home) {
    home.seconds = unpacked(home.seconds);
  });
  data.outlets.forEach(function (outlet) {
    outlet.formats = outlet.formats === "" ? [] : outlet.formats.split(",").map(Number);
    outlet.visits = outlet.visits === "" ? [] : outlet.visits.split(",").map(Number);
    outlet.total = outlet.visits.reduce(function (a, b) { return a + b; }, 0);
  });

  function say(text) {
    for (var i = 1; i < arguments.length; i++) {
      text = text.split("{" + (i - 1) + "}").join(String(arguments[i]));
    }
    return text;
  }
  function number(n) {
    return String(Math.round(n * 10) / 10).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  }
  function minutes(seconds) {
    return say(texts.minutes, String(Math.round(seconds / 6) / 10));
  }
  function el(name, attributes, parent) {
    var node = document.createElementNS(NS, name);
    Object.keys(attributes).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    if (parent) { parent.appendChild(node); }
    return node;
  }
  function html(name, parent, text, kind) {
    var node = document.createElement(name);
    if (text !== undefined) { node.textContent = text; }
    if (kind) { node.className = kind; }
    parent.appendChild(node);
    return node;
  }

  // What a color says, a shape says too. Each takes half of its width.
  var drawn = {
    square: function (r) { return "M" + -r + " " + -r + "H" + r + "V" + r + "H" + -r + "Z"; },
    triangle: function (r) { return "M0 " + -1.2 * r + "L" + 1.25 * r + " " + r + "H" + -1.25 * r + "Z"; },
    cross: function (r) {
      var a = 0.45 * r;
      return "M" + -r + " " + -r + "L" + -r + " " + (a - r) + "L" + -a + " 0L" + -r + " " + (r - a) + "V" + r + "H" + (a - r) + "L0 " + a +
        "L" + (r - a) + " " + r + "H" + r + "V" + (r - a) + "L" + a + " 0L" + r + " " + (a - r) + "V" + -r + "H" + (r - a) + "L0 " + -a + "L" + (a - r) + " " + -r + "Z";
    },
    ring: function (r) {
      function circle(q) { return "M" + -q + " 0A" + q + " " + q + " 0 1 0 " + q + " 0A" + q + " " + q + " 0 1 0 " + -q + " 0Z"; }
      return circle(r) + circle(0.5 * r);
    },
    round: function (r) { return "M" + -r + " 0A" + r + " " + r + " 0 1 0 " + r + " 0A" + r + " " + r + " 0 1 0 " + -r + " 0Z"; },
    diamond: function (r) { return "M0 " + -r + "L" + r + " 0L0 " + r + "L" + -r + " 0Z"; },
    plus: function (r) {
      var a = r / 2.6;
      return "M" + -a + " " + -r + "H" + a + "V" + -a + "H" + r + "V" + a + "H" + a + "V" + r + "H" + -a + "V" + a + "H" + -r + "V" + -a + "H" + -a + "Z";
    }
  };
  var marks = {
    plain: ["square", "#4a5560"], within: ["square", "#0072b2"], beyond: ["triangle", "#d55e00"],
    none: ["cross", "#a84400"], unknown: ["ring", "#6b7580"]
  };
  function reached(home) {
    if (state.format < 0) { return "plain"; }
    var seconds = home.seconds[state.format * groups + state.group];
    return seconds === -2 ? "unknown" : seconds === -1 ? "none" : seconds <= data.formats[state.format].limit ? "within" : "beyond";
  }

  // The view: what part of the map is shown, in meters.
  var whole = { x: 0, y: 0, w: data.width, h: data.height };
  var view = { x: 0, y: 0, w: data.width, h: data.height };
  var cells = el("g", {}, svg);
  var reach = el("g", { visibility: "hidden" }, svg);
  var ways = el("g", { fill: "none", stroke: "#aab3bb", "stroke-width": "1.3" }, svg);
  var homes = el("g", {}, svg);
  var outlets = el("g", {}, svg);
  var ring = el("circle", { r: 13, fill: "none", stroke: "#000", "stroke-width": 3, visibility: "hidden" }, svg);

  var ramp = ["#fff6d6", "#fee29a", "#fbc15e", "#ee9a3a", "#c96f1e"];
  var counts = data.cells.map(function (cell) { return Number(cell.split(" ")[4]); });
  var sorted = counts.slice().sort(function (a, b) { return a - b; });
  // The least count of each class, in round numbers.
  var steps = sorted.length ? [1] : [];
  [0.35, 0.6, 0.8, 0.93].forEach(function (share) {
    var step = round(sorted[Math.floor(share * (sorted.length - 1))]);
    if (step > steps[steps.length - 1] && step <= sorted[sorted.length - 1]) { steps.push(step); }
  });
  function round(count) {
    var power = Math.pow(10, Math.max(0, String(count).length - (String(count)[0] === "1" ? 2 : 1)));
    return Math.round(count / power) * power;
  }
  data.cells.forEach(function (cell, i) {
    var part = cell.split(" ");
    var level = steps.filter(function (step) { return counts[i] >= step; }).length - 1;
    el("rect", { x: part[0], y: part[1], width: part[2], height: part[3], fill: ramp[level] }, cells);
  });
  var nearToFar = ["#5aa9d6", "#9ccbe6", "#d6e9f5"];
  function reachColor(fromFarthest) {
    return nearToFar[Math.min(nearToFar.length, data.reach.length) - 1 - Math.min(fromFarthest, nearToFar.length - 1)];
  }
  data.reach.forEach(function (area, i) {
    el("path", { d: area.path, fill: reachColor(i), "fill-rule": "evenodd" }, reach);
  });
  data.ways.forEach(function (line) {
    el("polyline", { points: line, "vector-effect": "non-scaling-stroke" }, ways);
  });
  var mostPeople = Math.max.apply(null, [1].concat(data.homes.map(function (home) { return home.residents; })));
  data.homes.forEach(function (home, i) {
    var side = Math.max(5, 16 * Math.sqrt(home.residents / mostPeople)) * (data.homes.length > 400 ? 0.6 : 1);
    home.node = el("g", { "class": "home" }, homes);
    home.side = side;
    home.mark = el("path", { "class": "mark", stroke: "#fff", "stroke-width": side < 7 ? 0.4 : 1 }, home.node);
    el("title", {}, home.node).textContent = home.name;
    home.node.addEventListener("click", function () { choose("home", i); });
  });
  data.outlets.forEach(function (outlet, i) {
    outlet.node = el("g", { "class": "outlet" }, outlets);
    outlet.mark = outlet.basic
      ? el("circle", { r: 1, fill: "#0072b2", stroke: "#fff", "vector-effect": "non-scaling-stroke" }, outlet.node)
      : el("path", { d: drawn[outlet.formats.length ? "diamond" : "plus"](1.25), fill: "#a0347f", stroke: "#fff", "vector-effect": "non-scaling-stroke" }, outlet.node);
    el("title", {}, outlet.node).textContent = outlet.name;
    outlet.node.addEventListener("click", function () { choose("outlet", i); });
  });

  // The box may be wider than the map is; then the map stands in its middle.
  function metersPerPixel() {
    return Math.max(view.w / Math.max(200, svg.clientWidth), view.h / Math.max(200, svg.clientHeight));
  }
  function visits(outlet) {
    return state.hour < 0 ? outlet.total : outlet.visits[state.hour] || 0;
  }
  function show() {
    svg.setAttribute("viewBox", view.x + " " + view.y + " " + view.w + " " + view.h);
    var scale = metersPerPixel();
    svg.style.touchAction = view.w < whole.w * 0.999 ? "none" : "pan-y";
    var most = Math.max.apply(null, [1].concat(data.outlets.map(visits)));
    data.homes.forEach(function (home) {
      home.node.setAttribute("transform", "translate(" + home.x + " " + home.y + ") scale(" + scale + ")");
      var mark = marks[reached(home)];
      // What is not reached stays large enough for its shape to be seen.
      home.mark.setAttribute("d", drawn[mark[0]](mark[0] === "square" ? home.side / 2 : Math.max(3.4, home.side / 2)));
      home.mark.setAttribute("fill", mark[1]);
      home.mark.setAttribute("fill-rule", "evenodd");
    });
    data.outlets.forEach(function (outlet) {
      var size = 4 + 8 * Math.sqrt(visits(outlet) / most);
      var shown = state.format < 0 || outlet.formats.indexOf(state.format) >= 0;
      outlet.node.setAttribute("transform", "translate(" + outlet.x + " " + outlet.y + ") scale(" + scale * size + ")");
      outlet.node.setAttribute("opacity", shown ? 1 : 0.14);
      outlet.mark.setAttribute("fill", state.format >= 0 && shown ? "#1f2933" : outlet.basic ? "#0072b2" : outlet.formats.length ? "#a0347f" : "#6b7580");
    });
    if (state.chosen) {
      ring.setAttribute("transform", "translate(" + state.chosen.x + " " + state.chosen.y + ") scale(" + scale + ")");
      ring.setAttribute("vector-effect", "non-scaling-stroke");
      ring.setAttribute("visibility", "visible");
    } else {
      ring.setAttribute("visibility", "hidden");
    }
    cells.setAttribute("opacity", state.format < 0 ? 1 : 0.4);
    legend();
  }
  function legend() {
    var keys = box.querySelector(".keys");
    keys.textContent = "";
    function key(color, shape, text) {
      var item = html("span", keys, undefined, "key");
      var picture = el("svg", { viewBox: "-8 -8 16 16", "aria-hidden": "true" }, item);
      el("path", { d: drawn[shape](shape === "square" ? 6 : 7), fill: color, "fill-rule": "evenodd" }, picture);
      html("span", item, text);
    }
    if (state.format < 0) {
      key(marks.plain[1], "square", texts.homes);
      if (data.outlets.length) {
        key("#0072b2", "round", texts.basic);
        key("#a0347f", "diamond", texts.quality);
      }
      if (data.outlets.some(function (outlet) { return !outlet.formats.length; })) { key("#6b7580", "plus", texts.other); }
    } else {
      var seen = {};
      data.homes.forEach(function (home) { seen[reached(home)] = true; });
      var words = {
        within: say(texts.within, minutes(data.formats[state.format].limit)),
        beyond: texts.beyondOnly, none: texts.noWalk, unknown: texts.unknownHomes
      };
      Object.keys(words).forEach(function (kind) {
        if (seen[kind]) { key(marks[kind][1], marks[kind][0], words[kind]); }
      });
      if (data.outlets.some(function (outlet) { return outlet.formats.indexOf(state.format) >= 0; })) {
        key("#1f2933", "round", data.formats[state.format].label);
      }
    }
    if (cells.getAttribute("visibility") !== "hidden") {
      steps.forEach(function (step, i) {
        var range = i + 1 < steps.length
          ? steps[i + 1] - 1 > step ? number(step) + "–" + number(steps[i + 1] - 1) : number(step)
          : "≥ " + number(step);
        key(ramp[i], "square", i === 0 ? say(texts.cells, range) : range);
      });
    }
    if (reach.getAttribute("visibility") === "visible") {
      for (var i = data.reach.length - 1; i >= 0; i--) {
        key(reachColor(i), "square", say(texts.reach, data.reach[i].minutes));
      }
    }
    if (data.outlets.length) { html("span", keys, texts.size, "key"); }
  }

  function choose(kind, index) {
    var thing = (kind === "home" ? data.homes : data.outlets)[index];
    state.chosen = thing;
    ["home", "outlet"].forEach(function (other) {
      var list = box.querySelector("[name=" + other + "]");
      if (list) { list.value = kind === other ? String(index) : ""; }
    });
    describe(kind, thing);
    show();
  }
  function describe(kind, thing) {
    info.textContent = "";
    html("h3", info, thing.name);
    if (kind === "home") {
      html("p", info, say(texts.people, number(thing.residents)));
      var table = html("table", info);
      html("caption", table, say(texts.walks, data.groups[state.group]));
      var head = html("tr", html("thead", table));
      [texts.format, texts.walk, texts.limit].forEach(function (word) { html("th", head, word).scope = "col"; });
      var body = html("tbody", table);
      data.formats.forEach(function (format, i) {
        var seconds = thing.seconds[i * groups + state.group];
        var row = html("tr", body);
        html("th", row, format.label).scope = "row";
        var late = seconds === -1 || seconds > format.limit;
        html("td", row, seconds === -2 ? texts.unknown : seconds === -1 ? texts.none : minutes(seconds), late ? "late" : "");
        html("td", row, minutes(format.limit));
      });
    } else {
      html("p", info, thing.formats.map(function (i) { return data.formats[i].label; }).join(texts.comma) || texts.other);
      if (thing.visits.length === 24) {
        html("p", info, say(texts.visits, number(thing.total), thing.wait, number(thing.turnedAway)));
        if (thing.total > 0) { bars(thing); }
      }
    }
  }
  function bars(outlet) {
    var most = Math.max.apply(null, [1].concat(outlet.visits));
    var chart = el("svg", { viewBox: "0 0 264 96", role: "img", "aria-label": texts.byHour, "class": "bars" }, info);
    outlet.visits.forEach(function (count, hour) {
      var height = 66 * count / most;
      el("rect", { x: 12 + hour * 10, y: 76 - height, width: 8, height: height, fill: hour === state.hour ? "#d55e00" : "#0072b2" }, chart);
      if (hour % 6 === 0) { el("text", { x: 12 + hour * 10, y: 90, "font-size": 10, fill: "#56616b" }, chart).textContent = hour + ":00"; }
    });
    el("text", { x: 262, y: 9, "font-size": 10, fill: "#56616b", "text-anchor": "end" }, chart).textContent = say(texts.most, number(most));
  }

  // Moving about.
  function clamp() {
    view.w = Math.min(whole.w, Math.max(whole.w / 24, view.w));
    view.h = view.w * whole.h / whole.w;
    view.x = Math.min(whole.w - view.w, Math.max(0, view.x));
    view.y = Math.min(whole.h - view.h, Math.max(0, view.y));
  }
  function zoom(factor, at) {
    var x = at ? at.x : view.x + view.w / 2;
    var y = at ? at.y : view.y + view.h / 2;
    var before = view.w;
    view.w = view.w / factor;
    clamp();
    var ratio = view.w / before;
    view.x = x - (x - view.x) * ratio;
    view.y = y - (y - view.y) * ratio;
    clamp();
    show();
  }
  function pan(dx, dy) {
    view.x += dx;
    view.y += dy;
    clamp();
    show();
  }
  function reset() {
    view = { x: 0, y: 0, w: whole.w, h: whole.h };
    show();
  }
  function place(event) {
    var area = svg.getBoundingClientRect();
    var scale = metersPerPixel();
    return {
      x: view.x + view.w / 2 + (event.clientX - area.left - area.width / 2) * scale,
      y: view.y + view.h / 2 + (event.clientY - area.top - area.height / 2) * scale
    };
  }
  // The home or outlet nearest to a place, if it lies within so many meters.
  function chooseNear(at, within) {
    var nearest = null;
    [["home", data.homes], ["outlet", data.outlets]].forEach(function (list) {
      list[1].forEach(function (thing, i) {
        var far = Math.hypot(thing.x - at.x, thing.y - at.y);
        if (far <= within && (nearest === null || far < nearest.far)) { nearest = { far: far, kind: list[0], index: i }; }
      });
    });
    if (nearest) { choose(nearest.kind, nearest.index); }
  }
  var dragged = false;
  // A click beside a small mark means it; the end of a drag means nothing.
  svg.addEventListener("click", function (event) {
    if (!dragged && !event.target.closest(".home,.outlet")) {
      chooseNear(place(event), 14 * metersPerPixel());
    }
  });
  svg.addEventListener("click", function (event) {
    if (dragged) { event.stopPropagation(); }
  }, true);
  var fingers = {};
  var spread = 0;
  var start = null;
  svg.addEventListener("pointerdown", function (event) {
    fingers[event.pointerId] = { x: event.clientX, y: event.clientY };
    start = fingers[event.pointerId];
    spread = 0;
    if (Object.keys(fingers).length === 1) { dragged = false; }
  });
  svg.addEventListener("pointermove", function (event) {
    var last = fingers[event.pointerId];
    if (!last) { return; }
    var ids = Object.keys(fingers);
    if (ids.length === 1) {
      if (Math.abs(event.clientX - last.x) + Math.abs(event.clientY - last.y) > 2 && view.w < whole.w) {
        dragged = dragged || Math.hypot(event.clientX - start.x, event.clientY - start.y) > 6;
        var scale = metersPerPixel();
        pan((last.x - event.clientX) * scale, (last.y - event.clientY) * scale);
        fingers[event.pointerId] = { x: event.clientX, y: event.clientY };
      }
    } else {
      fingers[event.pointerId] = { x: event.clientX, y: event.clientY };
      var a = fingers[ids[0]];
      var b = fingers[ids[1]];
      var now = Math.hypot(a.x - b.x, a.y - b.y);
      if (spread > 0) { zoom(now / spread, place({ clientX: (a.x + b.x) / 2, clientY: (a.y + b.y) / 2 })); }
      spread = now;
    }
  });
  ["pointerup", "pointercancel", "pointerleave"].forEach(function (name) {
    svg.addEventListener(name, function (event) { delete fingers[event.pointerId]; spread = 0; });
  });
  svg.addEventListener("wheel", function (event) {
    if (event.ctrlKey || document.activeElement === svg) {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.25 : 0.8, place(event));
    }
  }, { passive: false });
  svg.addEventListener("keydown", function (event) {
    var moves = { ArrowLeft: [-0.15, 0], ArrowRight: [0.15, 0], ArrowUp: [0, -0.15], ArrowDown: [0, 0.15] };
    if (moves[event.key]) {
      pan(moves[event.key][0] * view.w, moves[event.key][1] * view.h);
    } else if (event.key === "+" || event.key === "=") {
      zoom(1.4);
    } else if (event.key === "-") {
      zoom(1 / 1.4);
    } else if (event.key === "0" || event.key === "Home") {
      reset();
    } else if (event.key === "Enter") {
      chooseNear({ x: view.x + view.w / 2, y: view.y + view.h / 2 }, Infinity);
    } else {
      return;
    }
    event.preventDefault();
  });
  box.querySelector(".in").addEventListener("click", function () { zoom(1.6); });
  box.querySelector(".out").addEventListener("click", function () { zoom(1 / 1.6); });
  box.querySelector(".all").addEventListener("click", reset);

  // The switches.
  function fill(name, words, empty, order) {
    var select = box.querySelector("[name=" + name + "]");
    if (empty !== undefined) { html("option", select, empty).value = ""; }
    var places = words.map(function (word, i) { return i; });
    if (order) { places.sort(function (a, b) { return order(words[a], words[b]) || a - b; }); }
    places.forEach(function (i) { html("option", select, words[i]).value = String(i); });
    return select;
  }
  // Names are looked up by alphabet, Chinese by pinyin; building 3 stands before building 12.
  var byName = new Intl.Collator(document.documentElement.lang === "en" ? "en-u-co-standard" : "zh-CN-u-co-pinyin",
    { numeric: true }).compare;
  function index(select) {
    return select.value === "" ? -1 : Number(select.value);
  }
  function again() {
    if (state.chosen) { describe(data.homes.indexOf(state.chosen) >= 0 ? "home" : "outlet", state.chosen); }
    show();
  }
  var hours = [];
  for (var hour = 0; hour < 24; hour++) { hours.push(hour + ":00–" + (hour + 1) + ":00"); }
  fill("format", data.formats.map(function (format) { return format.label; }), texts.allFormats)
    .addEventListener("change", function () { state.format = index(this); again(); });
  fill("group", data.groups).addEventListener("change", function () { state.group = index(this); again(); });
  box.querySelector("[name=group]").value = "1";
  fill("hour", hours, texts.wholeDay).addEventListener("change", function () { state.hour = index(this); again(); });
  ["home", "outlet"].filter(function (kind) { return box.querySelector("[name=" + kind + "]"); }).forEach(function (kind) {
    fill(kind, (kind === "home" ? data.homes : data.outlets).map(function (thing) { return thing.name; }), texts.choose, byName)
      .addEventListener("change", function () {
        if (this.value !== "") {
          var thing = (kind === "home" ? data.homes : data.outlets)[index(this)];
          view.x = thing.x - view.w / 2;
          view.y = thing.y - view.h / 2;
          clamp();
          choose(kind, index(this));
        }
      });
  });
  box.querySelector("[name=cells]").addEventListener("change", function () {
    cells.setAttribute("visibility", this.checked ? "visible" : "hidden");
    legend();
  });
  var reachSwitch = box.querySelector("[name=reach]");
  if (reachSwitch) {
    reachSwitch.addEventListener("change", function () {
      reach.setAttribute("visibility", this.checked ? "visible" : "hidden");
      legend();
    });
  }
  document.documentElement.classList.add("live");
  window.addEventListener("resize", show);
  show();
})();
