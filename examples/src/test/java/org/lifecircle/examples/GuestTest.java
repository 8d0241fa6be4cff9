package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Whoever embeds a library of the house is its host: it chooses where everything logs to. */
class GuestTest {

  private static final Set<String> CHOICES_OF_THE_HOST =
      Set.of("slf4j-nop", "slf4j-simple", "logback-classic", "log4j-core", "log4j-to-slf4j");

  @Test
  void noLibraryOfTheHouseBringsAProviderOfLogging()
      throws ParserConfigurationException, IOException, SAXException {
    List<String> brought = new ArrayList<>();
    for (House.Room room : House.ROOMS) {
      if (!room.name().equals("examples")) {
        for (Element dependency : dependencies(pom(room.folder()))) {
          String name = text(dependency, "artifactId");
          boolean passedOn =
              !text(dependency, "scope").equals("test")
                  && !text(dependency, "optional").equals("true");
          if (CHOICES_OF_THE_HOST.contains(name) && passedOn) {
            brought.add(room.folder() + ": " + name);
          }
        }
      }
    }
    assertThat(brought).isEmpty();
  }

  @Test
  void oneBillOfMaterialsSaysWhichVersionsGoTogether()
      throws ParserConfigurationException, IOException, SAXException {
    Document project = pom("");
    Document bill = pom("evaluation-kit/bom");
    Map<String, String> versions = new TreeMap<>();
    for (Element dependency : dependencies(bill)) {
      versions.put(text(dependency, "artifactId"), text(dependency, "version"));
    }
    Map<String, String> expected = new TreeMap<>();
    for (House.Room room : House.ROOMS) {
      if (!room.name().equals("examples")) {
        NodeList names = pom(room.folder()).getElementsByTagName("artifactId");
        // The first is the parent's.
        expected.put(names.item(1).getTextContent(), "${project.version}");
      }
    }
    // No room, as it holds no code: the font that the reports draw with.
    expected.put("lifecircle-font", "${project.version}");
    expected.put("drools-bom", "${drools.version}");
    for (String withoutNewerRelease :
        List.of("kie-ci", "kie-util-maven-integration", "drools-serialization-protobuf")) {
      expected.put(withoutNewerRelease, "${kie-ci.version}");
    }
    for (String part :
        List.of("connector-basic", "transport-file", "transport-http", "transport-wagon")) {
      expected.put("maven-resolver-" + part, "${maven-resolver.version}");
    }

    assertThat(versions).isEqualTo(expected);
    assertThat(text(bill.getDocumentElement(), "version"))
        .isEqualTo(text(project.getDocumentElement(), "version"));
    assertThat(text(bill.getDocumentElement(), "drools.version"))
        .isEqualTo(text(project.getDocumentElement(), "drools.version"));
  }

  private static Document pom(String folder)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Sources.ROOT.resolve(folder).resolve("pom.xml").toFile());
  }

  private static List<Element> dependencies(Document pom) {
    NodeList found = pom.getElementsByTagName("dependency");
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String text(Element dependency, String tag) {
    NodeList found = dependency.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
