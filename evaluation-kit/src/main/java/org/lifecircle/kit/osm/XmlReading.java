package org.lifecircle.kit.osm;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lifecircle.model.InvalidInputException;

/**
 * Reads the XML format. Document type declarations and entities from elsewhere are refused.
 *
 * <p>Source: the OpenStreetMap wiki, "OSM XML".
 */
final class XmlReading {

  private static final int HEAD_BYTES = 200;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"']+)[\"']");

  /** What a server says when it stopped before the end. */
  private static final Pattern BROKEN_OFF =
      Pattern.compile("error|time(?:d )?out|out of memory|abort", Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMA = Pattern.compile(",");

  private final String file;
  private final XMLStreamReader xml;
  private final OsmCollector collector;

  private XmlReading(String file, XMLStreamReader xml, OsmCollector collector) {
    this.file = file;
    this.xml = xml;
    this.collector = collector;
  }

  /** Reads the bytes of a file. */
  static void read(String file, byte[] content, OsmCollector collector) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = null;
    try {
      xml = factory.createXMLStreamReader(text(file, content));
      new XmlReading(file, xml, collector).document();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      boolean letters = e.getNestedException() instanceof CharacterCodingException;
      throw OsmFile.wrong(
          file, line, "", "", OsmFile.PHRASES.text(letters ? "xml.letters" : "xml.broken"));
    } finally {
      close(xml);
    }
  }

  /** The letters of a file, by its mark or by what its first line says. */
  private static Reader text(String file, byte[] content) {
    Charset charset = StandardCharsets.UTF_8;
    int skipped = 0;
    for (Charset marked :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] mark = "\ufeff".getBytes(marked);
      if (Arrays.equals(content, 0, Math.min(mark.length, content.length), mark, 0, mark.length)) {
        charset = marked;
        skipped = mark.length;
      }
    }
    String head =
        new String(content, 0, Math.min(HEAD_BYTES, content.length), StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(head);
    if (skipped == 0 && declared.find()) {
      try {
        charset = Charset.forName(declared.group(1));
      } catch (IllegalArgumentException e) {
        throw OsmFile.wrong(
            file, 1, "encoding", declared.group(1), OsmFile.PHRASES.text("xml.letters"));
      }
    }
    return new InputStreamReader(
        new ByteArrayInputStream(content, skipped, content.length - skipped),
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
  }

  private static void close(XMLStreamReader xml) {
    try {
      if (xml != null) {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void document() throws XMLStreamException {
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw wrong("", "", "xml.dtd");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (root && !xml.getLocalName().equals("osm")) {
          throw wrong(xml.getLocalName(), "", "xml.not-osm");
        }
        root = false;
        element();
      }
    }
  }

  private void element() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "bounds" -> bounds();
      case "bound" -> box();
      case "node" -> node();
      case "way" -> way();
      case "relation" -> relation();
      case "remark" -> remark();
      default -> {
        // What else there is, such as notes, says nothing about places.
      }
    }
  }

  private void bounds() {
    double west = degrees("minlon", 180);
    double south = degrees("minlat", 90);
    double east = degrees("maxlon", 180);
    double north = degrees("maxlat", 90);
    collector.bounds(west, south, east, north);
  }

  /** The box as older programs write it: south, west, north, east. */
  private void box() {
    String[] sides = COMMA.split(attribute("box"));
    if (sides.length != 4) {
      throw wrong("bound.box", attribute("box"), "xml.degrees");
    }
    collector.bounds(
        degrees("bound.box", sides[1], 180),
        degrees("bound.box", sides[0], 90),
        degrees("bound.box", sides[3], 180),
        degrees("bound.box", sides[2], 90));
  }

  private void remark() throws XMLStreamException {
    int line = xml.getLocation().getLineNumber();
    String text = xml.getElementText().strip();
    if (BROKEN_OFF.matcher(text).find()) {
      throw OsmFile.wrong(file, line, "remark", text, OsmFile.PHRASES.text("xml.remark"));
    }
  }

  private void node() throws XMLStreamException {
    long id = id("id");
    int version = version();
    if (deleted()) {
      collector.nodeDeleted(id, version);
      return;
    }
    double longitude = degrees("lon", 180);
    double latitude = degrees("lat", 90);
    collector.node(id, version, longitude, latitude, children("node", new ArrayList<>()));
  }

  private void way() throws XMLStreamException {
    long id = id("id");
    int version = version();
    boolean deleted = deleted();
    List<Member> members = new ArrayList<>();
    SortedMap<String, String> tags = children("way", members);
    long[] nodes = members.stream().mapToLong(Member::id).toArray();
    collector.way(new OsmData.OsmWay(id, nodes, tags), version, deleted);
  }

  private void relation() throws XMLStreamException {
    long id = id("id");
    int version = version();
    boolean deleted = deleted();
    List<Member> members = new ArrayList<>();
    SortedMap<String, String> tags = children("relation", members);
    List<Long> outer = new ArrayList<>();
    List<Long> inner = new ArrayList<>();
    for (Member member : members) {
      if (member.kind().equals("way")) {
        (member.role().equals("inner") ? inner : outer).add(member.id());
      }
    }
    collector.area(new OsmData.OsmArea(id, outer, inner, tags), version, deleted);
  }

  /** Editors keep what was deleted and mark it; histories keep what was there before. */
  private boolean deleted() {
    return "delete".equals(xml.getAttributeValue(null, "action"))
        || "false".equals(xml.getAttributeValue(null, "visible"));
  }

  private int version() {
    String version = xml.getAttributeValue(null, "version");
    if (version == null || !version.matches("\\d{1,9}")) {
      return deleted() ? OsmCollector.LAST_VERSION : OsmCollector.NO_VERSION;
    }
    return Integer.parseInt(version);
  }

  private record Member(String kind, long id, String role) {}

  /** The tags of an element; its nodes and members go into the list. */
  private SortedMap<String, String> children(String element, List<Member> members)
      throws XMLStreamException {
    SortedMap<String, String> tags = new TreeMap<>();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
        return tags;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "tag" -> OsmTags.put(tags, attribute("k"), attribute("v"));
          case "nd" -> members.add(nodeOfWay());
          case "member" -> members.add(member());
          default -> {
            // Nothing else belongs to the place.
          }
        }
      }
    }
  }

  private Member member() {
    String role = xml.getAttributeValue(null, "role");
    return new Member(attribute("type"), id("ref"), role == null ? "" : role);
  }

  /** A node of a way, with its place where the way says it. */
  private Member nodeOfWay() {
    long id = id("ref");
    if (xml.getAttributeValue(null, "lon") != null && xml.getAttributeValue(null, "lat") != null) {
      collector.nodeOfWay(id, degrees("lon", 180), degrees("lat", 90));
    }
    return new Member("node", id, "");
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    if (value == null) {
      throw wrong(xml.getLocalName() + "." + name, "", "xml.attribute");
    }
    return value;
  }

  private long id(String name) {
    String value = attribute(name);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw wrong(xml.getLocalName() + "." + name, value, "xml.id");
    }
  }

  private double degrees(String name, double largest) {
    return degrees(xml.getLocalName() + "." + name, attribute(name), largest);
  }

  private double degrees(String field, String value, double largest) {
    try {
      double degrees = Double.parseDouble(value);
      if (Math.abs(degrees) <= largest) {
        return Math.round(degrees * 1e7) / 1e7;
      }
    } catch (NumberFormatException e) {
      // What is no number is refused below, as a number of too many degrees is.
    }
    throw wrong(field, value, "xml.degrees");
  }

  private InvalidInputException wrong(String field, String value, String key) {
    return OsmFile.wrong(
        file, xml.getLocation().getLineNumber(), field, value, OsmFile.PHRASES.text(key));
  }
}
