package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.InvalidInputException;

class OsmFileTest {

  @TempDir private Path folder;

  private void refused(byte[] content, String message) throws IOException {
    Path file = Files.write(folder.resolve("map.osm"), content);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> OsmFile.read(file))
        .withMessageContaining("map.osm")
        .withMessageContaining(message);
  }

  private void refused(String content, String message) throws IOException {
    refused(content.getBytes(StandardCharsets.UTF_8), message);
  }

  private static byte[] pbf() throws IOException {
    Path map =
        Path.of(
            System.getProperty("lifecircle.root"),
            "../shared/data/osm/cn-jiangxi-guixi-2024.osm.pbf");
    assumeThat(Files.exists(map)).as("skipped: %s is not there", map).isTrue();
    return Files.readAllBytes(map);
  }

  @Test
  void aMissingFileAndAFolderAreToldApart() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> OsmFile.read(folder.resolve("no.osm")))
        .withMessageContaining("missing");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> OsmFile.read(folder))
        .withMessageContaining("folder");
  }

  @Test
  void whatIsNoOpenStreetMapFileIsRefused() throws IOException {
    refused("", "empty");
    refused("id,name\n1,a\n", "no OpenStreetMap file");
    refused("<html><body/></html>", "first element must be <osm>");
    refused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "packed");
    refused("<osm version='0.6'></osm>", "holds no place");
  }

  @Test
  void aValueLongerThanAnyOfOpenStreetMapIsLeftOut() {
    SortedMap<String, String> tags = new TreeMap<>();

    OsmTags.put(tags, "name", "1".repeat(255));
    OsmTags.put(tags, "building:levels", "~0".repeat(128));

    assertThat(tags).containsOnlyKeys("name");
  }

  @Test
  void brokenXmlIsToldWithItsLine() throws IOException {
    refused("<osm>\n<node id='1' lon='116' lat='40'>\n", "map.osm:3");
    refused("<osm>\n<node id='x' lon='116' lat='40'/>\n</osm>", "map.osm:2: node.id \"x\"");
    refused("<osm>\n<node id='1' lon='116' lat='140'/></osm>", "map.osm:2: node.lat \"140\"");
    refused("<osm>\n<node id='1' lon='116'/></osm>", "map.osm:2: node.lat: This attribute");
  }

  @Test
  void aDocumentTypeDeclarationIsRefused() throws IOException {
    refused(
        "<?xml version='1.0'?>\n<!DOCTYPE osm [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n"
            + "<osm><node id='1' lon='116' lat='40'><tag k='name' v='&a;'/></node></osm>",
        "document type declaration");
  }

  @Test
  void aPbfFileThatBreaksOffIsRefusedWhereverItDoes() throws IOException {
    byte[] whole = pbf();
    for (int length : new int[] {20, 100, whole.length / 2, whole.length - 1}) {
      refused(Arrays.copyOf(whole, length), "breaks off");
    }
  }

  @Test
  void aPbfFileWithFlippedBytesNeverCrashes() throws IOException {
    byte[] whole = pbf();
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      byte[] broken = whole.clone();
      for (int i = 0; i < 20; i++) {
        broken[20 + random.nextInt(broken.length - 20)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("broken.osm.pbf"), broken);
      try {
        assertThat(OsmFile.read(file)).as("seed %d", seed).isNotNull();
      } catch (InvalidInputException e) {
        assertThat(e.problems()).as("seed %d", seed).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 32 * 1024 * 1024 + 1, -1})
  void aBlockThatClaimsToUnpackToMoreThanTheFormatAllowsIsRefused(int claimed) throws IOException {
    byte[] blob =
        Fileformat.Blob.newBuilder()
            .setRawSize(claimed)
            .setZlibData(ByteString.EMPTY)
            .build()
            .toByteArray();
    byte[] head =
        Fileformat.BlobHeader.newBuilder()
            .setType("OSMHeader")
            .setDatasize(blob.length)
            .build()
            .toByteArray();
    refused(
        ByteBuffer.allocate(Integer.BYTES + head.length + blob.length)
            .putInt(head.length)
            .put(head)
            .put(blob)
            .array(),
        "unpacks to " + Integer.toUnsignedString(claimed) + " bytes");
  }

  @Test
  void aFaultOfOursWhileAPbfFileIsReadIsNotToldAsItsDamage() throws IOException {
    byte[] whole = pbf();
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> PbfReading.read("map.osm.pbf", whole, null));
  }

  @Test
  void deletedPlacesOfAnEditorAreLeftOut() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("edited.osm"),
            "<osm><node id='1' lon='116' lat='40'/>"
                + "<node id='2' lon='116' lat='40' action='delete'/></osm>");
    OsmData data = OsmFile.read(file);
    assertThat(data.place(1)).isPresent();
    assertThat(data.place(2)).isEmpty();
  }

  @Test
  void nodesMayComeInAnyOrder() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("unsorted.osm"),
            "<osm><node id='7' lon='116' lat='40'/><node id='-3' lon='117' lat='41'/></osm>");
    OsmData data = OsmFile.read(file);
    assertThat(data.place(-3).orElseThrow().longitude()).isEqualTo(117);
    assertThat(data.place(7).orElseThrow().latitude()).isEqualTo(40);
  }
}
