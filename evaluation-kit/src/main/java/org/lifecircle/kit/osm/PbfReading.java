package org.lifecircle.kit.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.BinaryParser;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import crosby.binary.file.FileBlockPosition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.model.InvalidInputException;

/**
 * Reads the protocol-buffer format.
 *
 * <p>Source: the OpenStreetMap wiki, "PBF Format".
 */
final class PbfReading extends BinaryParser {

  /** As much as a block may unpack to, by the description of the format. */
  private static final int LARGEST_BLOCK_BYTES = 32 * 1024 * 1024;

  private static final Set<String> KNOWN_FEATURES =
      Set.of("OsmSchema-V0.6", "DenseNodes", "HistoricalInformation");

  private static final Set<String> KNOWN_BLOCKS = Set.of("OSMHeader", "OSMData");

  private final String file;
  private final OsmCollector collector;
  private RuntimeException fault;

  private PbfReading(String file, OsmCollector collector) {
    this.file = file;
    this.collector = collector;
  }

  /** Reads the bytes of a file. */
  static void read(String file, byte[] content, OsmCollector collector) {
    PbfReading reading = new PbfReading(file, collector);
    try {
      checkWhole(file, content);
      try (BlockInputStream blocks =
          new BlockInputStream(new ByteArrayInputStream(content), reading)) {
        blocks.process();
      }
    } catch (InvalidInputException e) {
      throw e;
    } catch (RuntimeException e) {
      // The library answers broken bytes with exceptions of many kinds and with assertions.
      throw reading.fault == e ? e : OsmFile.wrong(file, OsmFile.PHRASES.text("pbf.broken"));
    } catch (IOException | AssertionError e) {
      throw OsmFile.wrong(file, OsmFile.PHRASES.text("pbf.broken"));
    }
  }

  /**
   * Hands on what was read. Places that are nowhere on earth are refused there with an {@link
   * IllegalArgumentException}; any other exception is a fault of ours and no damage of the file.
   */
  private void collect(Runnable step) {
    try {
      step.run();
    } catch (InvalidInputException | IllegalArgumentException e) {
      throw e;
    } catch (RuntimeException e) {
      fault = e;
      throw e;
    }
  }

  /** The library takes a file that breaks off for one that ends there. */
  private static void checkWhole(String file, byte[] content)
      throws InvalidProtocolBufferException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    while (bytes.hasRemaining()) {
      int at = bytes.position();
      int headLength = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
      if (headLength >= 0 && headLength <= bytes.remaining()) {
        byte[] head = new byte[headLength];
        bytes.get(head);
        int dataLength = Fileformat.BlobHeader.parseFrom(head).getDatasize();
        if (dataLength >= 0 && dataLength <= bytes.remaining()) {
          checkPacking(file, bytes.slice(bytes.position(), dataLength));
          bytes.position(bytes.position() + dataLength);
          continue;
        }
      }
      throw OsmFile.wrong(
          file,
          OsmFile.PHRASES.text(
              "pbf.truncated", Integer.toString(content.length), Integer.toString(at)));
    }
  }

  /**
   * Blocks are packed with zlib or not at all. Other packings are fields of the message that the
   * library does not know or does not unpack.
   */
  private static void checkPacking(String file, ByteBuffer block)
      throws InvalidProtocolBufferException {
    Fileformat.Blob blob = Fileformat.Blob.parseFrom(block);
    // The library makes room for as much as a block claims before it unpacks any of it.
    if (blob.getRawSize() < 0 || blob.getRawSize() > LARGEST_BLOCK_BYTES) {
      throw OsmFile.wrong(
          file, OsmFile.PHRASES.text("pbf.block", Integer.toUnsignedString(blob.getRawSize())));
    }
    if (blob.hasRaw() || blob.hasZlibData()) {
      return;
    }
    throw OsmFile.wrong(
        file, OsmFile.PHRASES.text("pbf.packing", file, file.replaceFirst("(\\.osm)?\\.pbf$", "")));
  }

  /** Blocks of other kinds are passed over, as the format asks; the library would print them. */
  @Override
  public boolean skipBlock(FileBlockPosition block) {
    return !KNOWN_BLOCKS.contains(block.getType());
  }

  @Override
  protected void parse(Osmformat.HeaderBlock header) {
    for (String feature : header.getRequiredFeaturesList()) {
      if (!KNOWN_FEATURES.contains(feature)) {
        throw OsmFile.wrong(file, OsmFile.PHRASES.text("pbf.feature", feature));
      }
    }
    if (header.hasBbox()) {
      Osmformat.HeaderBBox box = header.getBbox();
      collect(
          () ->
              collector.bounds(
                  rounded(box.getLeft()),
                  rounded(box.getBottom()),
                  rounded(box.getRight()),
                  rounded(box.getTop())));
    }
  }

  private static double rounded(long nanodegrees) {
    return Math.round(nanodegrees / 100.0) / 1e7;
  }

  @Override
  protected void parseDense(Osmformat.DenseNodes nodes) {
    long id = 0;
    long latitude = 0;
    long longitude = 0;
    int next = 0;
    Osmformat.DenseInfo info = nodes.getDenseinfo();
    for (int i = 0; i < nodes.getIdCount(); i++) {
      id += nodes.getId(i);
      latitude += nodes.getLat(i);
      longitude += nodes.getLon(i);
      SortedMap<String, String> tags = Collections.emptySortedMap();
      if (nodes.getKeysValsCount() > 0) {
        if (nodes.getKeysVals(next) != 0) {
          tags = new TreeMap<>();
        }
        while (nodes.getKeysVals(next) != 0) {
          OsmTags.put(
              tags,
              getStringById(nodes.getKeysVals(next)),
              getStringById(nodes.getKeysVals(next + 1)));
          next += 2;
        }
        next++;
      }
      int version = i < info.getVersionCount() ? info.getVersion(i) : OsmCollector.NO_VERSION;
      boolean deleted = i < info.getVisibleCount() && !info.getVisible(i);
      node(id, version, deleted, new Place(parseLon(longitude), parseLat(latitude)), tags);
    }
  }

  @Override
  protected void parseNodes(List<Osmformat.Node> nodes) {
    for (Osmformat.Node node : nodes) {
      node(
          node.getId(),
          version(node.getInfo()),
          deleted(node.getInfo()),
          new Place(parseLon(node.getLon()), parseLat(node.getLat())),
          tags(node.getKeysList(), node.getValsList()));
    }
  }

  /** Degrees as they were read, wherever they lie. */
  private record Place(double longitude, double latitude) {}

  private void node(
      long id, int version, boolean deleted, Place place, SortedMap<String, String> tags) {
    collect(
        () -> {
          if (deleted) {
            collector.nodeDeleted(id, version);
          } else {
            collector.node(id, version, place.longitude(), place.latitude(), tags);
          }
        });
  }

  @Override
  protected void parseWays(List<Osmformat.Way> ways) {
    for (Osmformat.Way way : ways) {
      long[] nodes = new long[way.getRefsCount()];
      long node = 0;
      for (int i = 0; i < nodes.length; i++) {
        node += way.getRefs(i);
        nodes[i] = node;
      }
      SortedMap<String, String> tags = tags(way.getKeysList(), way.getValsList());
      collect(
          () ->
              collector.way(
                  new OsmData.OsmWay(way.getId(), nodes, tags),
                  version(way.getInfo()),
                  deleted(way.getInfo())));
    }
  }

  @Override
  protected void parseRelations(List<Osmformat.Relation> relations) {
    for (Osmformat.Relation relation : relations) {
      List<Long> outer = new ArrayList<>();
      List<Long> inner = new ArrayList<>();
      long member = 0;
      for (int i = 0; i < relation.getMemidsCount(); i++) {
        member += relation.getMemids(i);
        if (relation.getTypes(i) == Osmformat.Relation.MemberType.WAY) {
          ("inner".equals(getStringById(relation.getRolesSid(i))) ? inner : outer).add(member);
        }
      }
      SortedMap<String, String> tags = tags(relation.getKeysList(), relation.getValsList());
      collect(
          () ->
              collector.area(
                  new OsmData.OsmArea(relation.getId(), outer, inner, tags),
                  version(relation.getInfo()),
                  deleted(relation.getInfo())));
    }
  }

  private static int version(Osmformat.Info info) {
    return Math.max(OsmCollector.NO_VERSION, info.getVersion());
  }

  private static boolean deleted(Osmformat.Info info) {
    return info.hasVisible() && !info.getVisible();
  }

  private SortedMap<String, String> tags(List<Integer> keys, List<Integer> values) {
    SortedMap<String, String> tags = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      OsmTags.put(tags, getStringById(keys.get(i)), getStringById(values.get(i)));
    }
    return tags;
  }

  @Override
  public void complete() {
    // Nothing is held back until the end.
  }
}
