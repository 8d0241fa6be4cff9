package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
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
        Path pom = Sources.ROOT.resolve(room.folder()).resolve("pom.xml");
        NodeList dependencies =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
          Element dependency = (Element) dependencies.item(i);
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

  private static String text(Element dependency, String tag) {
    NodeList found = dependency.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
